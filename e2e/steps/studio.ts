import { expect, type Locator, type Page } from '@playwright/test';

export type View = 'Design' | 'Split' | 'Code';

/** Opens the app and waits until the exact picture of the first card is shown. */
export async function openStudio(page: Page, view?: View): Promise<void> {
  await page.goto('./');
  await expectExact(page);
  if (view) await showView(page, view);
}

/** What stands at the bottom left: whether the picture is exact, and how long it took. */
export const renderStatus = (page: Page): Locator => page.getByRole('status', { name: 'Render status' });

export async function expectExact(page: Page): Promise<void> {
  await expect(renderStatus(page)).toContainText('Exact', { timeout: 45_000 });
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole('status', { name: 'Save status' })).toHaveText('Saved');
}

export async function showView(page: Page, view: View): Promise<void> {
  await page.getByRole('radio', { name: view, exact: true }).click();
  await expect(page.getByRole('radio', { name: view, exact: true })).toBeChecked();
}

export function region(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

/** The button of a headline, whose name goes on with its length and verdict. */
export function headline(page: Page, name: string): Locator {
  return region(page, 'Headlines').getByRole('button', { name: new RegExp(`^${name}, `) });
}

export async function showHeadline(page: Page, name: string): Promise<void> {
  await headline(page, name).click();
  await expect(headline(page, name)).toHaveAttribute('aria-pressed', 'true');
}

/** The box of a field in Preview data, which is part of the Design view. */
export function valueBox(page: Page, field: string): Locator {
  return region(page, 'Preview data').getByRole('textbox', { name: field, exact: true });
}

/** Writes a value of the shown headline and waits for its exact picture. */
export async function typeValue(page: Page, field: string, text: string): Promise<void> {
  await valueBox(page, field).fill(text);
  await expect(valueBox(page, field)).toHaveValue(text);
  await expectExact(page);
}

/** Waits until no headline is being drawn any more. */
export async function expectVerdicts(page: Page): Promise<void> {
  const buttons = region(page, 'Headlines').getByRole('button', { pressed: false });
  await expect(buttons.filter({ hasText: 'Drawing' })).toHaveCount(0, { timeout: 60_000 });
  await expect(region(page, 'Headlines').getByRole('button', { name: /Drawing$/ })).toHaveCount(0, {
    timeout: 60_000,
  });
}

export async function selectLayer(page: Page, name: RegExp): Promise<void> {
  const row = region(page, 'Layers').getByRole('treeitem', { name });
  await row.click();
  await expect(row).toHaveAttribute('aria-selected', 'true');
}

/** Types a number into a box of the Inspector, as a person does: select, type, Enter. */
export async function setNumber(page: Page, name: string, value: number): Promise<void> {
  const box = region(page, 'Inspector').getByRole('spinbutton', { name, exact: true });
  await box.fill(String(value));
  await box.press('Enter');
  await expect(box).toHaveValue(String(value));
}

export async function chooseTemplateEntry(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: /, templates$/ }).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

export async function openTemplate(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /, templates$/ }).click();
  await page.getByRole('menuitemcheckbox', { name, exact: true }).click();
}
