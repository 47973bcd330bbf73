// npm run test:text: the labelled set, verdicts in Chromium and Node, layouts, and a thousand headlines against the
// plain pipeline. Its last line is one JSON object. `--headlines 100` times fewer of them.
import { readFile } from 'node:fs/promises';
import { compareLabels } from '../e2e/text/compare-labels.mjs';
import { judgeAll, listLayouts, quantile, shareOfAgreement } from '../e2e/text/judge-all.mjs';
import { judgeInChromium } from '../e2e/text/judge-in-chromium.mjs';
import { openBuiltRuntime, openTemplate, starterIds } from '../e2e/text/open-templates.mjs';
import { readAllHeadlines } from '../e2e/text/read-all-headlines.mjs';
import { makeHeadlines, timeLab, timePlain } from '../e2e/text/time-lab.mjs';
import { root, runTool } from './run.mjs';

for (const script of ['build-runtime', 'starter-files', 'chain-files'])
  if ((await runTool('node', [`scripts/${script}.mjs`])).code !== 0) process.exit(1);

const wanted = process.argv.indexOf('--headlines');
const count = wanted < 0 ? 1000 : Number(process.argv[wanted + 1]);
const headlines = await readAllHeadlines();
const { runtime, compileSource, folder } = await openBuiltRuntime();

const cards = [];
for (const id of starterIds) {
  const { manifest, card } = await openTemplate(id, compileSource);
  const [fixture] = JSON.parse(await readFile(`${root}src/template/starters/${id}/fixtures.json`, 'utf8'));
  cards.push({ id, manifest, card, size: manifest.sizes[0], base: fixture.values });
}

const { labelled, wrong, wrongAtFirst } = await compareLabels(runtime, compileSource);
for (const { id, label, verdict } of wrong)
  console.log(`${id}: seen ${JSON.stringify(label)}, judged ${JSON.stringify(verdict)}`);

const rows = await judgeAll(runtime, cards, headlines);
const inPage = cards.map(({ id, manifest, card, size, base }) => ({
  id,
  size,
  base,
  card: {
    ...card,
    fonts: manifest.fonts.map(({ family, weight, style, file }) => ({
      family,
      weight,
      style,
      path: `/public/starters/${file}`,
    })),
    assets: manifest.assets.map(({ name, mime, file }) => ({
      name,
      mime,
      path: `/src/template/starters/${id}/${file}`,
    })),
  },
}));
const others = await judgeInChromium(folder.slice(root.length - 1), inPage, headlines);
const agreement = shareOfAgreement(rows, others);
for (const [index, row] of rows.entries())
  if (JSON.stringify(row) !== JSON.stringify(others[index]))
    console.log(`Node ${JSON.stringify(row)}\nChromium ${JSON.stringify(others[index])}`);

const layouts = listLayouts(rows);
const many = makeHeadlines(headlines, count);
const frieze = await timeLab(runtime, folder, cards, many);
const templates = cards.map(({ manifest, card, base }) => ({
  manifest,
  base,
  code: card.code,
  fonts: card.fonts.map(({ data, ...face }) => ({ ...face, bytes: new Uint8Array(data) })),
  assets: card.assets,
}));
const plainMs = await timePlain(templates, many);
const { pass, fail, unknown } = frieze.outcomes;

console.log(
  JSON.stringify({
    labelled,
    falseVerdicts: wrong.length,
    agreement,
    medianLayouts: quantile(layouts, 0.5),
    p95Layouts: quantile(layouts, 0.95),
    lab1000: { friezeMs: Math.round(frieze.ms), plainMs: Math.round(plainMs) },
    unknownShare: unknown / (pass + fail + unknown),
    of: {
      falseAtFirstComparison: wrongAtFirst.length,
      verdictsCompared: rows.length,
      shrinkOrCut: layouts.length,
      headlinesTimed: many.length,
      checkResults: pass + fail + unknown,
    },
  }),
);
