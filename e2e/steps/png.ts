import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { region } from './studio.ts';

/** Takes the shown card with the button, as the bytes of its file. */
export async function downloadPng(page: Page): Promise<Buffer> {
  const button = region(page, 'Canvas').getByRole('button', { name: 'Download PNG' });
  await expect(button).toBeEnabled();
  const downloading = page.waitForEvent('download');
  await button.click();
  const bytes = await readFile(await (await downloading).path());
  await expect(button).toBeEnabled();
  return bytes;
}

/** Width and height, from the header that each PNG begins with. */
export function readPngSize(png: Buffer): { widthPx: number; heightPx: number } {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  return { widthPx: png.readUInt32BE(16), heightPx: png.readUInt32BE(20) };
}

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How many lines of dark text stand in an area: runs of rows with dark pixels. The browser decodes the picture. */
export function countTextLines(page: Page, png: Buffer, area: Area): Promise<number> {
  return page.evaluate(
    async ({ base64, x, y, width, height }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { data } = context.getImageData(x, y, width, height);
      let lines = 0;
      let wasDark = false;
      for (let row = 0; row < height; row++) {
        let isDark = false;
        for (let column = 0; column < width; column++) {
          const at = 4 * (row * width + column);
          if (data[at]! + data[at + 1]! + data[at + 2]! < 240) isDark = true;
        }
        if (isDark && !wasDark) lines++;
        wasDark = isDark;
      }
      return lines;
    },
    { base64: png.toString('base64'), ...area },
  );
}

/** How many colours a picture has; a blank one has one. */
export function countColours(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    return new Set(new Uint32Array(data.buffer)).size;
  }, png.toString('base64'));
}
