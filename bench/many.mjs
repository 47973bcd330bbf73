// node bench/many.mjs [--count 200] [--plain N] [--kill] [--native]: distinct titles on the blog starter by the bundle's
// `render`, beside a plain loop of satori and resvg over the same values that writes its pictures too. `--plain` gives the
// loop only N of them, chosen at random; half of these are drawn before `render` and half after it, since the machine may
// be busier at one time than at another. `--kill` ends `render` with SIGKILL half-way, cuts one picture off, runs it again,
// and counts what was drawn twice. With --native both paint with @resvg/resvg-js, installed outside of the checkout.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freezeBlog, openTargets } from '../e2e/exports/frozen-blog.mjs';
import { run } from '../e2e/exports/project.mjs';
import { root } from '../scripts/run.mjs';
import { readCorpus } from './corpus.mjs';
import { dataUrl, nameFaces } from './faces.mjs';
import { headlineAt } from './headlines.mjs';
import { createNativeCard } from './native-card.mjs';
import { createPlain } from './plain.mjs';

const args = process.argv.slice(2);
const count = args.includes('--count') ? Number(args[args.indexOf('--count') + 1]) : 200;
const plainCount = args.includes('--plain') ? Number(args[args.indexOf('--plain') + 1]) : count;
const kills = args.includes('--kill');
const native = args.includes('--native');

const site = await mkdtemp(join(tmpdir(), 'frieze-many-'));
await writeFile(join(site, 'package.json'), '{ "private": true }');
if (native)
  await run('npm install @resvg/resvg-js@2.6.2 --no-audit --no-fund --prefer-offline', site, process.env);

const titles = Array.from({ length: count }, (_, i) => headlineAt(i));
if (new Set(titles).size !== count) throw new Error('A title comes twice.');
const rows = titles.map((title, i) => ({ page: `page-${i}`, title, author: 'Mira Lindqvist' }));
await writeFile(join(site, 'pages.json'), JSON.stringify(rows));
const { frozen, readBlob } = await freezeBlog([]);
const { targets, projectFiles } = await openTargets();
const files = projectFiles(
  frozen,
  readBlob,
  targets.find(({ id }) => id === 'static-files'),
);
for (const { path, bytes } of files.value) {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), bytes);
}

const sample = shuffle(rows, 20260101).slice(0, plainCount);
const half = Math.ceil(plainCount / 2);

const drawPlain = await openPlain();
const plainBeforeMs = await timePlain(sample.slice(0, half));
const { renderMs, resumed } = await timeRender();
const plainAfterMs = await timePlain(sample.slice(half));
await rm(site, { recursive: true });
const plainMsPerCard = (plainBeforeMs + plainAfterMs) / plainCount;
const renderMsPerCard = renderMs / count;
console.log(
  JSON.stringify({
    count,
    plainCount,
    native,
    cores: availableParallelism(),
    plainMsPerCard: Math.round(plainMsPerCard),
    renderMsPerCard: Math.round(renderMsPerCard),
    times: Number((plainMsPerCard / renderMsPerCard).toFixed(2)),
    renderMinutes: Number((renderMs / 60_000).toFixed(1)),
    resumed,
  }),
);

async function timePlain(part) {
  await mkdir(join(site, 'plain'), { recursive: true });
  const began = performance.now();
  for (const { page, ...values } of part) {
    const { png } = await drawPlain(values);
    await writeFile(join(site, 'plain', `${page}.png`), png);
  }
  return performance.now() - began;
}

async function openPlain() {
  const { folder } = JSON.parse(await readFile(`${root}public/runtime/manifest.json`, 'utf8'));
  const { compileSource } = await import(`${root}public/runtime/${folder}/compile.mjs`);
  const [template] = await readCorpus([`${root}src/template/starters`], compileSource, ['blog']);
  if (native) return nativeDraw(template);
  const read = (path) => readFile(`${root}node_modules/${path}`);
  const plain = await createPlain({
    layoutWasm: await read('satori/layout.wasm'),
    resvgWasm: await read('@resvg/resvg-wasm/index_bg.wasm'),
  });
  return plain.prepare(template);
}

async function nativeDraw(template) {
  const { Resvg } = createRequire(join(site, 'package.json'))('@resvg/resvg-js');
  const { default: satori, init } = await import('satori/standalone');
  await init(await readFile(`${root}node_modules/satori/layout.wasm`));
  const card = createNativeCard(
    template,
    Object.fromEntries(template.assets.map((asset) => [asset.name, dataUrl(asset)])),
  );
  const { widthPx: width, heightPx: height } = template.manifest.sizes[0];
  const options = { width, height, fonts: nameFaces(template.fonts) };
  return async (values) => {
    const svg = await satori(card({ ...values, size: { width, height } }), options);
    return { png: new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng() };
  };
}

async function timeRender() {
  const began = performance.now();
  const first = startRender();
  const resumed = kills ? await killHalfWay(first) : null;
  if (kills) resumed.check(await startRender().ended);
  else if ((await first.ended) !== 0) throw new Error('render failed.');
  const renderMs = performance.now() - began;
  const drawn = (await listPictures()).length;
  if (drawn !== count) throw new Error(`${drawn} of ${count} pictures are there.`);
  return { renderMs, resumed: resumed && (await resumed.report()) };
}

function startRender() {
  const render = join('frieze', 'blog-post', 'render.mjs');
  const command = [render, '--data', 'pages.json', '--out', 'og', ...(native ? [] : ['--wasm'])];
  const child = spawn(process.execPath, command, { cwd: site, stdio: ['ignore', 'ignore', 'inherit'] });
  return {
    child,
    ended: new Promise((resolve) => child.on('close', (code, signal) => resolve(signal ?? code))),
  };
}

/** What was whole when `render` was killed must be left alone, and the picture that is cut off drawn again. */
async function killHalfWay({ child, ended }) {
  while ((await listPictures()).length < count / 2) await new Promise((resolve) => setTimeout(resolve, 100));
  child.kill('SIGKILL');
  if ((await ended) !== 'SIGKILL') throw new Error('render ended before it was killed.');
  const names = await listPictures();
  const written = async (name) => (await stat(join(site, 'og', name))).mtimeMs;
  const before = new Map(await Promise.all(names.map(async (name) => [name, await written(name)])));
  const cut = names[Math.floor(names.length / 2)];
  const whole = await readFile(join(site, 'og', cut));
  await truncate(join(site, 'og', cut), whole.length >> 1);
  return {
    check(code) {
      if (code !== 0) throw new Error(`render ended with ${code} when it was run again.`);
    },
    async report() {
      let drawnTwice = 0;
      for (const [name, then] of before) if (name !== cut && (await written(name)) !== then) drawnTwice++;
      const isWhole = whole.equals(await readFile(join(site, 'og', cut)));
      return { drawnBeforeKill: before.size, drawnTwice, cutOffDrawnAgain: isWhole };
    },
  };
}

async function listPictures() {
  const names = await readdir(join(site, 'og')).catch(() => []);
  return names.filter((name) => name.endsWith('.png'));
}

/** The same order for the same seed. */
function shuffle(list, seed) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
