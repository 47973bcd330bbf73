import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { findViolations } from '../steps/axe.ts';
import { removeFolder, runNode, writeBundle } from '../steps/bundle-folder.ts';
import { downloadBundle, freezeAs, openFreeze, unzip } from '../steps/freeze.ts';
import { expectExact, expectSaved, openStudio, region, selectLayer } from '../steps/studio.ts';

const readPackage = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url));

/** Drops files on the window, as from a folder of the computer. */
async function drop(page: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
  const data = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of given)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
      return transfer;
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') })),
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
}

async function expectCleanInBothThemes(page: Page, within: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Colours on their way from one theme to the other are of neither.
    await page.evaluate(() =>
      Promise.allSettled(
        document.getAnimations().flatMap((each) => (each instanceof CSSTransition ? [each.finished] : [])),
      ),
    );
    expect(await findViolations(page, within)).toEqual([]);
  }
}

test('a font is found by keys, one is brought as a file, and both reach the bundle, which draws the same bytes', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const inspector = region(page, 'Inspector');
  const fonts = region(page, 'Fonts');
  await openStudio(page);
  await selectLayer(page, /^Title, /);

  await test.step('a family of the app, by keys alone, with a weight of its own: one undo step each', async () => {
    await inspector.getByRole('button', { name: 'Font: Bricolage Grotesque' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Search fonts' })).toBeFocused();
    await expect(page.getByRole('option', { name: /^Playfair Display/ })).toBeVisible();
    await expectCleanInBothThemes(page, '[role="dialog"]');
    await page.keyboard.type('fraun');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(inspector.getByRole('button', { name: 'Font: Fraunces' })).toBeVisible();
    await expectExact(page);
    await inspector.getByRole('combobox', { name: 'Weight' }).click();
    await page.getByRole('option', { name: 'Black 900' }).click();
    await expect(inspector.getByRole('combobox', { name: 'Weight' })).toHaveText('Black 900');
    await expectExact(page);
    await page.getByRole('tab', { name: 'Fonts' }).click();
    await expect(fonts.getByRole('region', { name: 'Fraunces' })).toContainText('Black 900');
    await page.keyboard.press('Control+z');
    await expect(fonts.getByRole('region', { name: 'Fraunces' })).not.toContainText('Black 900');
    await page.keyboard.press('Control+z');
    await expect(fonts.getByRole('region', { name: 'Fraunces' })).toHaveCount(0);
    await expect(inspector.getByRole('button', { name: 'Font: Bricolage Grotesque' })).toBeVisible();
  });

  await test.step('files that hold no usable font say why, and the good one beside them is kept', async () => {
    const ttf = readPackage('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');
    await drop(page, [
      { name: 'Many.ttc', bytes: Buffer.from(`ttcf${'\0'.repeat(60)}`) },
      { name: 'Cut.ttf', bytes: ttf.subarray(0, ttf.length / 2) },
      { name: 'Page.woff2', bytes: Buffer.from('<!doctype html><title>Not found</title>') },
      { name: 'Restricted.ttf', bytes: restrict(ttf) },
    ]);
    const dialog = page.getByRole('dialog', { name: 'Add 4 font files?' });
    await expect(dialog.getByRole('alert').filter({ hasText: 'Many.ttc' })).toContainText('collection');
    await expect(dialog.getByRole('alert').filter({ hasText: 'Cut.ttf' })).toContainText('damaged');
    await expect(dialog.getByRole('alert').filter({ hasText: 'Page.woff2' })).toContainText('no TTF');
    await expect(dialog.getByText('not to be embedded')).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Family of Restricted.ttf' })).toHaveValue(
      'DejaVu Sans',
    );
    await expectCleanInBothThemes(page, '[role="dialog"]');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(fonts.getByRole('region', { name: 'DejaVu Sans' })).toHaveCount(0);
  });

  await test.step('a variable WOFF2 is frozen at the weights that were chosen', async () => {
    const name = 'space-grotesk-latin-wght-normal.woff2';
    await drop(page, [{ name, bytes: readPackage(`@fontsource-variable/space-grotesk/files/${name}`) }]);
    const dialog = page.getByRole('dialog', { name: `Add ${name}?` });
    await dialog.getByRole('textbox', { name: `Family of ${name}` }).fill('House Grotesk');
    await dialog.getByRole('checkbox', { name: 'Regular 400' }).click();
    await dialog.getByRole('checkbox', { name: 'SemiBold 600' }).click();
    await dialog.getByRole('button', { name: 'Add 2 fonts' }).click();
    await expect(dialog).toHaveCount(0, { timeout: 60_000 });
    await expect(fonts.getByRole('region', { name: 'House Grotesk' })).toContainText('SemiBold 600');
    await expect(fonts.getByRole('region', { name: 'House Grotesk' })).toContainText('Bold 700');
    await inspector.getByRole('button', { name: 'Font: Bricolage Grotesque' }).click();
    await page.getByRole('option', { name: /^House Grotesk/ }).click();
    await expectExact(page);
    await fonts.getByRole('button', { name: 'Remove House Grotesk', exact: true }).click();
    await expect(fonts.getByRole('alert')).toContainText('House Grotesk is in use, so it stays.');
    await expect(fonts.getByRole('alert').getByRole('button', { name: 'Title' })).toBeVisible();
    await fonts.getByRole('button', { name: 'Remove Bricolage Grotesque', exact: true }).click();
    await expect(fonts.getByRole('region', { name: 'Bricolage Grotesque' })).toHaveCount(0);
    await expectCleanInBothThemes(page, 'section[aria-label="Fonts"]');
  });

  await test.step('it survives a reload, and node verify.mjs draws the same bytes with it', async () => {
    await expectSaved(page);
    await page.reload();
    await expectExact(page);
    await openFreeze(page);
    await freezeAs(page, 1);
    const files = unzip((await downloadBundle(page)).bytes);
    expect(Object.keys(files).filter((path) => path.startsWith('fonts/house'))).toEqual([
      'fonts/house-grotesk-600.ttf',
      'fonts/house-grotesk-700.ttf',
    ]);
    expect(new TextDecoder().decode(files['fonts/licences/house-grotesk.txt'])).toContain(
      'Space Grotesk Project',
    );
    const folder = await writeBundle(files);
    const run = await runNode(folder, ['verify.mjs']);
    await removeFolder(folder);
    expect(run.output).toContain(', 0 different');
    expect(run.exitCode).toBe(0);
  });
});

/** The same font with the bit in OS/2 that says it must not be embedded. */
function restrict(font: Buffer): Buffer {
  const copy = Buffer.from(font);
  for (let entry = 12; entry < 12 + copy.readUInt16BE(4) * 16; entry += 16)
    if (copy.toString('latin1', entry, entry + 4) === 'OS/2')
      copy.writeUInt16BE(2, copy.readUInt32BE(entry + 8) + 8);
  return copy;
}
