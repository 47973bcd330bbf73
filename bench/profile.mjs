// Where Frieze's time goes: sandbox, measuring for the rules, the final layout, the rest (normalising, rules, lowering).
import { readFile } from 'node:fs/promises';
import { build } from 'vite';
import { mendedSatori } from '../scripts/mend-satori.mjs';
import { root } from '../scripts/run.mjs';
import { cardOf } from './frieze.mjs';
import { headlineAt } from './headlines.mjs';
import { readChainFile } from './node-run.mjs';
import { median, round } from './statistics.mjs';

const outDir = `${root}node_modules/.cache/bench/timed`;

export async function createProfiler(runtimeFolder) {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: mendedSatori(), conditions: ['workerd', 'browser', 'import', 'module', 'default'] },
    build: {
      outDir,
      target: 'es2022',
      lib: { entry: `${root}bench/timed-runtime.mjs`, formats: ['es'], fileName: () => 'timed-runtime.mjs' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const { createTimedRuntime } = await import(`${outDir}/timed-runtime.mjs`);
  const wasm = (name) => readFile(runtimeFolder + name);
  const timed = await createTimedRuntime({
    layoutWasm: await wasm('layout.wasm'),
    resvgWasm: await wasm('resvg.wasm'),
    quickjsWasm: await wasm('quickjs.wasm'),
    readChainFile,
  });
  let index = 0;
  return (template, rounds) =>
    profileTemplate(timed, template, rounds, () => headlineAt(index++, template.script));
}

/** Medians in ms of `rounds` draws of new headlines, after one that is not counted; null when it cannot be drawn. */
async function profileTemplate({ runtime, take }, template, rounds, nextHeadline) {
  const card = cardOf(template);
  const draws = [];
  for (let round = -1; round < rounds; round++) {
    const values = { ...template.values, [template.field]: nextHeadline() };
    const start = performance.now();
    const laidOut = await runtime.layOut(card, values, template.manifest.sizes[0]);
    const drawn = performance.now();
    if (!laidOut.ok) return null;
    runtime.rasterise(laidOut.value.svg);
    const rasterMs = performance.now() - drawn;
    const { evaluateMs = 0, measureMs = 0, layoutMs = 0 } = take();
    const restMs = drawn - start - evaluateMs - measureMs - layoutMs;
    if (round >= 0) draws.push({ evaluateMs, measureMs, layoutMs, restMs, rasterMs });
  }
  const names = ['evaluateMs', 'measureMs', 'layoutMs', 'restMs', 'rasterMs'];
  return Object.fromEntries(names.map((name) => [name, round2(draws.map((draw) => draw[name]))]));
}

const round2 = (values) => round(median(values), 2);
