import { expect, test } from '@playwright/test';
import { allowClipboard, readSource, replaceInSource } from '../steps/source-text.ts';
import {
  expectExact,
  expectVerdicts,
  headline,
  openStudio,
  region,
  selectLayer,
  showView,
  valueBox,
} from '../steps/studio.ts';

test('a field is renamed, and source, rule, headlines and types follow; undo takes all of it back', async ({
  page,
}) => {
  await allowClipboard(page);
  await openStudio(page);
  await page.getByRole('tab', { name: 'Fields' }).click();
  const fields = region(page, 'Fields');
  const text = await valueBox(page, 'title').inputValue();
  await fields.getByRole('button', { name: 'More for title' }).click();
  await page.getByRole('menuitem', { name: 'Edit field' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit the field title?' });
  const name = dialog.getByRole('textbox', { name: 'Field name' });
  await name.fill('author');
  await expect(dialog.getByText('There is a field author already. Choose another name.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save field' })).toBeDisabled();
  await name.fill('headline');
  await dialog.getByRole('button', { name: 'Save field' }).click();

  await expect(fields.getByRole('article', { name: 'headline' })).toContainText('4 lines');
  await expect(valueBox(page, 'headline')).toHaveValue(text);
  await expectExact(page);
  await fields.getByRole('button', { name: 'Copy as' }).click();
  await page.getByRole('menuitem', { name: 'TypeScript' }).click();
  await expect(page.getByText('The type of the fields is copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('  headline: string;\n');
  await showView(page, 'Code');
  const source = await readSource(page);
  expect(source).toContain('data-field="headline"');
  expect(source).not.toMatch(/\btitle\b/);

  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await readSource(page)).toContain('data-field="title"');
});

test('a name that the source reads is offered as a field, with a default, and is moved up', async ({
  page,
}) => {
  await allowClipboard(page);
  await openStudio(page, 'Split');
  await replaceInSource(page, 'author, portrait', 'author, tagline, portrait');
  await showView(page, 'Design');
  await page.getByRole('tab', { name: 'Fields' }).click();
  const fields = region(page, 'Fields');
  await expect(fields.getByText(/The source reads tagline\./)).toBeVisible();
  await fields.getByRole('button', { name: 'Add it' }).click();
  await expect(fields.getByText(/The source reads tagline\./)).toHaveCount(0);
  await fields.getByRole('button', { name: 'More for tagline' }).click();
  await page.getByRole('menuitem', { name: 'Edit field' }).click();
  const dialog = page.getByRole('dialog', { name: 'Edit the field tagline?' });
  await dialog.getByRole('textbox', { name: 'Default' }).fill('Since 1998');
  await dialog.getByRole('button', { name: 'Save field' }).click();
  await expectExact(page);
  await fields.getByRole('button', { name: 'More for tagline' }).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  const names = await fields
    .getByRole('article')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label')));
  expect(names.at(-2)).toBe('tagline');
});

test('the title is made two lines in the Inspector, by keys alone, and the strip follows', async ({
  page,
}) => {
  await openStudio(page);
  await expectVerdicts(page);
  await expect(headline(page, 'Medium')).toHaveAccessibleName(/Fits$/);
  await selectLayer(page, /^Title, /);
  const word = region(page, 'Inspector').getByRole('button', { name: /^title: maximum lines, 4 lines/ });
  await word.focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('spinbutton', { name: 'Maximum lines' });
  await box.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(
    region(page, 'Inspector').getByRole('button', { name: /^title: maximum lines, 2 lines/ }),
  ).toBeFocused();
  await expect(headline(page, 'Medium')).toHaveAccessibleName(/Cut after \d+ words$/);
  await page.getByRole('button', { name: 'Undo' }).hover();
  await expect(page.getByRole('tooltip')).toContainText('Undo: title rule');
});

test('a text lets go of its field and keeps what it shows, and is bound to another', async ({ page }) => {
  await allowClipboard(page);
  await openStudio(page);
  const title = await valueBox(page, 'title').inputValue();
  await selectLayer(page, /^Title, /);
  const inspector = region(page, 'Inspector');
  await inspector.getByRole('button', { name: 'Unbind text from title' }).click();
  await expect(inspector.getByRole('textbox', { name: 'Text' })).toHaveValue(title);
  await inspector.getByRole('button', { name: 'Show a field here' }).click();
  await page.getByRole('menuitem', { name: 'section' }).click();
  await expect(inspector.getByRole('combobox', { name: 'Text, field section' })).toHaveText('section');
  await expectExact(page);
  await showView(page, 'Code');
  expect(await readSource(page)).toMatch(/\{section\}[\s\S]*\{section\}/);
  await page.getByRole('button', { name: 'Undo' }).hover();
  await expect(page.getByRole('tooltip')).toContainText('Undo: show section');
});
