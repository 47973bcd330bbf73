import { expect, type Page, test } from '@playwright/test';
import { zipSync } from 'fflate';
import { downloadBundle, freezeAs, openFreeze, unzip } from '../steps/freeze.ts';
import { expectExact, openStudio, region, typeValue, valueBox } from '../steps/studio.ts';

async function openFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /, templates$/ }).click();
  await page.getByRole('menuitem', { name: 'Open a bundle or template…' }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(bytes) });
}

async function countStored(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const [{ name }] = (await indexedDB.databases()) as [{ name: string }];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const counts: Record<string, number> = {};
    for (const store of database.objectStoreNames) {
      counts[store] = await new Promise((resolve) => {
        const request = database.transaction(store).objectStore(store).count();
        request.onsuccess = () => resolve(request.result);
      });
    }
    database.close();
    return counts;
  });
}

test('a bundle is shown before it runs, becomes a new template, and a hostile one is refused with nothing stored', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openStudio(page);
  await typeValue(page, 'title', 'Carried home in a zip');
  await openFreeze(page);
  await freezeAs(page, 1);
  const bundle = await downloadBundle(page);
  const files = unzip(bundle.bytes);
  const stored = await countStored(page);

  await test.step('shown with its stored picture, and cancelled', async () => {
    await openFile(page, bundle.name, bundle.bytes);
    const dialog = page.getByRole('dialog', { name: 'Open Blog post?' });
    await expect(dialog.getByText('Someone else wrote this card.')).toBeVisible();
    await expect(dialog.getByRole('img', { name: 'As it came with the file' })).toBeVisible();
    await expect(dialog.getByText(/^Frozen as v1, [0-9a-f]{8}\./)).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await countStored(page)).toEqual(stored);
  });

  await test.step('hostile and broken files', async () => {
    const card = new TextEncoder().encode('export default () => <b>changed</b>;');
    const hostile: [name: string, bytes: Uint8Array, reason: RegExp][] = [
      ['climb.zip', zipSync({ ...files, '../../evil.txt': card }), /leads out of its folder/],
      ['bomb.zip', zipSync({ ...files, 'zeros.bin': new Uint8Array(30 * 1024 * 1024) }), /zip bomb/],
      ['changed.zip', zipSync({ ...files, 'card.jsx': card }), /card\.jsx was changed after it was frozen/],
      ['empty.zip', zipSync({}), /no template\.json/],
      ['cut.zip', bundle.bytes.subarray(0, bundle.bytes.length - 4000), /end is missing|broken/],
      ['text.json', new TextEncoder().encode('{"manifest": {}}'), /no template/],
    ];
    for (const [name, bytes, reason] of hostile) {
      await openFile(page, name, bytes);
      const toast = region(page, 'Notifications')
        .getByText(/^Not opened, and nothing is stored\./)
        .last();
      await expect(toast).toContainText(reason, { timeout: 30_000 });
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await region(page, 'Notifications').getByRole('button', { name: 'Dismiss' }).last().click();
    }
    expect(await countStored(page)).toEqual(stored);
  });

  await test.step('run, dropped on the window', async () => {
    const data = await page.evaluateHandle(
      ({ name, base64 }) => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name, { type: 'application/zip' }));
        return transfer;
      },
      { name: bundle.name, base64: bundle.bytes.toString('base64') },
    );
    await page.dispatchEvent('main', 'drop', { dataTransfer: data });
    const dialog = page.getByRole('dialog', { name: 'Open Blog post?' });
    await dialog.getByRole('button', { name: 'Run' }).click();
    await expect(page.getByText('Blog post is open as a new template.')).toBeVisible();
    await expectExact(page);
    await expect(valueBox(page, 'title')).toHaveValue('Carried home in a zip');
    expect((await countStored(page)).drafts).toBe(stored.drafts! + 1);
  });
});
