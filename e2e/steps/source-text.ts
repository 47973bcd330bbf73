import { expect, type Locator, type Page } from '@playwright/test';

export function sourceBox(page: Page): Locator {
  return page.getByRole('textbox', { name: 'Template source' });
}

export async function allowClipboard(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

/** The whole text, taken with the keys for all and copy: the editor keeps only visible lines in the page. */
export async function readSource(page: Page): Promise<string> {
  await sourceBox(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Pastes over the whole text, in Split or Code. Needs `allowClipboard`. */
export async function pasteSource(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await sourceBox(page).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+v');
  await expect.poll(async () => unifyLineEnds(await readSource(page))).toBe(unifyLineEnds(text));
}

export async function replaceInSource(page: Page, before: string, after: string): Promise<void> {
  const source = await readSource(page);
  expect(source).toContain(before);
  await pasteSource(
    page,
    source.replace(before, () => after),
  );
}

export const unifyLineEnds = (text: string): string => text.replaceAll('\r\n', '\n');
