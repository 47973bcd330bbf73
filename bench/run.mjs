// npm run bench: Frieze beside the plain pipeline and takumi, in Node and in Chromium; typing in the app; two
// workers; memory. Prints a table and writes results.json, report.md and report.svg.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { root, runTool } from '../scripts/run.mjs';
import { openBrowser } from './browser.mjs';
import { drawChart } from './chart.mjs';
import { buildPage, servePage } from './chromium-page.mjs';
import { compareInChromium, measureMemory, measurePool } from './chromium-run.mjs';
import { readCorpus } from './corpus.mjs';
import { buildBenchApp, measureKeystrokes, readStarters } from './keystroke.mjs';
import { describeMachine } from './machine.mjs';
import { compareInNode } from './node-run.mjs';
import { readOptions, usage } from './options.mjs';
import { createProfiler } from './profile.mjs';
import { formatTable, writeReport } from './report.mjs';
import { findRuntime } from './runtime-folder.mjs';
import { addProfile, summariseRatios, summariseTemplate } from './summary.mjs';

const options = readOptions(process.argv.slice(2));
if (options.help) {
  console.log(usage);
  process.exit(0);
}

const started = performance.now();
const log = (line) =>
  console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
const startersFolder = `${root}src/template/starters`;

async function buildRuntime() {
  for (const script of ['scripts/build-runtime.mjs', 'scripts/starter-files.mjs']) {
    const { code, output } = await runTool('node', [script], { quiet: true });
    if (code !== 0) throw new Error(`${script} failed: ${output}`);
  }
}

async function runNode(templates, runtimeFolder) {
  log(`Node: ${templates.length} templates`);
  const rows = [];
  const { repeatedHeadlines, repeatedPictures } = await compareInNode(
    {
      templates,
      ...options.amounts.node,
      keep: true,
      onTemplate(result) {
        rows.push(addProfile(summariseTemplate(result), result));
        log(`Node: ${result.template.id}`);
      },
    },
    runtimeFolder,
  );
  return { rows, cacheHits: repeatedHeadlines + repeatedPictures };
}

/** After the comparison, so that its clocks cost nothing there. */
async function profileRows(rows, templates, runtimeFolder) {
  if (options.amounts.profileRounds === 0) return;
  const profile = await createProfiler(runtimeFolder);
  for (const row of rows) {
    const template = templates.find(({ id }) => id === row.template);
    if (row.frieze)
      row.frieze.parts = { ...row.frieze.parts, ...(await profile(template, options.amounts.profileRounds)) };
  }
}

/** A part that fails is told and left out; what was measured before it is kept. */
async function attempt(part, run) {
  if (options.skip.includes(part)) return null;
  log(part);
  try {
    return await run();
  } catch (error) {
    log(`${part} failed: ${error.message}`);
    process.exitCode = 1;
    return null;
  }
}

/** One for all parts where time counts more than that each begins alike. */
const shared = options.quick ? await openBrowser() : null;

async function withBrowser(run) {
  const opened = shared ?? (await openBrowser());
  try {
    return await run(opened);
  } finally {
    if (!shared) await opened.close();
  }
}

async function runChromium(templates, site) {
  const { chromiumTemplates, chromium } = options.amounts;
  const ids = spread(templates, chromiumTemplates).map(({ id }) => id);
  const { rows, repeatedHeadlines, repeatedPictures, version } = await withBrowser(async (opened) => ({
    ...(await compareInChromium({ browser: opened.browser, site, ids, ...chromium, log })),
    version: opened.version,
  }));
  return {
    version,
    ...summariseRatios(rows),
    cacheHits: repeatedHeadlines + repeatedPictures,
    corpus: rows,
  };
}

function runPool(templates, site) {
  const { templates: most, ...amounts } = options.amounts.pool;
  const ids = spread(templates, most).map(({ id }) => id);
  return withBrowser(({ browser }) => measurePool({ browser, site, ids, ...amounts, log }));
}

const runMemory = (site) =>
  withBrowser(({ browser, pid }) => measureMemory({ browser, pid, site, ...options.amounts.memory, log }));

async function runKeystrokes(starters) {
  if (options.build) await buildBenchApp();
  const { starters: most, ...amounts } = options.amounts.keystroke;
  const read = await readStarters(starters.slice(0, most));
  return withBrowser(({ browser }) => measureKeystrokes({ browser, starters: read, ...amounts, log }));
}

/** At most `count` of them, evenly taken. */
function spread(templates, count) {
  if (templates.length <= count) return templates;
  return Array.from(
    { length: count },
    (_, index) => templates[Math.floor((index * templates.length) / count)],
  );
}

if (options.build) {
  log('Building the runtime');
  await buildRuntime();
}
const runtimeFolder = await findRuntime();
const { compileSource } = await import(`${runtimeFolder}compile.mjs`);
const folders = options.corpus ? [options.corpus] : [startersFolder, `${root}bench/corpus`];
const found = await readCorpus(folders, compileSource, options.only);
const chosen = options.from ? found.slice(options.from[0], options.from[0] + options.from[1]) : found;
const templates = options.only || options.corpus ? found : spread(chosen, options.amounts.templates);

// A quick run is a look: the figures of the last whole one stay.
const out = options.out ?? `${root}${options.quick ? 'test-results/bench' : 'bench'}`;
await mkdir(out, { recursive: true });
const results = {
  machine: await describeMachine(),
  environment: 'node',
  quick: options.quick,
  templatesFound: found.length,
  runtime: runtimeFolder.split('/').at(-2),
  seconds: 0,
  cacheHits: 0,
  corpus: [],
  geomean: null,
  keystroke: null,
  pool: null,
  memory: null,
  chromium: null,
};

/** What an earlier piece measured with the same runtime. */
async function readEarlier() {
  const text = options.add ? await readFile(`${out}/results.json`, 'utf8').catch(() => null) : null;
  const earlier = text && JSON.parse(text);
  if (earlier && earlier.runtime !== results.runtime)
    throw new Error(`${out}/results.json is of another runtime, so nothing can be added to it.`);
  return earlier;
}

/** Rows measured before and now; of the same template, the new one. */
function joinRows(earlier, rows) {
  const byTemplate = new Map([...earlier, ...rows].map((row) => [row.template, row]));
  return [...byTemplate.values()];
}

const earlier = await readEarlier();
if (earlier) Object.assign(results, earlier, { machine: results.machine });

/** After each part, since the whole takes long. */
async function save(part) {
  Object.assign(results, Object.fromEntries(Object.entries(part).filter(([, value]) => value !== null)));
  results.seconds = Math.round((performance.now() - started) / 1000) + (earlier?.seconds ?? 0);
  await writeFile(`${out}/results.json`, `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(`${out}/report.svg`, drawChart(results));
  await writeFile(`${out}/report.md`, writeReport(results));
}

const node = options.skip.includes('node')
  ? { rows: [], cacheHits: 0 }
  : await runNode(templates, runtimeFolder);
const rows = joinRows(earlier?.corpus ?? [], node.rows);
let cacheHits = (earlier?.cacheHits ?? 0) + node.cacheHits;
await save({ corpus: rows, geomean: summariseRatios(rows), cacheHits });
await attempt('profile', () => profileRows(node.rows, templates, runtimeFolder));
await save({
  keystroke: await attempt('keystroke', async () =>
    runKeystrokes(await readCorpus([startersFolder], compileSource)),
  ),
});
await buildPage();
const site = await servePage({ templates, runtimeFolder });
const chromium = options.amounts.chromium
  ? await attempt('chromium', () => runChromium(templates, site))
  : null;
cacheHits += chromium?.cacheHits ?? 0;
await save({ chromium, cacheHits });
await save({ pool: await attempt('pool', () => runPool(templates, site)) });
await save({ memory: await attempt('memory', () => runMemory(site)) });
site.close();
await shared?.close();
console.log(formatTable(results));
if (results.cacheHits > 0) {
  console.error(
    `${results.cacheHits} draws repeated a headline or a picture, so these figures do not count.`,
  );
  process.exitCode = 1;
}
