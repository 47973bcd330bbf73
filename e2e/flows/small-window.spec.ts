import { expect, test } from '@playwright/test';
import { headline, openStudio, region } from '../steps/studio.ts';

test('in a small window a headline keeps its name, and its length is a bare number', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openStudio(page);
  const name = region(page, 'Headlines').getByText('Only required', { exact: true });
  expect(await name.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await expect(headline(page, 'Only required')).toHaveAccessibleName(/^Only required, \d+ chars, /);
  await expect(headline(page, 'Only required').locator('small')).toHaveText(/^\d+$/, { useInnerText: true });

  await page.setViewportSize({ width: 1600, height: 1000 });
  await expect(headline(page, 'Only required').locator('small')).toHaveText(/^\d+ chars$/, {
    useInnerText: true,
  });
});
