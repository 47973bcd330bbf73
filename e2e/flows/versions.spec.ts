import { expect, type Page, test } from '@playwright/test';
import { backToStudio, downloadBundle, freezeAs, openFreeze, readVersionId, unzip } from '../steps/freeze.ts';
import { makeOlder, olderRuntimeEnd } from '../steps/older-version.ts';
import { expectExact, openStudio, region, selectLayer, setNumber } from '../steps/studio.ts';

const comparison = (page: Page) => region(page, 'Comparison');

async function freezeTwo(page: Page): Promise<void> {
  await openStudio(page);
  await openFreeze(page);
  await page.getByRole('textbox', { name: 'Note' }).fill('First card');
  await freezeAs(page, 1);
  await backToStudio(page);
  await selectLayer(page, /^Title, /);
  await setNumber(page, 'Font size', 58);
  await expectExact(page);
  await openFreeze(page);
  await expect(region(page, 'Versions').getByText(/changes? since v1$/)).toBeVisible();
  await page.getByRole('textbox', { name: 'Note' }).fill('Smaller title');
  await freezeAs(page, 2);
}

test('two versions are compared by verdict, picture and source, and the older one comes back as the draft', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await freezeTwo(page);
  const before = await downloadBundle(page);

  await test.step('verdicts, pictures and source side by side', async () => {
    await region(page, 'Versions').getByRole('button', { name: 'Compare' }).click();
    await expect(comparison(page).getByRole('heading', { name: 'v1 beside v2' })).toBeVisible();
    await expect(comparison(page).getByRole('region', { name: 'Verdicts' })).toContainText(/changed/);
    const pictures = comparison(page).getByRole('region', { name: 'Pictures' });
    await expect(pictures.getByText(/^[1-9]\d* of \d+ pictures differ\.$/)).toBeVisible();
    await expect(pictures.locator('figure img')).toHaveCount(2);
    const source = comparison(page).getByRole('region', { name: 'Source' });
    await expect(source).toContainText('Different: the source');
    await expect(source.getByRole('textbox', { name: 'Source of v2' })).toContainText('58');
  });

  await test.step('swipe with the keyboard, then the difference', async () => {
    const pictures = comparison(page).getByRole('region', { name: 'Pictures' });
    await pictures.getByRole('radio', { name: 'Swipe' }).click();
    const slider = pictures.getByRole('slider', { name: 'How much of v1 is shown' });
    await slider.focus();
    await page.keyboard.press('End');
    await expect(slider).toHaveValue('100');
    await pictures.getByRole('radio', { name: 'Difference' }).click();
    await expect(pictures.getByText(/^[1-9][\d,]* of 756,000 pixels differ/)).toBeVisible();
    await expect(pictures.getByRole('img', { name: 'What differs is red' })).toBeVisible();
    await page.getByRole('button', { name: 'Close the comparison' }).click();
  });

  await test.step('restored, undone, and restored again', async () => {
    await page.getByRole('button', { name: 'Version 1, First card' }).click();
    await page.getByRole('button', { name: 'Restore as draft' }).click();
    await expect(page.getByText('The draft is as v1 again.')).toBeVisible();
    await expect(region(page, 'Versions').getByText(/changes? since v2$/)).toBeVisible();
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(region(page, 'Versions').getByText('as v2', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Restore as draft' }).click();
    await page.getByRole('button', { name: 'Freeze as v3' }).click();
    await expect(page.getByText('Nothing changed: this is v1.')).toBeVisible({ timeout: 90_000 });
  });

  await test.step('the later version is exported to the same bytes as before', async () => {
    await page.getByRole('button', { name: 'Version 2, Smaller title' }).click();
    await expect(page.getByRole('heading', { name: 'Export v2' })).toBeVisible();
    const again = await downloadBundle(page);
    expect(again.bytes.equals(before.bytes)).toBe(true);
  });

  await test.step('versions of an older Frieze say so, and travel with the runtime they were frozen with', async () => {
    await makeOlder(page, 2, { keepsFiles: true });
    await makeOlder(page, 1, { keepsFiles: false });
    await page.reload();
    const bundle = region(page, 'Bundle');
    await expect(bundle.getByText(/Its runtime is older than today’s/)).toBeVisible({ timeout: 60_000 });
    await expect(bundle.getByText(/These files never change\./)).toBeVisible();
    const [old, older] = [unzip(before.bytes), unzip((await downloadBundle(page)).bytes)];
    const [id, olderId] = [readVersionId(old), readVersionId(older)];
    expect(olderId).not.toBe(id);
    const changed = ['frieze.json', 'runtime/runtime.mjs'];
    const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
    expect(text(older['runtime/runtime.mjs'])).toBe(text(old['runtime/runtime.mjs']) + olderRuntimeEnd);
    // Its id stands in addresses too, cut to its first eight digits.
    const named = (bytes: Uint8Array | undefined, from: string) =>
      text(bytes).replaceAll(from, 'ID').replaceAll(from.slice(0, 8), 'ID8');
    for (const path of Object.keys(old).filter((each) => !changed.includes(each)))
      expect(named(older[path], olderId), path).toBe(named(old[path], id));
    await page.getByRole('button', { name: 'Version 1, First card' }).click();
    await expect(bundle.getByText(/README and types are today’s: v1 kept none\./)).toBeVisible();
  });

  await test.step('the unchanged draft would be another version, which has to say why it ships', async () => {
    await page.getByRole('button', { name: 'Version 2, Smaller title' }).click();
    await page.getByRole('button', { name: 'Restore as draft' }).click();
    await expect(region(page, 'Versions').getByText('as v2, newer runtime')).toBeVisible();
    await expect(region(page, 'Versions').getByText('1 of 8 overflows')).toHaveCount(3, { timeout: 60_000 });
    await page.getByRole('button', { name: 'Freeze as v3' }).click();
    await expect(page.getByText('Write why it ships all the same.')).toBeVisible();
  });
});

test('a target shows its files, its limits and goes into a folder', async ({ page }) => {
  test.setTimeout(240_000);
  // A folder of the browser's own stands in for the one that the system's dialog would give.
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await openStudio(page);
  await openFreeze(page);
  await freezeAs(page, 1);
  const files = region(page, 'Files');

  await test.step('the file tree and the code of Hono', async () => {
    await page.getByRole('radio', { name: 'Hono', exact: true }).click();
    await expect(files.getByRole('treeitem', { name: /^og\.ts/ })).toHaveAttribute('aria-selected', 'true');
    await expect(region(page, 'File').getByRole('region', { name: 'src/og.ts' })).toContainText('import');
    await files.getByRole('treeitem', { name: /^template\.json/ }).click();
    await expect(region(page, 'File')).toContainText('"schema": 1');
    await expect(
      page.getByRole('region', { name: 'Limits' }).getByRole('meter', { name: 'Messengers' }),
    ).toBeVisible();
    const bundle = await downloadBundle(page);
    expect(bundle.name).toBe('blog-post-v1-hono.zip');
    expect(Object.keys(unzip(bundle.bytes))).toContain('src/og.ts');
  });

  await test.step('written, then nothing changes the second time', async () => {
    await page.getByRole('button', { name: 'Write to folder' }).click();
    await expect(page.getByText(/^\d+ files written to /)).toBeVisible({ timeout: 60_000 });
    const text = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const folder = await (await root.getDirectoryHandle('frieze')).getDirectoryHandle('blog-post');
      return (await (await folder.getFileHandle('template.json')).getFile()).text();
    });
    expect(JSON.parse(text)).toMatchObject({ schema: 1, name: 'Blog post' });
    await page.getByRole('button', { name: 'Write to folder' }).click();
    await expect(page.getByText(/^0 files written to .*, \d+ unchanged\.$/)).toBeVisible({ timeout: 60_000 });
  });

  await test.step('a folder that may not be written any more', async () => {
    await page.evaluate(() => {
      Object.assign(window, {
        showDirectoryPicker: () => Promise.reject(new DOMException('no', 'NotAllowedError')),
      });
    });
    await page.getByRole('button', { name: 'Write to folder' }).click();
    await expect(page.getByText('Frieze may not write here any more.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ask again' })).toBeVisible();
    await page.getByRole('button', { name: 'Download instead' }).click();
    await expect(page.getByText('Frieze may not write here any more.')).toBeHidden();
  });
});
