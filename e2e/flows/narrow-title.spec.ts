import { expect, type Page, test } from '@playwright/test';
import { type Area, countTextLines, downloadPng } from '../steps/png.ts';
import {
  expectExact,
  openStudio,
  region,
  selectLayer,
  setNumber,
  showHeadline,
  typeValue,
} from '../steps/studio.ts';

/** Letters without ascenders and descenders leave blank rows between the lines. */
const title = 'our new moon rose once more over new rome as we ran';
/** Where the title stands on the starter's card, above the author and left of the picture. */
const titleArea: Area = { x: 60, y: 125, width: 700, height: 320 };

test('the verdict changes at the very width at which the picture needs another line', async ({ page }) => {
  test.setTimeout(240_000);
  await openStudio(page);
  await showHeadline(page, 'Short');
  await typeValue(page, 'title', title);
  await limitLines(page, '3');
  await page.getByRole('tab', { name: 'Layers' }).click();
  await selectLayer(page, /^Title, /);
  const width = region(page, 'Inspector').getByRole('spinbutton', { name: 'Width', exact: true });

  await expectVerdict(page, 'Fits');
  await width.focus();
  for (let step = 0; step < 45 && (await readVerdict(page)) === 'Fits'; step++)
    await nudge(page, width, 'Shift+ArrowDown');
  for (let step = 0; step < 12 && (await readVerdict(page)) !== 'Fits'; step++)
    await nudge(page, width, 'ArrowUp');
  await expectVerdict(page, 'Fits');
  const narrowestPx = Number(await width.inputValue());
  expect(narrowestPx).toBeLessThan(680);
  expect(narrowestPx).toBeGreaterThan(240);
  expect(await countTextLines(page, await downloadPng(page), titleArea)).toBe(3);
  await nudge(page, width, 'ArrowDown');
  await expectVerdict(page, 'Cut');

  await unlimitLines(page);
  await page.getByRole('tab', { name: 'Layers' }).click();
  await expectVerdict(page, 'Fits');
  expect(await countTextLines(page, await downloadPng(page), titleArea)).toBe(4);
  await setNumber(page, 'Width', narrowestPx);
  await expectExact(page);
  expect(await countTextLines(page, await downloadPng(page), titleArea)).toBe(3);
});

async function nudge(page: Page, box: ReturnType<Page['getByRole']>, key: string): Promise<void> {
  const before = await box.inputValue();
  await box.press(key);
  await expect(box).not.toHaveValue(before);
  await expectExact(page);
}

/** The first word of the chip beside the card's name. */
async function readVerdict(page: Page): Promise<string> {
  const chip = region(page, 'Canvas').getByText(/^(Fits|Cut after \d+ words?|Overflows)$/);
  return ((await chip.first().textContent()) ?? '').split(' ')[0]!;
}

async function expectVerdict(page: Page, word: string): Promise<void> {
  await expectExact(page);
  await expect.poll(() => readVerdict(page)).toBe(word);
}

async function limitLines(page: Page, lines: string): Promise<void> {
  await openLineLimit(page);
  const box = page.getByRole('spinbutton', { name: 'Maximum lines' });
  await box.fill(lines);
  await box.press('Enter');
  await page.keyboard.press('Escape');
  await expectExact(page);
}

async function unlimitLines(page: Page): Promise<void> {
  await openLineLimit(page);
  await page.getByRole('switch', { name: 'Limit the lines' }).click();
  await expect(page.getByRole('spinbutton', { name: 'Maximum lines' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expectExact(page);
}

async function openLineLimit(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Fields' }).click();
  await region(page, 'Fields')
    .getByRole('button', { name: /^title: maximum lines, / })
    .click();
}
