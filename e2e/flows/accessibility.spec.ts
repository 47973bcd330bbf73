import { expect, type Page, test } from '@playwright/test';
import { findViolations } from '../steps/axe.ts';
import { freezeAs, openFreeze } from '../steps/freeze.ts';
import { cell, chooseFile, expectAllDrawn, openLab } from '../steps/lab.ts';
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

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('the Studio keeps WCAG 2.2 AA in each view', async ({ page }) => {
      test.setTimeout(180_000);
      await openStudio(page);
      await expectVerdicts(page);
      expect(await findViolations(page)).toEqual([]);
      await selectLayer(page, /^Title, /);
      await expect(region(page, 'Inspector').getByRole('heading', { name: 'Title' })).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
      for (const tab of ['Fields', 'Images', 'Fonts']) {
        await page.getByRole('tab', { name: tab }).click();
        expect(await findViolations(page)).toEqual([]);
      }
      for (const view of ['Split', 'Code'] as const) {
        await showView(page, view);
        await expect(region(page, 'Code')).toBeVisible();
        await expectExact(page);
        expect(await findViolations(page)).toEqual([]);
      }
    });

    // All its cards are drawn before axe may look, which takes long: in one theme, in both where FRIEZE_DEEP asks for it.
    const testLab = colorScheme === 'dark' || process.env.FRIEZE_DEEP === '1' ? test : null;
    testLab?.(
      'the lab keeps WCAG 2.2 AA, with a card in the drawer and with a file to be added',
      async ({ page }) => {
        test.setTimeout(400_000);
        await openLab(page);
        await expectAllDrawn(page);
        await cell(page, 'Unbroken', 'Card').first().click();
        await page.keyboard.press('Enter');
        await expect(region(page, 'Card').getByRole('region', { name: 'Findings' })).toBeVisible();
        expect(await findViolations(page)).toEqual([]);
        await chooseFile(page, 'CSV', {
          name: 'posts.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from('Title,Author,Title\nQueues,Mira,x\n,Ines,x\n'),
        });
        await expect(page.getByRole('dialog', { name: 'Add headlines from posts.csv?' })).toBeVisible();
        expect(await findViolations(page)).toEqual([]);
      },
    );

    test('the Freeze screen keeps WCAG 2.2 AA, before and after a version', async ({ page }) => {
      test.setTimeout(180_000);
      await openStudio(page);
      await openFreeze(page);
      expect(await findViolations(page)).toEqual([]);
      await freezeAs(page, 1);
      await expect(region(page, 'Files')).toBeVisible();
      expect(await findViolations(page)).toEqual([]);
    });
  });
}

test('every region has its name', async ({ page }) => {
  await openStudio(page);
  for (const name of ['Canvas', 'Headlines', 'Preview data', 'Layers', 'Inspector'])
    await expect(region(page, name)).toBeVisible();
  await showView(page, 'Split');
  for (const name of ['Canvas', 'Code', 'Headlines', 'Inspector'])
    await expect(region(page, name)).toBeVisible();
  await showView(page, 'Code');
  for (const name of ['Canvas', 'Code', 'Headlines']) await expect(region(page, name)).toBeVisible();
  await openFreeze(page);
  for (const name of ['Versions', 'Bundle', 'Meta tags']) await expect(region(page, name)).toBeVisible();
});

test('a headline is chosen, its title changed and the change undone with keys alone', async ({ page }) => {
  await openStudio(page);
  await tabTo(page, /^(Short|Medium|Long), /);
  for (let step = 0; step < 8; step++) {
    if (/^Long, /.test(await focusedName(page))) break;
    await page.keyboard.press('ArrowRight');
  }
  await expect(headline(page, 'Long')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(headline(page, 'Long')).toHaveAttribute('aria-pressed', 'true');
  const before = await valueBox(page, 'title').inputValue();

  await tabTo(page, /^title$/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Typed with keys');
  await expect(valueBox(page, 'title')).toHaveValue('Typed with keys');
  await expectExact(page);
  await page.keyboard.press('Control+z');
  await expect(valueBox(page, 'title')).toHaveValue(before);
  await expectExact(page);
});

/** Presses Tab until the focused control has the name; fails after a round through the page. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 150; step++) {
    await page.keyboard.press('Tab');
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`Tab did not reach ${name}.`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
}
