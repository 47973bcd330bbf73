// node scripts/unknown-share.mjs [--every N] [--only a,b] [--headlines N]: all checks over each template of
// src/template/starters and bench/corpus with each headline of e2e/data/headlines.json, drawn by the built runtime.
// Prints one JSON object: how many judgements there were, and which share of them is unknown. Not part of npm test.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { readCorpus } from '../bench/corpus.mjs';
import { cardOf } from '../bench/frieze.mjs';
import { root } from './run.mjs';

/** All headlines of the file, in its order. */
export async function readAllHeadlines() {
  const lists = (value) => (Array.isArray(value) ? value : Object.values(value).flatMap(lists));
  const { about, ...rest } = JSON.parse(await readFile(`${root}e2e/data/headlines.json`, 'utf8'));
  return lists(rest);
}

export async function openBuiltRuntime() {
  const { folder } = JSON.parse(await readFile(`${root}public/runtime/manifest.json`, 'utf8'));
  const base = `${root}public/runtime/${folder}/`;
  const load = (file) => import(pathToFileURL(base + file).href);
  const [{ createRuntime }, { compileSource }, { checkDrawn }] = await Promise.all(
    ['runtime.mjs', 'compile.mjs', 'checks.mjs'].map(load),
  );
  const [layoutWasm, resvgWasm, quickjsWasm] = await Promise.all(
    ['layout', 'resvg', 'quickjs'].map(async (name) => new Uint8Array(await readFile(`${base}${name}.wasm`))),
  );
  // scripts/chain-files.mjs puts the fallback fonts and emoji there.
  const readChainFile = (path) =>
    readFile(`${root}public/chain/${path}`).then(
      (bytes) => new Uint8Array(bytes),
      () => null,
    );
  const runtime = await createRuntime({ layoutWasm, resvgWasm, quickjsWasm, readChainFile });
  return { runtime, compileSource, checkDrawn };
}

/**
 * `every`: takes one headline of so many. `onResults(template, headline, results)` hears of each card; `step(name, work)`
 * may keep what a template came to.
 */
export async function measureUnknownShare(options = {}) {
  const { every = 1, only, onResults = () => {}, step = (_, work) => work() } = options;
  const built = await openBuiltRuntime();
  const templates = await readCorpus(
    [`${root}src/template/starters`, `${root}bench/corpus`],
    built.compileSource,
    only,
  );
  const headlines = (await readAllHeadlines()).filter((_, at) => at % every === 0);
  const counts = { cards: 0, notDrawn: 0, judgements: 0, unknown: 0 };
  const byCheck = {};
  for (const [index, template] of templates.entries()) {
    const judged = await step(`checks of ${template.id}, ${index + 1} of ${templates.length}`, () =>
      judgeTemplate(built, template, headlines, onResults),
    );
    counts.cards += judged.cards;
    counts.notDrawn += judged.notDrawn;
    for (const [check, outcomes] of Object.entries(judged.byCheck)) {
      byCheck[check] ??= { pass: 0, fail: 0, unknown: 0 };
      for (const [outcome, count] of Object.entries(outcomes)) {
        byCheck[check][outcome] += count;
        counts.judgements += count;
        if (outcome === 'unknown') counts.unknown += count;
      }
    }
  }
  return {
    templates: templates.length,
    headlines: headlines.length,
    ...counts,
    unknownShare: counts.judgements === 0 ? 1 : counts.unknown / counts.judgements,
    byCheck,
  };
}

async function judgeTemplate({ runtime, checkDrawn }, template, headlines, onResults) {
  const card = cardOf(template);
  const size = template.manifest.sizes[0];
  const judged = { cards: 0, notDrawn: 0, byCheck: {} };
  for (const headline of headlines) {
    const values = { ...template.values, [template.field]: headline };
    const laidOut = await runtime.layOut(card, values, size);
    const pixels = laidOut.ok && runtime.rasterise(laidOut.value.svg);
    const results = pixels?.ok
      ? await checkDrawn(runtime, {
          card,
          values,
          size,
          laidOut: laidOut.value,
          pixels: pixels.value,
          pngBytes: null,
        })
      : null;
    if (!results?.ok) {
      judged.notDrawn++;
      continue;
    }
    judged.cards++;
    onResults(template, headline, results.value);
    for (const { check, outcome } of results.value) {
      judged.byCheck[check] ??= { pass: 0, fail: 0, unknown: 0 };
      judged.byCheck[check][outcome]++;
    }
  }
  return judged;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (name) => process.argv[process.argv.indexOf(name) + 1];
  const has = (name) => process.argv.includes(name);
  const shown = new Map();
  const result = await measureUnknownShare({
    every: has('--every') ? Number(option('--every')) : 1,
    ...(has('--only') ? { only: option('--only').split(',') } : {}),
    onResults: (template, headline, results) => {
      if (!has('--findings')) return;
      for (const { check, reason, findings } of results) {
        for (const { code, severity, message } of findings) {
          const key = `${template.id} ${code} ${message}`;
          if (!shown.has(key))
            console.error(`${template.id} | ${severity} ${code} | ${message} | ${headline.slice(0, 30)}`);
          shown.set(key, true);
        }
        if (reason) console.error(`${template.id} | unknown ${check} | ${reason} | ${headline.slice(0, 30)}`);
      }
    },
  });
  console.log(JSON.stringify(result));
}
