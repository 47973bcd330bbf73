import { expect, type Locator, type Page } from '@playwright/test';
import { region } from './studio.ts';

/** Goes to the lab as a person does, from the Studio. */
export async function openLab(page: Page): Promise<void> {
  await page.goto('./');
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Headlines by rendition' })).toBeVisible();
}

/** Waits until every headline has its verdict. */
export async function expectAllDrawn(page: Page): Promise<void> {
  await expect(region(page, 'Results').getByText(/cards drawn from \d+ headlines/)).toBeVisible({
    timeout: 240_000,
  });
}

/** A cell, whose name goes on with its verdict, findings and weight. */
export function cell(page: Page, headline: string, rendition: string): Locator {
  return page.getByRole('gridcell', { name: new RegExp(`^${headline}, ${rendition}, `) });
}

/** Gives a file to one of the buttons of Add headlines. */
export async function chooseFile(
  page: Page,
  button: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await region(page, 'Add headlines').getByRole('button', { name: button, exact: true }).click();
  await (await chooser).setFiles(file);
}
