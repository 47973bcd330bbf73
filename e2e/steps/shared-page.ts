import { type Page, test } from '@playwright/test';

/**
 * One open app for the tests of a group, in order: opening it anew for each case takes longer than the cases
 * themselves. `open` runs once, and again in a new page after a failure. Each case must bring its own state.
 */
export function sharePage(open: (page: Page) => Promise<void>): () => Page {
  let shared: Page;
  test.describe.configure({ mode: 'default' });
  test.beforeAll(async ({ browser }) => {
    test.setTimeout(120_000);
    shared = await browser.newPage();
    await open(shared);
  });
  test.afterAll(async () => {
    await shared.context().close();
  });
  return () => shared;
}
