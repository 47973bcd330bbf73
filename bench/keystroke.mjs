// Types into the production app, ten keys a second, and measures what the person sees: the draft and the exact
// picture of each key, while the strip redraws and the draft is saved.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { root, runTool } from '../scripts/run.mjs';
import { countTyped, measureLatencies } from './keystroke-latency.mjs';
import { installProbe } from './keystroke-probe.mjs';
import { percentile, round } from './statistics.mjs';

const port = 4195;
const out = 'node_modules/.cache/bench/app';
const keysPerSecond = 10;
const traceCategories = ['-*', 'devtools.timeline', 'disabled-by-default-v8.cpu_profiler'];

/** Builds the app beside the usual place, so that no other server loses its files. */
export async function buildBenchApp() {
  const { code } = await runTool('vite', ['build', '--outDir', out, '--emptyOutDir', '--logLevel', 'error']);
  if (code !== 0) throw new Error('The app could not be built.');
}

async function serveApp() {
  const args = ['preview', '--outDir', out, '--port', String(port), '--strictPort', '--host', '127.0.0.1'];
  const server = spawn(`${root}node_modules/.bin/vite`, args, { cwd: root, stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, close: () => server.kill() };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  server.kill();
  throw new Error(`The app is not served on port ${port}.`);
}

/**
 * `starters`: `{ id, name, kind, field, source }`. Resolves to the figures over all of them, and of each. `traces`, a
 * folder, gets what Chromium did in each run, for its DevTools.
 */
export async function measureKeystrokes({
  browser,
  starters,
  seconds,
  restSeconds,
  log,
  inPlaces = Object.keys(places),
  traces = null,
}) {
  const app = await serveApp();
  const runs = [];
  try {
    for (const starter of starters) {
      for (const place of inPlaces) {
        log(`typing: ${starter.id}, ${place}`);
        const trace = traces && `${traces}/${starter.id}-${place}.json`;
        const count = seconds * keysPerSecond;
        const run = await runOne(browser, app.url, { starter, place, count, restSeconds, trace });
        runs.push(run);
        log(describeRun(run));
      }
    }
  } finally {
    app.close();
  }
  return { restSeconds, ...summarise(runs) };
}

async function runOne(browser, url, { starter, place, count, restSeconds, trace }) {
  // On a first visit it keeps 11 MB for offline while these keys are typed.
  const serviceWorkers = 'block';
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, serviceWorkers });
  try {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await context.addInitScript(installProbe);
    const page = await context.newPage();
    await page.goto(url);
    await waitForExact(page);
    await openStarter(page, starter);
    const key = await places[place](page, starter);
    await waitForExact(page);
    await page.waitForTimeout(1000 * restSeconds);
    // Of the picture that is shown: what the app draws without showing it says nothing about the keys.
    const firstCode = await page.evaluate(() => {
      const { requests, exacts } = window.keystrokeProbe;
      return requests.get(exacts.at(-1).id).code;
    });
    await page.evaluate(() =>
      Object.assign(window.keystrokeProbe, { keys: [], drafts: [], exacts: [], longTasks: 0 }),
    );
    if (trace) await browser.startTracing(page, { path: trace, categories: traceCategories });
    await pressInTime(page, count, key);
    if (trace) await browser.stopTracing();
    await page.waitForTimeout(500);
    await waitForExact(page);
    await page.waitForTimeout(300);
    return {
      starter: starter.id,
      place,
      ...readProbe(await takeProbe(page), place, starter.field, firstCode),
    };
  } catch (error) {
    return { starter: starter.id, place, error: String(error.message ?? error).split('\n')[0] };
  } finally {
    await context.close();
  }
}

/** Each puts the focus where the keys go and gives the n-th key, counted from 0. */
const letters = 'thequickbrownfoxjumpsoverthelazydog';
const sentence = 'Notes on a quiet release that nobody noticed but everyone uses now ';
const places = {
  async source(page, { source, kind }) {
    await showView(page, 'Split');
    await page.evaluate((text) => navigator.clipboard.writeText(text), withMark(source, kind));
    await page.getByRole('textbox', { name: 'Template source' }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+v');
    await page.locator('.cm-line', { hasText: 'typed:' }).click();
    await page.keyboard.press('End');
    if (kind === 'json') await page.keyboard.press('ArrowLeft');
    return (index) => letters[index % letters.length];
  },
  async title(page, { field }) {
    const box = page
      .getByRole('region', { name: 'Preview data' })
      .getByRole('textbox', { name: field, exact: true });
    await box.fill('');
    return (index) => sentence[index % sentence.length];
  },
  async number(page, { field }) {
    await page
      .getByRole('treeitem')
      .filter({ hasText: new RegExp(field, 'i') })
      .first()
      .click();
    const boxes = page.getByRole('region', { name: 'Inspector' }).getByRole('spinbutton');
    await boxes.first().waitFor();
    for (const name of ['Width', 'Margin top', 'Font size', 'Padding top']) {
      const box = boxes.and(page.getByRole('spinbutton', { name, exact: true })).first();
      // A 0 may stand for four sides in the source, where one more number comes with the first step.
      if (!(await box.count()) || !/^[1-9]\d*$/.test(await box.inputValue())) continue;
      await box.focus();
      return () => 'ArrowUp';
    }
    throw new Error('The Inspector shows no number to step.');
  },
};

/** The source with a line of text more, at the end of the outermost element, that the keys lengthen. */
function withMark(source, kind) {
  if (kind === 'json') {
    const end = source.lastIndexOf(']');
    const mark = `,\n{ "type": "div", "props": { "style": { "display": "block", "position": "absolute", "top": 4, "left": 8, "fontSize": 14 } }, "children":\n"typed:"\n}`;
    return source.slice(0, end).trimEnd() + mark + source.slice(end);
  }
  const end = source.lastIndexOf('</div>');
  const mark = `<div style={{ display: 'block', position: 'absolute', top: 4, left: 8, fontSize: 14 }}>\ntyped:\n</div>\n`;
  return source.slice(0, end) + mark + source.slice(end);
}

async function openStarter(page, { name, kind }) {
  const shown = page.getByRole('button', { name: `${name}, templates` });
  if (await shown.isVisible()) return;
  await page.getByRole('button', { name: /, templates$/ }).click();
  await page.getByRole('menuitem', { name: `New from ${name} (${kind.toUpperCase()})`, exact: true }).click();
  await shown.waitFor();
  await waitForExact(page);
}

async function showView(page, view) {
  await page.getByRole('radio', { name: view, exact: true }).click();
}

async function waitForExact(page) {
  await page
    .getByRole('status', { name: 'Render status' })
    .filter({ hasText: 'Exact' })
    .waitFor({ timeout: 60_000 });
}

/** By the clock, not by pauses: a slow key does not slow the ones after it. */
async function pressInTime(page, count, keyAt) {
  const start = performance.now();
  const pressed = [];
  for (let index = 0; index < count; index++) {
    const wait = start + (index * 1000) / keysPerSecond - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    pressed.push(page.keyboard.press(keyAt(index)));
  }
  await Promise.all(pressed);
}

const takeProbe = (page) =>
  page.evaluate(() => {
    const { keys, requests, drafts, exacts, longTasks } = window.keystrokeProbe;
    return { keys, requests: [...requests], drafts, exacts, longTasks };
  });

function readProbe({ keys, requests, drafts, exacts, longTasks }, place, field, firstCode) {
  const typedOf = new Map(
    requests.map(([id, { values, code }]) => [id, countTyped[place]({ values, code, field, firstCode })]),
  );
  const answered = (pictures) =>
    pictures.flatMap(({ id, at }) => (typedOf.get(id) == null ? [] : [{ typed: typedOf.get(id), at }]));
  const held = answered(exacts);
  if (held.every(({ typed }) => typed === 0)) throw new Error('No exact picture held a key.');
  return {
    ...measureLatencies(
      keys.map(({ at }) => at),
      answered(drafts),
      held,
    ),
    keys: keys.length,
    draftsPainted: drafts.length,
    exactsPainted: exacts.length,
    longTasks,
  };
}

/** Said after each run, since all of them take long. */
function describeRun({ error, keys, missed, longTasks, draftMs, exactMs }) {
  if (error) return `  failed: ${error}`;
  const [draft, exact] = [draftMs, exactMs].map((times) => round(percentile(times, 0.95)));
  return `  ${keys} keys: draft ${draft} ms, exact ${exact} ms, ${missed} without their own, ${longTasks} long tasks`;
}

function summarise(runs) {
  const good = runs.filter(({ error }) => !error);
  const all = (name) => good.flatMap((run) => run[name]);
  const total = (name) => good.reduce((sum, run) => sum + run[name], 0);
  return {
    draftP95Ms: round(percentile(all('draftMs'), 0.95)),
    exactP95Ms: round(percentile(all('exactMs'), 0.95)),
    missed: total('missed'),
    longTasks: total('longTasks'),
    keys: total('keys'),
    runs: runs.map(({ draftMs, exactMs, ...run }) =>
      run.error
        ? run
        : {
            ...run,
            draftP95Ms: round(percentile(draftMs, 0.95)),
            exactP95Ms: round(percentile(exactMs, 0.95)),
          },
    ),
  };
}

/** The starters as the app's menu names them. */
export async function readStarters(templates) {
  return Promise.all(
    templates.map(async ({ id, path, manifest, field }) => ({
      id,
      name: manifest.name,
      kind: manifest.kind,
      field,
      source: await readFile(`${path}card.${manifest.kind}`, 'utf8'),
    })),
  );
}
