// node bench/many.mjs [--count 200] [--native]: distinct titles on the blog starter by the bundle's `render`, beside a
// plain loop of satori and resvg over the same values that writes the same number of files. With --native both paint
// with @resvg/resvg-js, which is installed for it outside of the checkout.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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
const native = args.includes('--native');

const site = await mkdtemp(join(tmpdir(), 'frieze-many-'));
await writeFile(join(site, 'package.json'), '{ "private": true }');
if (native)
  await run('npm install @resvg/resvg-js@2.6.2 --no-audit --no-fund --prefer-offline', site, process.env);

const titles = Array.from({ length: count }, (_, i) => headlineAt(i));
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

const plainMs = await timePlain();
const renderMs = await timeRender();
await rm(site, { recursive: true });
console.log(
  JSON.stringify({
    count,
    native,
    cores: availableParallelism(),
    plainMsPerCard: Math.round(plainMs / count),
    renderMsPerCard: Math.round(renderMs / count),
    times: Number((plainMs / renderMs).toFixed(2)),
  }),
);

async function timePlain() {
  const { folder } = JSON.parse(await readFile(`${root}public/runtime/manifest.json`, 'utf8'));
  const { compileSource } = await import(`${root}public/runtime/${folder}/compile.mjs`);
  const [template] = await readCorpus([`${root}src/template/starters`], compileSource, ['blog']);
  const read = (path) => readFile(`${root}node_modules/${path}`);
  const began = performance.now();
  const plain = await createPlain({
    layoutWasm: await read('satori/layout.wasm'),
    resvgWasm: await read('@resvg/resvg-wasm/index_bg.wasm'),
  });
  const draw = native ? await nativeDraw(template) : plain.prepare(template);
  await mkdir(join(site, 'plain'));
  for (const { page, ...values } of rows) {
    const { png } = await draw(values);
    await writeFile(join(site, 'plain', `${page}.png`), png);
  }
  return performance.now() - began;
}

async function nativeDraw(template) {
  const { Resvg } = createRequire(join(site, 'package.json'))('@resvg/resvg-js');
  const { default: satori } = await import('satori/standalone');
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
  const render = join('frieze', 'blog-post', 'render.mjs');
  const command = [render, '--data', 'pages.json', '--out', 'og', ...(native ? [] : ['--wasm'])];
  const child = spawn(process.execPath, command, { cwd: site, stdio: ['ignore', 'ignore', 'inherit'] });
  const code = await new Promise((resolve) => child.on('close', resolve));
  const drawn = (await readdir(join(site, 'og'))).filter((name) => name.endsWith('.png')).length;
  if (code !== 0 || drawn !== count)
    throw new Error(`render ended with ${code} and ${drawn} of ${count} pictures.`);
  return performance.now() - began;
}
