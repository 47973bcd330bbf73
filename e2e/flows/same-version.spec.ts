import { createHash } from 'node:crypto';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { backToStudio, downloadBundle, freezeAs, openFreeze, readVersionId, unzip } from '../steps/freeze.ts';
import { allowClipboard, replaceInSource } from '../steps/source-text.ts';
import {
  expectExact,
  openStudio,
  region,
  selectLayer,
  setNumber,
  showView,
  typeValue,
} from '../steps/studio.ts';

interface Host {
  timezoneId: string;
  locale: string;
  note: string;
}

async function freezeOn(browser: Browser, { note, ...host }: Host): Promise<Buffer[]> {
  const context = await browser.newContext({ ...host, viewport: { width: 1600, height: 1000 } });
  const page = await context.newPage();
  await openStudio(page);
  await selectLayer(page, /^Title, /);
  await setNumber(page, 'Font size', 58);
  await openFreeze(page);
  await page.getByRole('textbox', { name: 'Note' }).fill(note);
  await freezeAs(page, 1);
  const first = await downloadBundle(page);
  const second = await downloadBundle(page);
  await context.close();
  return [first.bytes, second.bytes];
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

test('a template freezes to the same bundle, byte for byte, in any time zone and language', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const west = await freezeOn(browser, {
    timezoneId: 'Pacific/Honolulu',
    locale: 'en-US',
    note: 'Larger title',
  });
  const east = await freezeOn(browser, { timezoneId: 'Asia/Kathmandu', locale: 'tr-TR', note: '' });
  expect(new Set([...west, ...east].map(sha256)).size).toBe(1);
});

test('a number of a rule and a character of the source make another version, a preview value does not', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await allowClipboard(page);
  await openStudio(page);
  const first = await freezeAndRead(page, 1);

  await backToStudio(page);
  await typeValue(page, 'title', 'Only the preview knows this title');
  await openFreeze(page);
  await page.getByRole('button', { name: 'Freeze as v2' }).click();
  await expect(page.getByText('Nothing changed: this is v1.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: /^Version / })).toHaveCount(1);

  await backToStudio(page);
  await page.getByRole('tab', { name: 'Fields' }).click();
  await region(page, 'Fields')
    .getByRole('button', { name: /^title: maximum lines, 4 lines/ })
    .click();
  const lines = page.getByRole('spinbutton', { name: 'Maximum lines' });
  await lines.fill('3');
  await lines.press('Enter');
  await expect(
    region(page, 'Fields').getByRole('button', {
      name: /^title: maximum lines, 3 lines/,
      includeHidden: true,
    }),
  ).toBeAttached();
  await page.keyboard.press('Escape');
  await expectExact(page);
  const afterRule = await freezeAndRead(page, 2);

  await backToStudio(page);
  await showView(page, 'Split');
  await replaceInSource(page, "' read'", "' reid'");
  await expectExact(page);
  const afterCharacter = await freezeAndRead(page, 3);

  expect(new Set([first, afterRule, afterCharacter]).size).toBe(3);
});

async function freezeAndRead(page: Page, number: number): Promise<string> {
  await openFreeze(page);
  await freezeAs(page, number);
  const bundle = await downloadBundle(page);
  return readVersionId(unzip(bundle.bytes));
}
