import { expect, test } from '@playwright/test';
import { allowClipboard, pasteSource, readSource, replaceInSource, sourceBox } from '../steps/source-text.ts';
import {
  chooseTemplateEntry,
  expectExact,
  expectVerdicts,
  headline,
  openStudio,
  region,
  showHeadline,
  showView,
  typeValue,
} from '../steps/studio.ts';

test.beforeEach(async ({ page }) => {
  await allowClipboard(page);
  await openStudio(page);
  await chooseTemplateEntry(page, 'New from Release notes (JSON)');
  await expect(page.getByRole('button', { name: 'Release notes, templates' })).toBeVisible();
  await expectExact(page);
});

test('a JSON card is edited, and each headline has its verdict', async ({ page }) => {
  await expectVerdicts(page);
  for (const name of ['Short', 'Medium', 'Long']) {
    await expect(headline(page, name)).toHaveAccessibleName(/(Fits|Cut after \d+ words?|Shrinks to \d+ px)$/);
  }
  await showView(page, 'Split');
  await replaceInSource(page, '"fontSize": 48', '"fontSize": 96');
  await expectExact(page);
  await expectVerdicts(page);
  await expect(headline(page, 'Long')).toHaveAccessibleName(/(Cut after \d+ words?|Overflows)$/);

  await showView(page, 'Design');
  await showHeadline(page, 'Short');
  await typeValue(page, 'title', 'Literal {{version}} braces');
  await expectVerdicts(page);
  await expect(headline(page, 'Short')).toHaveAccessibleName(/26 chars/);
});

test('an error in JSON names its line, and the card is back once it is corrected', async ({ page }) => {
  await showView(page, 'Split');
  const source = await readSource(page);
  const lines = source.split('\n');
  const at = lines.findIndex((line) => line.includes('"{{product}}"'));
  lines[at] = lines[at]!.replace('"{{product}}"', '"{{product}}');
  await pasteSource(page, lines.join('\n'));
  const alert = region(page, 'Code').getByRole('alert').first();
  await expect(alert).toContainText(new RegExp(`Line (${at + 1}|${at + 2}), column \\d+ stops the card`));
  await expect(alert).toContainText('The last good card is shown.');

  await pasteSource(page, source);
  await expectExact(page);
  await expect(region(page, 'Code').getByRole('alert')).toHaveCount(0);
});

test('a field that JSON names wrongly is found at its place', async ({ page }) => {
  await showView(page, 'Split');
  await replaceInSource(page, '"{{product}}"', '"{{prodcut}}"');
  await expect(region(page, 'Code').getByRole('region', { name: 'Problems' })).toContainText(/prodcut/);
});

test('fields are offered while a placeholder is typed', async ({ page }) => {
  await showView(page, 'Split');
  await pasteSource(page, '{ "type": "div", "props": { "style": { "display": "flex" } }, "children": "" }');
  await sourceBox(page).focus();
  await page.keyboard.press('Control+End');
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('{{ver');
  const popup = page.getByRole('listbox', { name: 'Suggestions' });
  await popup.getByRole('option', { name: /^version/ }).click();
  await expect(popup).toHaveCount(0);
  expect(await readSource(page)).toContain('{{version');
});
