// node e2e/perf/lab-scroll.mjs: scrolls 5 000 rows of the lab while they are being drawn, and prints how long frames took.
// Figures for a person to read on a quiet machine; no test asserts them. What the page's own thread computes in a frame
// (`cpuMs`, a mean) is comparable on a busy one too. Needs a build (npm run build).
import { loadavg } from 'node:os';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { root } from '../../scripts/run.mjs';

const rowCount = 5000;
const drawnFirst = 40;
const frames = 600;
const words =
  'How we moved queues streams logs to one team without a rewrite and what it cost us in the end'.split(' ');

const headline = (index) =>
  `${index} ${Array.from({ length: 3 + (index % 14) }, (_, at) => words[(index * 7 + at) % words.length]).join(' ')}`;

const server = await preview({ root, logLevel: 'error', preview: { port: 4196, host: 'localhost' } });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
  page.setDefaultTimeout(240_000);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${server.resolvedUrls.local[0]}#/lab`);
  // As a file: Chromium takes minutes to type thousands of lines into a box.
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('region', { name: 'Add headlines' }).getByRole('button', { name: 'CSV' }).click();
  const text = Array.from({ length: rowCount }, (_, index) => headline(index)).join('\n');
  await (await chooser).setFiles({ name: 'many.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: /^Add 5\s?000 headlines$/ }).click();
  await waitForDrawn(page, drawnFirst);
  const before = await drawnCards(page);
  const near = await measure(page, devtools, { frames, stepPx: 40, rangePx: 6000 });
  const far = await measure(page, devtools, { frames, stepPx: 400, rangePx: 500_000 });
  const after = await drawnCards(page);
  console.log(
    JSON.stringify({
      rows: rowCount,
      drawnWhileScrolling: after - before,
      near,
      far,
      load: loadavg()[0],
      memoryMb: Math.round((await page.evaluate(() => performance.memory.usedJSHeapSize)) / 1048576),
    }),
  );
} finally {
  await browser.close();
  await server.close();
}

async function measure(page, devtools, way) {
  const before = await threadSeconds(devtools);
  const times = await page.evaluate(scroll, way);
  const cpuMs = (1000 * ((await threadSeconds(devtools)) - before)) / way.frames;
  return { ...summarise(times), cpuMs: Math.round(10 * cpuMs) / 10 };
}

/** What the page's main thread has computed so far. */
async function threadSeconds(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value;
}

async function drawnCards(page) {
  const value = await page.getByRole('progressbar', { name: 'Drawing' }).getAttribute('aria-valuenow');
  return Number(value);
}

async function waitForDrawn(page, count) {
  for (let tries = 0; tries < 600 && (await drawnCards(page)) < count; tries++)
    await page.waitForTimeout(500);
}

/** In the page: up and down the table by so much a frame; resolves to the time between frames in ms. */
async function scroll({ frames: count, stepPx, rangePx }) {
  const scroller = document.querySelector('[role="grid"]').parentElement;
  const most = Math.min(scroller.scrollHeight - scroller.clientHeight, rangePx);
  const times = [];
  let direction = 1;
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < count; frame++) {
    scroller.scrollTop += direction * stepPx;
    if (scroller.scrollTop >= most || scroller.scrollTop <= 0) direction = -direction;
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times;
}

function summarise(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) =>
    Math.round(10 * sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]) / 10;
  return { frames: times.length, medianMs: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99), maxMs: at(1) };
}
