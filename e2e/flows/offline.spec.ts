import { expect, type Page, test } from '@playwright/test';
import { downloadBundle, freezeAs, openFreeze, unzip } from '../steps/freeze.ts';
import { startStaticHost } from '../steps/static-host.ts';
import { expectExact, expectSaved, region, typeValue, valueBox } from '../steps/studio.ts';

test.use({ serviceWorkers: 'allow' });

/** All files of this release are kept, and serve this page. */
async function expectKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state), { timeout: 60_000 })
    .toBe('activated');
}

test('after the first load Frieze draws, names what it lacks and exports without a network, under any path', async ({
  page,
  context,
}) => {
  const host = await startStaticHost();
  const asked: string[] = [];
  context.on('request', (request) => void (request.serviceWorker() && asked.push(request.url())));
  await page.goto(host.url);
  await expectExact(page);
  await expectKept(page);
  await typeValue(page, 'title', 'Kept while online สวัสดี');
  await expectSaved(page);

  await host.stop();
  await context.setOffline(true);
  await page.reload();
  await expectExact(page);
  await expect(valueBox(page, 'title')).toHaveValue('Kept while online สวัสดี');
  await typeValue(page, 'title', 'Drawn without a network');

  await test.step('a script that was never needed says what is missing, and the card goes on', async () => {
    await valueBox(page, 'title').fill('ខ្ញុំ');
    await expect(region(page, 'Canvas').getByRole('alert').first()).toContainText(
      'khmer dictionary to break its lines, which could not be fetched. Check the connection',
    );
    await typeValue(page, 'title', 'And drawn again');
  });

  await openFreeze(page);
  await freezeAs(page, 1);
  expect(Object.keys(unzip((await downloadBundle(page)).bytes))).toEqual(
    expect.arrayContaining(['frieze.json', 'verify.mjs', 'runtime/resvg.wasm']),
  );
  expect(asked.length).toBeGreaterThan(100);
  expect(asked.filter((url) => !url.startsWith(host.url))).toEqual([]);
});
