import { expect, test } from '@playwright/test';
import { allowClipboard, readSource } from '../steps/source-text.ts';
import { expectVerdicts, headline, openStudio, region, showView } from '../steps/studio.ts';

test('a title is made to shrink with a few keys, and the strip follows', async ({ page }) => {
  await allowClipboard(page);
  await openStudio(page);
  await expectVerdicts(page);
  await expect(headline(page, 'Long')).toHaveAccessibleName(/Cut after \d+ words$/);
  await page.getByRole('tab', { name: 'Fields' }).click();
  const fields = region(page, 'Fields');
  await fields.getByRole('button', { name: 'title: size, Keep its size' }).press('Enter');
  await page.getByRole('switch', { name: 'Shrink to fit' }).press('Space');
  await page.keyboard.press('Escape');
  await expect(fields.getByRole('button', { name: 'title: largest size, 64' })).toBeVisible();
  await expectVerdicts(page);
  await expect(headline(page, 'Long')).toHaveAccessibleName(/Shrinks to \d+ px$/);

  await fields.getByRole('button', { name: /^title: largest size/ }).press('Enter');
  const largest = page.getByRole('spinbutton', { name: 'Largest size' });
  await largest.fill('48');
  await largest.press('Enter');
  await page.keyboard.press('Escape');
  await expectVerdicts(page);
  await showView(page, 'Split');
  expect(await readSource(page)).toContain('fontSize: 48');
  await showView(page, 'Design');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectVerdicts(page);
  await expect(headline(page, 'Long')).toHaveAccessibleName(/Cut after \d+ words$/);
});
