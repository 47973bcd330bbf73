// npm run test:text: the labelled set, verdicts in Node, Chromium and workerd and under other locales, layouts, and a
// thousand headlines against the plain pipeline. Its last line is one JSON object. `--headlines 100` times fewer of them;
// `--only labels`, `verdicts` or `lab` does that part alone, and leaves the rest of the object out; `--from 90` leaves out
// so many of them.
import { compareLabels } from '../e2e/text/compare-labels.mjs';
import { judgeAll, listLayouts, quantile, shareOfAgreement } from '../e2e/text/judge-all.mjs';
import { judgeInChromium } from '../e2e/text/judge-in-chromium.mjs';
import { judgeInNode } from '../e2e/text/judge-in-node.mjs';
import { judgeInWorkerd } from '../e2e/text/judge-in-workerd.mjs';
import { openBuiltRuntime, openStarterCards } from '../e2e/text/open-templates.mjs';
import { readAllHeadlines } from '../e2e/text/read-all-headlines.mjs';
import { makeHeadlines, timeLab } from '../e2e/text/time-lab.mjs';
import { root, runTool } from './run.mjs';

for (const script of ['build-runtime', 'starter-files', 'chain-files'])
  if ((await runTool('node', [`scripts/${script}.mjs`])).code !== 0) process.exit(1);

const option = (name) => process.argv[process.argv.indexOf(name) + 1];
const number = (name, otherwise) => (process.argv.includes(name) ? Number(option(name)) : otherwise);
const count = number('--headlines', 1000);
const does = (part) => !process.argv.includes('--only') || option('--only') === part;
const headlines = await readAllHeadlines();
const { runtime, compileSource, folder } = await openBuiltRuntime();

const cards = await openStarterCards(compileSource);

const found = {};
const of = {};
if (does('labels')) await compareAllLabels();
if (does('verdicts')) await compareHosts();
if (does('lab')) await timeThousand();
console.log(JSON.stringify({ ...found, of }));

async function compareAllLabels() {
  const { labelled, wrong, wrongAtFirst } = await compareLabels(runtime, compileSource);
  for (const { id, label, verdict } of wrong)
    console.log(`${id}: seen ${JSON.stringify(label)}, judged ${JSON.stringify(verdict)}`);
  Object.assign(found, { labelled, falseVerdicts: wrong.length });
  of.falseAtFirstComparison = wrongAtFirst.length;
}

async function compareHosts() {
  const rows = await judgeAll(runtime, cards, headlines);
  const inPage = cards.map(cardInPage);
  const turkish = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' };
  const hosts = {
    'Chromium in Turkish': await judgeInChromium(folder.slice(root.length - 1), inPage, headlines),
    'Node in Turkish, without Intl.Segmenter': await judgeInNode(turkish, ['--no-segmenter']),
    'Node without Intl': await judgeInNode({ LANG: 'C', LC_ALL: 'C', TZ: 'UTC' }, ['--no-intl']),
    workerd: await judgeInWorkerd(folder.slice(root.length - 1), inPage, headlines),
  };
  of.hosts = {};
  for (const [host, others] of Object.entries(hosts)) {
    of.hosts[host] = shareOfAgreement(rows, others);
    for (const [index, row] of rows.entries())
      if (JSON.stringify(row) !== JSON.stringify(others[index]))
        console.log(`Node ${JSON.stringify(row)}\n${host} ${JSON.stringify(others[index])}`);
  }
  const layouts = listLayouts(rows);
  Object.assign(found, {
    agreement: Math.min(...Object.values(of.hosts)),
    medianLayouts: quantile(layouts, 0.5),
    p95Layouts: quantile(layouts, 0.95),
  });
  Object.assign(of, { verdictsCompared: rows.length, shrinkOrCut: layouts.length });
}

function cardInPage({ id, manifest, card, size, base }) {
  const fonts = manifest.fonts.map(({ family, weight, style, file }) => ({
    family,
    weight,
    style,
    path: `/public/starters/${file}`,
  }));
  const assets = manifest.assets.map(({ name, mime, file }) => ({
    name,
    mime,
    path: `/src/template/starters/${id}/${file}`,
  }));
  return { id, size, base, card: { ...card, fonts, assets } };
}

async function timeThousand() {
  const many = makeHeadlines(headlines, count).slice(number('--from', 0));
  const { friezeMs, plainMs, outcomes } = await timeLab(runtime, folder, cards, many);
  const checkResults = outcomes.pass + outcomes.fail + outcomes.unknown;
  Object.assign(found, {
    lab1000: { friezeMs: Math.round(friezeMs), plainMs: Math.round(plainMs) },
    unknownShare: outcomes.unknown / checkResults,
  });
  Object.assign(of, { headlinesTimed: many.length, checkResults });
}
