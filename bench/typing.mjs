// Types into the production app alone, without the rest of the bench: node bench/typing.mjs --help
import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { root } from '../scripts/run.mjs';
import { openBrowser } from './browser.mjs';
import { readCorpus } from './corpus.mjs';
import { buildBenchApp, measureKeystrokes, readStarters } from './keystroke.mjs';
import { findRuntime } from './runtime-folder.mjs';

const usage = `node bench/typing.mjs [--only a,b] [--places source,title,number] [--seconds N] [--rest N] [--no-build] [--traces DIR]

--only a,b    only these starters
--places …    only there: the source, the headline, a number of the Inspector
--seconds N   of typing in each place of each starter (10)
--rest N      seconds without a key before it (8)
--no-build    the app as it stands
--traces DIR  keeps a trace of each run for Chromium's DevTools`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    places: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    rest: { type: 'string', default: '8' },
    build: { type: 'boolean', default: true },
    traces: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
  allowNegative: true,
});
if (options.help) {
  console.log(usage);
  process.exit();
}
if (options.build) await buildBenchApp();
if (options.traces) await mkdir(options.traces, { recursive: true });
const { compileSource } = await import(`${await findRuntime()}compile.mjs`);
const folder = `${root}src/template/starters`;
const starters = await readStarters(await readCorpus([folder], compileSource, options.only?.split(',')));
const { browser, close } = await openBrowser();
const { runs, ...all } = await measureKeystrokes({
  browser,
  starters,
  seconds: Number(options.seconds),
  restSeconds: Number(options.rest),
  log: (line) => console.error(line),
  inPlaces: options.places?.split(','),
  traces: options.traces ?? null,
});
await close();
console.table(runs);
console.log(JSON.stringify(all));
