import { expect, test } from '@playwright/test';
import { downloadPng, readPngSize } from '../steps/png.ts';
import { openStudio, region } from '../steps/studio.ts';

test('the card downloads in its own size, and in twice that size', async ({ page }) => {
  await openStudio(page);
  const single = await downloadPng(page);
  expect(readPngSize(single)).toEqual({ widthPx: 1200, heightPx: 630 });

  await region(page, 'Canvas').getByRole('radio', { name: '2×' }).click();
  const double = await downloadPng(page);
  expect(readPngSize(double)).toEqual({ widthPx: 2400, heightPx: 1260 });
});

test('the same card downloads as the same bytes', async ({ page }) => {
  await openStudio(page);
  const first = await downloadPng(page);
  const second = await downloadPng(page);
  expect(second.equals(first)).toBe(true);
});
