// npm run test:text: the labelled set, verdicts in Node, Chromium and workerd, under other locales and with small ICU,
// layouts, a thousand headlines against the plain pipeline, and what the checks cannot tell over starters and corpus. Its
// last line is one JSON object. The whole takes about 40 minutes: each step says when it is done and is kept, and
// `--resume` goes on where a run of the same build was ended. `--headlines 100` times fewer of them; `--only labels`,
// `verdicts`, `lab` or `unknown` does that part alone, and leaves the rest of the object out.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { compareLabels } from '../e2e/text/compare-labels.mjs';
import { judgeAll, listLayouts, quantile, shareOfAgreement } from '../e2e/text/judge-all.mjs';
import { judgeInChromium } from '../e2e/text/judge-in-chromium.mjs';
import { judgeInNode } from '../e2e/text/judge-in-node.mjs';
import { judgeInWorkerd } from '../e2e/text/judge-in-workerd.mjs';
import { keepSteps } from '../e2e/text/keep-steps.mjs';
import { openBuiltRuntime, openStarterCards } from '../e2e/text/open-templates.mjs';
import { readAllHeadlines } from '../e2e/text/read-all-headlines.mjs';
import { makeSmallIcuNode } from '../e2e/text/small-icu.mjs';
import { makeHeadlines, timeLab } from '../e2e/text/time-lab.mjs';
import { root, runTool } from './run.mjs';
import { measureUnknownShare } from './unknown-share.mjs';

for (const script of ['build-runtime', 'starter-files', 'chain-files'])
  if ((await runTool('node', [`scripts/${script}.mjs`])).code !== 0) process.exit(1);

const has = (name) => process.argv.includes(name);
const option = (name) => process.argv[process.argv.indexOf(name) + 1];
const count = has('--headlines') ? Number(option('--headlines')) : 1000;
const does = (part) => !has('--only') || option('--only') === part;
const headlines = await readAllHeadlines();
const { runtime, compileSource, folder } = await openBuiltRuntime();
const cards = await openStarterCards(compileSource);
const { step, tookFromBefore } = await keepSteps(await hashBuild(), has('--resume'));

const found = {};
const of = {};
if (does('labels')) await compareAllLabels();
if (does('verdicts')) await compareHosts();
if (does('lab')) await timeThousand();
if (does('unknown')) await countUnknown();
console.log(JSON.stringify({ ...found, of: { ...of, stepsOfAnEarlierRun: tookFromBefore() } }));

async function hashBuild() {
  const hash = createHash('sha256');
  for (const file of ['runtime.mjs', 'checks.mjs']) hash.update(await readFile(folder + file));
  return hash.digest('hex').slice(0, 16);
}

async function compareAllLabels() {
  const { labelled, wrong, wrongAtFirst } = await step('labels', () => compareLabels(runtime, compileSource));
  for (const { id, label, verdict } of wrong)
    console.log(`${id}: seen ${JSON.stringify(label)}, judged ${JSON.stringify(verdict)}`);
  Object.assign(found, { labelled, falseVerdicts: wrong.length });
  of.falseAtFirstComparison = wrongAtFirst.length;
}

async function compareHosts() {
  const rows = await step('verdicts in Node', () => judgeAll(runtime, cards, headlines));
  const inPage = cards.map(cardInPage);
  const served = folder.slice(root.length - 1);
  const turkish = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' };
  const hosts = {
    'Chromium in Turkish': () => judgeInChromium(served, inPage, headlines),
    'Node in Turkish, without Intl.Segmenter': () => judgeInNode(turkish, ['--no-segmenter']),
    'Node without Intl': () => judgeInNode({ LANG: 'C', LC_ALL: 'C', TZ: 'UTC' }, ['--no-intl']),
    'Node of small ICU in Turkish': () => judgeInSmallIcu(turkish),
    workerd: () => judgeInWorkerd(served, inPage, headlines),
  };
  of.hosts = {};
  for (const [host, judge] of Object.entries(hosts)) {
    const others = await step(`verdicts in ${host}`, judge);
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
  const silent = rows.filter(({ verdicts }) => !verdicts?.length || verdicts.some(isSilent));
  for (const row of silent) console.log(`No verdict: ${JSON.stringify(row)}`);
  Object.assign(of, {
    verdictsCompared: rows.length,
    withoutVerdict: silent.length,
    shrinkOrCut: layouts.length,
  });
}

function isSilent({ verdict }) {
  return verdict.kind === 'unknown' && !verdict.reason;
}

async function judgeInSmallIcu(env) {
  const node = await makeSmallIcuNode();
  try {
    return await judgeInNode(env, [], node.path);
  } finally {
    await node.remove();
  }
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
  const many = makeHeadlines(headlines, count);
  const timed = await timeLab(runtime, folder, cards, many, step);
  const { friezeMs, plainMs, friezeCpuMs, plainCpuMs, drawn } = timed;
  found.lab1000 = { friezeMs: Math.round(friezeMs), plainMs: Math.round(plainMs) };
  Object.assign(of, {
    headlinesTimed: many.length,
    headlinesChecked: drawn,
    lab1000Cpu: { friezeMs: Math.round(friezeCpuMs), plainMs: Math.round(plainCpuMs) },
  });
}

async function countUnknown() {
  const { unknownShare, byCheck, ...counts } = await measureUnknownShare({ step });
  found.unknownShare = unknownShare;
  of.checks = counts;
}
