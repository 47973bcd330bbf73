import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { allowClipboard, pasteSource, readSource, replaceInSource } from '../steps/source-text.ts';
import {
  chooseTemplateEntry,
  expectExact,
  expectSaved,
  openStudio,
  openTemplate,
  region,
  selectLayer,
  setNumber,
  showHeadline,
  showView,
  typeValue,
  valueBox,
} from '../steps/studio.ts';

// The app saves within a second of an edit; the tests wait for its own word, since machines differ.

test('text, rules, headline, view and undo are back after a reload', async ({ page }) => {
  await allowClipboard(page);
  await openStudio(page);
  await showHeadline(page, 'Long');
  await setMaximumLines(page, 2);
  await typeValue(page, 'title', 'A title that must be here tomorrow');
  await showView(page, 'Split');
  await replaceInSource(page, "color: '#6B6455'", "color: '#123456'");
  await expectSaved(page);
  await page.reload();
  await expectExact(page);

  await expect(page.getByRole('radio', { name: 'Split', exact: true })).toBeChecked();
  expect(await readSource(page)).toContain("color: '#123456'");
  await page.getByRole('button', { name: 'Undo' }).hover();
  await expect(page.getByRole('tooltip')).toContainText(/^Undo: /);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await readSource(page)).toContain("color: '#6B6455'");

  await showView(page, 'Design');
  await expect(region(page, 'Preview data').getByRole('heading')).toHaveText(/Long$/);
  await expect(valueBox(page, 'title')).toHaveValue('A title that must be here tomorrow');
  await expect(
    region(page, 'Fields').getByRole('button', { name: /^title: maximum lines, 2 lines/ }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).hover();
  await expect(page.getByRole('tooltip')).toContainText('Undo: title');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(valueBox(page, 'title')).not.toHaveValue('A title that must be here tomorrow');
});

test('an edit is back although the page was left at once, and no second template appears', async ({
  page,
}) => {
  await openStudio(page);
  await expectSaved(page);
  await typeValue(page, 'title', 'Left before it was saved');
  await page.reload();
  await expectExact(page);
  await expect(valueBox(page, 'title')).toHaveValue('Left before it was saved');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await page.getByRole('button', { name: /, templates$/ }).click();
  await expect(page.getByRole('menuitemcheckbox')).toHaveCount(1);
});

test('an edit outlives a browser that is killed', async ({ baseURL, launchOptions }) => {
  test.setTimeout(180_000);
  const profile = await mkdtemp(join(tmpdir(), 'frieze-profile-'));
  try {
    const first = await launchProfile(profile, launchOptions, baseURL);
    const page = await first.newPage();
    await openStudio(page);
    await typeValue(page, 'title', 'Written just before the power went');
    await expectSaved(page);
    const gone = new Promise((resolve) => first.once('close', resolve));
    process.kill(-(await readBrowserPid(first)), 'SIGKILL');
    await gone;

    const second = await launchProfile(profile, launchOptions, baseURL);
    const again = await second.newPage();
    await openStudio(again);
    await expect(valueBox(again, 'title')).toHaveValue('Written just before the power went');
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

type LaunchOptions = Parameters<typeof chromium.launchPersistentContext>[1];

function launchProfile(
  profile: string,
  launchOptions: LaunchOptions,
  baseURL: string | undefined,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL,
    viewport: { width: 1600, height: 1000 },
  });
}

/** Playwright starts the browser as the leader of its own process group. */
async function readBrowserPid(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('The browser did not tell its process id.');
  return pid;
}

test('two tabs that edit one template keep both texts', async ({ page: first, context }) => {
  await openStudio(first);
  await expectSaved(first);
  const second = await context.newPage();
  await second.addInitScript(holdTimers);
  await second.goto(first.url());
  await expectExact(second);

  // The second tab's timers stand still, so its edit is not saved before the first tab's is.
  await second.evaluate(() => document.documentElement.classList.add('hold-timers'));
  await valueBox(second, 'title').fill('Written in the second tab');
  await expect(second.getByRole('status', { name: 'Save status' })).toHaveText('Saving');
  await typeValue(first, 'title', 'Written in the first tab');
  await expectSaved(first);
  await second.evaluate(() => document.documentElement.classList.remove('hold-timers'));

  await expect(second.getByText('Another tab saved this template first.')).toBeVisible();
  await expect(valueBox(second, 'title')).toHaveValue('Written in the second tab');
  await expect(valueBox(first, 'title')).toHaveValue('Written in the first tab');
  for (const page of [first, second]) {
    await page.reload();
    await expectExact(page);
    await page.getByRole('button', { name: /, templates$/ }).click();
    await expect(page.getByRole('menuitemcheckbox', { name: 'Blog post', exact: true })).toBeVisible();
    await expect(
      page.getByRole('menuitemcheckbox', { name: 'Blog post (from another tab)', exact: true }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await openTemplate(second, 'Blog post');
  await expect(valueBox(second, 'title')).toHaveValue('Written in the first tab');
  await openTemplate(second, 'Blog post (from another tab)');
  await expect(valueBox(second, 'title')).toHaveValue('Written in the second tab');
});

test('after a conflict both are shown side by side, and one is kept', async ({ page: first, context }) => {
  await openStudio(first);
  await expectSaved(first);
  const second = await context.newPage();
  await second.addInitScript(holdTimers);
  await second.goto(first.url());
  await expectExact(second);
  await second.evaluate(() => document.documentElement.classList.add('hold-timers'));
  await valueBox(second, 'title').fill('Second tab');
  await expect(second.getByRole('status', { name: 'Save status' })).toHaveText('Saving');
  await typeValue(first, 'title', 'First tab');
  await setMaximumLines(first, 2);
  await expectSaved(first);
  await second.evaluate(() => document.documentElement.classList.remove('hold-timers'));

  await second.getByRole('button', { name: 'Compare', exact: true }).click();
  const dialog = second.getByRole('dialog', { name: 'Which one do you want to keep?' });
  await expect(dialog.getByText('Different: text rules (title); headlines (Medium).')).toBeVisible();
  const pictures = await Promise.all(
    ['This tab', 'The other tab'].map(async (name) => {
      const side = dialog.getByRole('region', { name, exact: true });
      await expect(side.getByText('Fits')).toBeVisible();
      return side.locator('canvas').screenshot();
    }),
  );
  expect(pictures[0]!.equals(pictures[1]!)).toBe(false);

  // Put off, it is found in the menu, also after a reload.
  await dialog.getByRole('button', { name: 'Keep both' }).click();
  await second.getByRole('button', { name: 'Keep both' }).click();
  await second.reload();
  await expectExact(second);
  await chooseTemplateEntry(second, 'Compare with Blog post');
  await dialog.getByRole('button', { name: 'Keep this tab’s' }).click();
  await expectName(second, 'Blog post');
  await expect(valueBox(second, 'title')).toHaveValue('Second tab');
  await expectMissing(second, 'Blog post (from another tab)');

  await second.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expect(valueBox(second, 'title')).toHaveValue('First tab');
  await openTemplate(second, 'Blog post (from another tab)');
  await expect(valueBox(second, 'title')).toHaveValue('Second tab');
});

/** Makes a tab as slow as wanted: its timers wait while the page carries the class. */
function holdTimers(): void {
  const start = window.setTimeout.bind(window);
  const held = (run: () => void, delayMs?: number) =>
    start(function ring() {
      if (document.documentElement.classList.contains('hold-timers')) start(ring, 50);
      else run();
    }, delayMs);
  window.setTimeout = held as typeof window.setTimeout;
}

test('a tab without edits of its own follows the other one', async ({ page: first, context }) => {
  await openStudio(first);
  await expectSaved(first);
  const second = await context.newPage();
  await second.goto(first.url());
  await expectExact(second);
  await typeValue(first, 'title', 'Followed');
  await expect(valueBox(second, 'title')).toHaveValue('Followed');
});

test('templates are made, renamed, duplicated and deleted, and a deletion is undone', async ({ page }) => {
  await openStudio(page);
  await chooseTemplateEntry(page, 'New from Release notes (JSON)');
  await expectName(page, 'Release notes');
  await chooseTemplateEntry(page, 'Rename');
  await page.getByRole('textbox', { name: 'Template name' }).fill('Weekly notes');
  await page.getByRole('button', { name: 'Rename', exact: true }).click();
  await expectName(page, 'Weekly notes');
  await typeValue(page, 'title', 'Kept in the copy');

  await chooseTemplateEntry(page, 'Duplicate');
  await expectName(page, 'Weekly notes copy');
  await expect(valueBox(page, 'title')).toHaveValue('Kept in the copy');

  await chooseTemplateEntry(page, 'Delete');
  await expect(page.getByText('Weekly notes copy is deleted.')).toBeVisible();
  await expectMissing(page, 'Weekly notes copy');
  await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expectName(page, 'Weekly notes copy');
  await expect(valueBox(page, 'title')).toHaveValue('Kept in the copy');

  await page.reload();
  await expectExact(page);
  await expectName(page, 'Weekly notes copy');
  await openTemplate(page, 'Weekly notes');
  await expectName(page, 'Weekly notes');
  await openTemplate(page, 'Blog post');
  await expectName(page, 'Blog post');
});

test('a template goes back to its starter, and back again', async ({ page }) => {
  await allowClipboard(page);
  await openStudio(page, 'Split');
  const starter = await readSource(page);
  const own = starter.replace('width: 680', 'width: 500');
  await pasteSource(page, own);
  await chooseTemplateEntry(page, 'Back to the starter');
  await expect.poll(() => readSource(page)).toBe(starter);
  await page.getByRole('region', { name: 'Notifications' }).getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => readSource(page)).toBe(own);
});

test('a size set in the Inspector is one step of the undo list, also after a reload', async ({ page }) => {
  await openStudio(page);
  await selectLayer(page, /^Title, /);
  await setNumber(page, 'Font size', 51);
  await expectExact(page);
  await expectSaved(page);
  await page.reload();
  await expectExact(page);
  await selectLayer(page, /^Title, /);
  const size = region(page, 'Inspector').getByRole('spinbutton', { name: 'Font size' });
  await expect(size).toHaveValue('51');
  await page.getByRole('button', { name: 'Undo' }).hover();
  await expect(page.getByRole('tooltip')).toContainText('Undo: font size');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(size).toHaveValue('64');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(size).toHaveValue('51');
});

async function setMaximumLines(page: Page, lines: number): Promise<void> {
  await page.getByRole('tab', { name: 'Fields' }).click();
  await region(page, 'Fields')
    .getByRole('button', { name: /^title: maximum lines, 4 lines/ })
    .click();
  const box = page.getByRole('spinbutton', { name: 'Maximum lines' });
  await box.fill(String(lines));
  await box.press('Enter');
  await page.keyboard.press('Escape');
}

async function expectName(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name: `${name}, templates`, exact: true })).toBeVisible();
  await expectExact(page);
}

async function expectMissing(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name: `${name}, templates`, exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: /, templates$/ }).click();
  await expect(page.getByRole('menuitem', { name: 'Duplicate' })).toBeVisible();
  await expect(page.getByRole('menuitemcheckbox', { name, exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
}
