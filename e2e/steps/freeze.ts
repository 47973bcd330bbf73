import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';

export async function openFreeze(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Freeze', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Versions' })).toBeVisible();
}

export async function backToStudio(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Studio', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
}

/**
 * Freezes from the Freeze screen; all headlines are drawn once more, which takes a while. One of the starter's headlines
 * overflows on purpose, so the version says why it ships.
 */
export async function freezeAs(page: Page, number: number): Promise<void> {
  const note = page.getByRole('textbox', { name: 'Note' });
  if ((await note.inputValue()) === '') await note.fill('As it is');
  await page.getByRole('button', { name: `Freeze as v${number}` }).click();
  await expect(page.getByRole('heading', { name: `Export v${number}` })).toBeVisible({ timeout: 90_000 });
}

export async function downloadBundle(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download bundle' }).click();
  const download = await downloading;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The text files of a bundle matter most; all come as bytes by path. */
export function unzip(bytes: Buffer): Record<string, Uint8Array> {
  return unzipSync(new Uint8Array(bytes));
}

export function readVersionId(files: Record<string, Uint8Array>): string {
  const index = JSON.parse(new TextDecoder().decode(files['frieze.json'])) as { versionId: string };
  return index.versionId;
}
