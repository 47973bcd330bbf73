// node e2e/perf/large-file.mjs: gives the lab a CSV file of 200 MB, cancels once, then lets it be read, and prints how
// long frames of the page took meanwhile and what became of the rows. Figures for a person to read; no test asserts them.
// Needs a build (npm run build) and 200 MB in the system's temporary folder.
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { root } from '../../scripts/run.mjs';

const wantedBytes = 200 * 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'frieze-large-'));
const path = join(folder, 'posts.csv');
const rows = writeTable(path);
const server = await preview({ root, logLevel: 'error', preview: { port: 4196, host: 'localhost' } });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(240_000);
  await page.goto(`${server.resolvedUrls.local[0]}#/lab`);
  await page.getByText(/cards drawn from \d+ headlines/).waitFor({ timeout: 240_000 });
  const dialog = page.getByRole('dialog', { name: 'Add headlines from posts.csv?' });

  await choose(page);
  await page.waitForFunction(readShare, 20, { timeout: 240_000 });
  const cancelledAt = Date.now();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });
  const cancelMs = Date.now() - cancelledAt;

  await page.evaluate(watchFrames);
  const begun = Date.now();
  await choose(page);
  await dialog.getByRole('button', { name: /^Add / }).waitFor({ timeout: 400_000 });
  const readMs = Date.now() - begun;
  const times = await page.evaluate(() => window.stopWatching());
  const said = await dialog.getByText(/rows become headlines/).textContent();
  console.log(
    JSON.stringify({
      megabytes: Math.round(statSync(path).size / 1048576),
      rows,
      cancelMs,
      readMs,
      frames: times.length,
      p99FrameMs: Math.round(times[Math.floor(0.99 * times.length)]),
      longestFrameMs: Math.round(times.at(-1)),
      said,
    }),
  );
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

/** Rows with a quoted separator here and there; every thousandth has no title. */
function writeTable(to) {
  const file = openSync(to, 'w');
  let bytes = writeSync(file, 'title,author,note\n');
  let row = 0;
  while (bytes < wantedBytes) {
    let text = '';
    for (let index = 0; index < 10_000; index++, row++)
      text += `${row % 1000 === 0 ? '' : `"How we moved queue ${row}, and what it cost"`},Mira Lindqvist,Some words about it that fill the row\n`;
    bytes += writeSync(file, text);
  }
  closeSync(file);
  return row;
}

async function choose(page) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('region', { name: 'Add headlines' }).getByRole('button', { name: 'CSV' }).click();
  await (await chooser).setFiles(path);
}

/** In the page. */
function readShare(least) {
  const bar = document.querySelector('[role="progressbar"][aria-label="Reading"]');
  return bar !== null && Number(bar.getAttribute('aria-valuenow')) >= least;
}

/** In the page: times between frames in ms, sorted, until `stopWatching`. */
function watchFrames() {
  const times = [];
  let last = performance.now();
  let isOver = false;
  const tick = (now) => {
    times.push(now - last);
    last = now;
    if (!isOver) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  window.stopWatching = () => {
    isOver = true;
    return times.sort((a, b) => a - b);
  };
}
