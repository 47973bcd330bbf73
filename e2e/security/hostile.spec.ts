import { expect, type Page, test } from '@playwright/test';
import { allowClipboard, pasteSource } from '../steps/source-text.ts';
import { expectExact, headline, openStudio, region, renderStatus } from '../steps/studio.ts';
import { box, type HostileCase } from './hostile/hostile-case.ts';
import { hostileCases } from './hostile/index.ts';
import { sampleOfClasses } from './hostile/sample.ts';

const good = box('', "background: 'linear-gradient(90deg, #fff, #69c)'");

/** What one can paste into the editor of a JSX card; values, files and compiled code come by other ways. */
const canBePasted = ({ kind, source, values, tokens, assets, font }: HostileCase): boolean =>
  kind === 'jsx' && source.length < 60_000 && !values && !tokens && !assets && !font;

function pastedCases(): HostileCase[] {
  if (process.env.FRIEZE_DEEP) return hostileCases.filter(canBePasted);
  const sample = sampleOfClasses();
  return sample
    .map((one) =>
      canBePasted(one)
        ? one
        : (hostileCases.find((other) => other.class === one.class && canBePasted(other)) ?? one),
    )
    .filter(canBePasted);
}

const cases = pastedCases();

test(`${cases.length} hostile cards, pasted one after another, leave the app as it was`, async ({
  page,
  baseURL,
}) => {
  test.setTimeout(60_000 + cases.length * 15_000);
  const { origin } = new URL(baseURL!);
  const leaks: string[] = [];
  const crashes: string[] = [];
  page.context().on('request', (request) => {
    const asked = new URL(request.url());
    if (!['data:', 'blob:'].includes(asked.protocol) && asked.origin !== origin) leaks.push(request.url());
  });
  page.on('pageerror', (error) => crashes.push(String(error)));
  await allowClipboard(page);
  await openStudio(page, 'Split');
  await pasteSource(page, good);
  await expectExact(page);
  for (const one of cases) {
    await test.step(`${one.class}: ${one.name}`, async () => {
      await pasteSource(page, one.source);
      await expectSettled(page, one);
      await expectAnswer(page);
      await pasteSource(page, good);
      await expectExact(page);
      await expect(region(page, 'Code').getByRole('alert')).toHaveCount(0);
    });
  }
  expect(leaks).toEqual([]);
  expect(crashes).toEqual([]);
});

async function expectSettled(page: Page, { expected }: HostileCase): Promise<void> {
  const status = renderStatus(page);
  await expect(status).toContainText(/Exact|Not drawn/, { timeout: 20_000 });
  if ([expected].flat().includes('draws')) return;
  await expect(status).toHaveText('Not drawn');
  await expect(region(page, 'Code').getByRole('alert').first()).toContainText(/\w+\./);
}

async function expectAnswer(page: Page): Promise<void> {
  for (const name of ['Long', 'Short']) {
    await headline(page, name).click({ timeout: 2000 });
    await expect(headline(page, name)).toHaveAttribute('aria-pressed', 'true', { timeout: 2000 });
  }
}
