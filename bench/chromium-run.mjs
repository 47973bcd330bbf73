// The runs on the bench page: the comparison in a worker, two workers against one, memory over many draws.
import { readTreeMemory } from './process-memory.mjs';
import { median, round } from './statistics.mjs';

async function openPage(browser, site, log) {
  const page = await browser.newPage();
  page.on('console', (message) => log(message.text()));
  await page.goto(site.url);
  await page.waitForFunction(() => 'openPool' in window);
  return page;
}

export async function compareInChromium({ browser, site, ids, log, ...amounts }) {
  const page = await openPage(browser, site, log);
  const outcome = await page.evaluate((options) => window.compareInWorker(options), {
    runtimeUrl: site.runtimeUrl,
    ids,
    ...amounts,
  });
  await page.close();
  return outcome;
}

/**
 * Draws per second with two workers over that with one: the median of turns, each of which begins with the other. `draws`
 * is a multiple of the templates, so that one and two draw the same cards.
 */
export async function measurePool({ browser, site, ids, draws, turns, log }) {
  const page = await openPage(browser, site, log);
  await page.evaluate((options) => window.openPool(options), {
    workers: 2,
    ids,
    runtimeUrl: site.runtimeUrl,
  });
  const draw = (workers) =>
    page.evaluate((options) => window.drawMany(options), { count: draws, workers, output: 'pixels' });
  await draw(2);
  const ratios = [];
  let failed = 0;
  for (let turn = 0; turn < turns; turn++) {
    const first = await draw(1 + (turn % 2));
    const second = await draw(2 - (turn % 2));
    ratios.push(turn % 2 === 0 ? first.ms / second.ms : second.ms / first.ms);
    failed += first.failed + second.failed;
  }
  await page.close();
  return { scaling2: round(median(ratios), 2), turns, drawsPerTurn: draws, failed };
}

/**
 * Memory of all of Chromium after `first` and after `last` draws to pixels by one render worker, all templates in turn:
 * what is held, read after collecting garbage in the page and its worker. Between them, at each `first` draws, what there is
 * with garbage, which comes and goes by more than a leak of 1 800 draws would show.
 */
export async function measureMemory({ browser, pid, site, first, last, settleMs, log }) {
  const page = await openPage(browser, site, log);
  await page.evaluate((options) => window.openPool(options), { workers: 1, runtimeUrl: site.runtimeUrl });
  const withGarbage = [];
  const total = { replaced: 0, failed: 0 };
  const draw = async (count) => {
    const { replaced, failed } = await page.evaluate((options) => window.drawMany(options), {
      count,
      workers: 1,
      output: 'pixels',
    });
    total.replaced += replaced;
    total.failed += failed;
    withGarbage.push(readTreeMemory(pid));
  };
  await draw(first);
  const afterFirst = await readHeldMemory(page, pid, settleMs);
  for (let drawn = first; drawn < last; drawn += first) await draw(Math.min(first, last - drawn));
  const afterLast = await readHeldMemory(page, pid, settleMs);
  await page.close();
  return {
    first,
    last,
    after200Bytes: afterFirst,
    after2000Bytes: afterLast,
    withGarbageBytes: { lowest: Math.min(...withGarbage), highest: Math.max(...withGarbage) },
    workersReplaced: total.replaced,
    failed: total.failed,
  };
}

async function readHeldMemory(page, pid, settleMs) {
  for (const each of [page, ...page.workers()]) await each.evaluate(() => globalThis.gc());
  // Pages that are free now go back a moment later.
  await page.waitForTimeout(settleMs);
  return readTreeMemory(pid);
}
