import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { sharePage } from '../steps/shared-page.ts';
import { allowClipboard, pasteSource, readSource } from '../steps/source-text.ts';
import {
  chooseTemplateEntry,
  expectExact,
  openStudio,
  region,
  renderStatus,
  showView,
} from '../steps/studio.ts';

const folder = new URL('../../src/source/__fixtures__/unfamiliar/', import.meta.url);
const fileNames = readdirSync(folder).filter((name) => /\.(jsx|json)$/.test(name));

/** What the sources read and the starters do not declare. */
const neededFields = [
  { name: 'author', kind: 'Text', value: 'Ada' },
  { name: 'tags', kind: 'List', value: 'one\ntwo\nthree' },
  { name: 'image', kind: 'Image', value: null },
];

/** Spread over the card, as shares of its width and height. */
const points = [
  [0.5, 0.5],
  [0.1, 0.16],
  [0.08, 0.3],
  [0.15, 0.45],
  [0.3, 0.2],
  [0.75, 0.5],
  [0.1, 0.85],
  [0.5, 0.9],
] as const;
const maxLayers = 3;
// All of them take two minutes and a half: npm run test:deep.
const sampled = process.env.FRIEZE_DEEP ? fileNames : fileNames.filter((_, index) => index % 3 === 0);
const typedWidth = '1037';

test('there are sources enough', () => {
  expect(fileNames.length).toBeGreaterThanOrEqual(15);
});

test.describe('one after another', () => {
  const sharedPage = sharePage(async (page) => {
    await allowClipboard(page);
    await openStudio(page);
  });

  for (const fileName of sampled) {
    test(`layers of ${fileName} are chosen on the card, and a width is set or refused with a reason`, async () => {
      test.setTimeout(180_000);
      const page = sharedPage();
      const source = readFileSync(new URL(fileName, folder), 'utf8');
      await showView(page, 'Design');
      await openStarter(page, fileName.endsWith('.json') ? 'Release notes (JSON)' : 'Blog post (JSX)');
      await addFields(page, source);
      await showView(page, 'Split');
      await pasteSource(page, source);
      await expect(renderStatus(page)).toHaveText(/Exact|Not drawn/);

      const isDrawn = await renderStatus(page).getByText('Exact').isVisible();
      if (isDrawn) {
        const chosen = await chooseOnCard(page);
        expect(chosen).toBeGreaterThan(0);
      }
      await chooseInTree(page);
    });
  }
});

/** A new template, so that nothing of the case before is left. */
async function openStarter(page: Page, starter: string): Promise<void> {
  const name = page.getByRole('button', { name: /, templates$/ });
  const before = page.url();
  await chooseTemplateEntry(page, `New from ${starter}`);
  await expect.poll(() => page.url()).not.toBe(before);
  await expect(name).toBeVisible();
  await expectExact(page);
}

async function addFields(page: Page, source: string): Promise<void> {
  await page.getByRole('tab', { name: 'Fields' }).click();
  for (const { name, kind, value } of neededFields) {
    const isDeclared = await region(page, 'Fields').getByRole('article', { name, exact: true }).isVisible();
    if (isDeclared || !source.includes(name)) continue;
    await region(page, 'Fields').getByRole('button', { name: 'Add field' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a field?' });
    await dialog.getByRole('textbox', { name: 'Field name' }).fill(name);
    if (kind !== 'Text') {
      await dialog.getByRole('combobox', { name: 'Kind' }).click();
      await page.getByRole('option', { name: kind, exact: true }).click();
    }
    await dialog.getByRole('button', { name: 'Add field' }).click();
    await expect(dialog).toHaveCount(0);
    if (value === null) continue;
    const box = region(page, 'Preview data').getByRole('textbox', { name, exact: true });
    const fillIn = region(page, 'Preview data').getByRole('button', { name: `Fill in ${name}` });
    if (await fillIn.isVisible()) await fillIn.click();
    await box.fill(value);
    await expect(box).toHaveValue(value);
  }
}

/** Clicks here and there; each layer met is followed in code and Inspector, and gets a width. Returns how many were met. */
async function chooseOnCard(page: Page): Promise<number> {
  const card = region(page, 'Canvas').getByRole('application', { name: 'Card' });
  const seen = new Set<string>();
  for (const [x, y] of points) {
    if (seen.size >= maxLayers) break;
    // While the code has the focus, its caret stays where the person put it.
    await card.focus();
    const bounds = (await card.boundingBox())!;
    await card.click({ position: { x: bounds.width * x, y: bounds.height * y } });
    const link = region(page, 'Inspector').getByRole('button', { name: /^Go to source, line \d+$/ });
    if ((await link.count()) === 0) continue;
    const line = await readLine(page);
    const layer = `${await region(page, 'Inspector').getByRole('heading', { level: 2 }).first().textContent()} ${line}`;
    if (seen.has(layer)) continue;
    seen.add(layer);
    await expect(
      region(page, 'Code').getByRole('button', { name: new RegExp(`^Ln ${line}, Col \\d+$`) }),
    ).toBeVisible();
    await setWidth(page);
  }
  return seen.size;
}

async function readLine(page: Page): Promise<number> {
  const name = await region(page, 'Inspector')
    .getByRole('button', { name: /^Go to source, line \d+$/ })
    .getAttribute('aria-label');
  return Number(/\d+$/.exec(name ?? '')?.[0]);
}

/** The source changes in this value alone, or the Inspector says why it does not. */
async function setWidth(page: Page): Promise<void> {
  const inspector = region(page, 'Inspector');
  const box = inspector.getByRole('spinbutton', { name: 'Width', exact: true });
  if ((await box.count()) === 0) {
    const reason = inspector
      .getByRole('group', { name: /^Width, / })
      .or(inspector.getByText(/is a component\.|has no values of its own|part of a drawing/));
    await expect(
      reason.or(inspector.getByRole('textbox', { name: 'Width', exact: true })).first(),
    ).toBeVisible();
    return;
  }
  const before = await readSource(page);
  await box.fill(typedWidth);
  await box.press('Enter');
  if ((await inspector.getByRole('alert').count()) > 0) {
    await expect(inspector.getByRole('alert').first()).toContainText(/\w+.*\./);
    expect(await readSource(page)).toBe(before);
    return;
  }
  await expect.poll(() => readSource(page)).not.toBe(before);
  const { removed, inserted } = findDifference(before, await readSource(page));
  // A constant of styles stays as it is, and is spread beside the new value.
  const isSpread = removed !== '' && inserted === `{ ...${removed}, width: ${typedWidth} }`;
  if (!isSpread) {
    expect(removed).toMatch(/^['"`]?[\w.%]{0,6}['"`]?$/);
    expect(inserted).toMatch(new RegExp(`^[\\s\\w:,;{}='"\`]*${typedWidth}[\\s'"\`,}]*$`));
  }
  expect(inserted.length).toBeLessThan(80);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => readSource(page)).toBe(before);
}

function findDifference(before: string, after: string): { removed: string; inserted: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end))
    end++;
  return {
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

/** The rows of the tree lead to the Inspector, and from there to the code. */
async function chooseInTree(page: Page): Promise<void> {
  await showView(page, 'Design');
  await page.getByRole('tab', { name: 'Layers' }).click();
  const rows = region(page, 'Layers').getByRole('treeitem');
  await expect(rows.first()).toBeVisible();
  const count = Math.min(await rows.count(), 6);
  for (let index = 0; index < count; index++) {
    await rows.nth(index).click();
    await expect(rows.nth(index)).toHaveAttribute('aria-selected', 'true');
    await expect(
      region(page, 'Inspector').getByRole('button', { name: /^Go to source, line \d+$/ }),
    ).toBeVisible();
  }
  const line = await readLine(page);
  await region(page, 'Inspector')
    .getByRole('button', { name: /^Go to source/ })
    .click();
  await expect(
    region(page, 'Code').getByRole('button', { name: new RegExp(`^Ln ${line}, Col \\d+$`) }),
  ).toBeVisible();
}
