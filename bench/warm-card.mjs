// node bench/warm-card.mjs [--cards blog,one-shadow] [--draws 20] [--keep FOLDER]: a warm card to a PNG in Node, beside
// @vercel/og without and with sharp, takumi's native build, and Frieze with @resvg/resvg-js. Each runs in a process of its
// own, since @vercel/og takes sharp as soon as it is there; they draw each headline in turn, so that a busy machine meets
// them alike. What is compared is installed outside of the checkout. `--keep` writes each one's last picture, to look at.
import { fork } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder, run } from '../e2e/exports/project.mjs';
import { root } from '../scripts/run.mjs';
import { readCorpus } from './corpus.mjs';
import { dataUrl, nameFaces } from './faces.mjs';
import { cardOf } from './frieze.mjs';
import { headlineAt } from './headlines.mjs';
import { createNativeCard } from './native-card.mjs';
import { median } from './statistics.mjs';

const option = (name, preset) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? preset : process.argv[at + 1];
};
const cards = option(
  'cards',
  'blog,flat,linear,radial,saas-product,one-shadow,many-shadows,photo-cover',
).split(',');
const draws = Number(option('draws', '20'));
const keep = option('keep', null);
// A card that was never drawn by a process has nothing compiled and no font read; that is not what is measured.
const warmUp = 10;

// Of @vercel/og 1.0.1, since 1.0.3 looks in Node for a wasm file that it does not bring. sharp is an optional dependency
// of it, which npm installs unless it is told not to.
const packages = {
  'Frieze, wasm': {},
  'Frieze, native resvg': { '@resvg/resvg-js': '2.6.2' },
  '@vercel/og': { '@vercel/og': '1.0.1' },
  '@vercel/og, sharp': { '@vercel/og': '1.0.1', sharp: '0.35.5' },
  'takumi, native': { '@takumi-rs/core': '2.16.3' },
};

async function compare() {
  const lanes = [];
  for (const [name, dependencies] of Object.entries(packages)) {
    const folder = join(cacheFolder, 'warm-card', name.replace(/[^a-z]+/gi, '-'));
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ private: true, type: 'module', dependencies }),
    );
    const omit = name === '@vercel/og' ? ' --omit=optional' : '';
    await run(`npm install --no-audit --no-fund --prefer-offline${omit}`, folder, process.env);
    lanes.push(openLane(name, folder));
  }
  const medians = Object.fromEntries(lanes.map(({ name }) => [name, {}]));
  for (const id of cards) {
    const taken = Object.fromEntries(lanes.map(({ name }) => [name, []]));
    const refused = {};
    for (let i = 0; i < warmUp + draws; i++) {
      for (const { name, ask } of lanes) {
        if (refused[name]) continue;
        const { ms, error } = await ask({ id, i, isLast: i === warmUp + draws - 1 });
        if (error) refused[name] = error;
        else if (i >= warmUp) taken[name].push(ms);
      }
    }
    for (const { name } of lanes) {
      medians[name][id] = refused[name] ? `refused: ${refused[name]}` : Math.round(median(taken[name]));
      console.log(`${id.padEnd(20)} ${name.padEnd(22)} ${medians[name][id]}`);
    }
  }
  for (const { child } of lanes) child.disconnect();
  console.log(JSON.stringify({ draws, node: process.version, msPerPng: medians }));
}

function openLane(name, folder) {
  const child = fork(import.meta.filename, ['--as', name, '--folder', folder, ...process.argv.slice(2)]);
  const ask = (message) =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`${name} ended with ${code}.`)));
      child.send(message);
    }).finally(() => child.removeAllListeners());
  return { name, child, ask };
}

/** Draws what it is asked for, one card after the other; answers with the time from values to PNG. */
async function serve(name, folder) {
  const { folder: runtimeFolder } = JSON.parse(await readFile(`${root}public/runtime/manifest.json`, 'utf8'));
  const runtimePath = `${root}public/runtime/${runtimeFolder}/`;
  const { compileSource } = await import(`${runtimePath}compile.mjs`);
  const corpus = await readCorpus(
    [`${root}src/template/starters`, `${root}bench/corpus`],
    compileSource,
    cards,
  );
  const require = createRequire(join(folder, 'package.json'));
  const prepare = await start(name, runtimePath, require);
  const prepared = new Map();
  process.on('message', async ({ id, i, isLast }) => {
    try {
      const template = corpus.find((each) => each.id === id);
      if (!prepared.has(id)) prepared.set(id, await prepare(template));
      const values = { ...template.values, [template.field]: headlineAt(i) };
      const began = performance.now();
      const png = Buffer.from(await prepared.get(id)(values));
      const ms = performance.now() - began;
      const { widthPx } = template.manifest.sizes[0];
      if (png.readUInt32BE(16) !== widthPx) throw new Error(`It is no PNG of ${widthPx} px.`);
      if (isLast && keep) {
        await mkdir(keep, { recursive: true });
        await writeFile(join(keep, `${id}-${name.replace(/[^a-z]+/gi, '-')}.png`), png);
      }
      process.send({ ms });
    } catch (error) {
      process.send({ error: String(error.message).split('\n')[0].slice(0, 120) });
    }
  });
}

async function start(name, runtimePath, require) {
  if (name.startsWith('Frieze'))
    return startFrieze(runtimePath, name === 'Frieze, wasm' ? null : require('@resvg/resvg-js').Resvg);
  if (name.startsWith('@vercel/og')) return startOg(require);
  return startTakumi(require);
}

async function startFrieze(path, Resvg) {
  const { createRuntime } = await import(`${path}runtime.mjs`);
  const wasm = async (file) => new Uint8Array(await readFile(`${path}${file}.wasm`));
  const runtime = await createRuntime({
    layoutWasm: await wasm('layout'),
    resvgWasm: await wasm('resvg'),
    quickjsWasm: await wasm('quickjs'),
    readChainFile: async (file) => new Uint8Array(await readFile(`${root}public/chain/${file}`)),
  });
  return (template) => {
    const card = cardOf(template);
    return async (values) => {
      const laidOut = await runtime.layOut(card, values, template.manifest.sizes[0]);
      if (!laidOut.ok) throw new Error(laidOut.error.message);
      const { svg } = laidOut.value;
      if (Resvg) return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
      const png = runtime.encodePng(svg);
      if (!png.ok) throw new Error(png.error.message);
      return png.value;
    };
  };
}

const nativeCardOf = (template) =>
  createNativeCard(
    template,
    Object.fromEntries(template.assets.map((asset) => [asset.name, dataUrl(asset)])),
  );

/** @vercel/og's satori counts pieces of a text as children, so they are joined, as someone who writes for it would. */
function joinTexts(node) {
  const { children } = node.props;
  if (!Array.isArray(children)) return node;
  const isText = children.every((child) => typeof child === 'string');
  const joined = isText
    ? children.join('')
    : children.map((child) => (child.props ? joinTexts(child) : child));
  return { ...node, props: { ...node.props, children: joined } };
}

async function startOg(require) {
  const { ImageResponse } = await import(pathToFileURL(require.resolve('@vercel/og')).href);
  return (template) => {
    const card = nativeCardOf(template);
    const { widthPx: width, heightPx: height } = template.manifest.sizes[0];
    const fonts = nameFaces(template.fonts);
    return async (values) =>
      new ImageResponse(joinTexts(card({ ...values, size: { width, height } })), {
        width,
        height,
        fonts,
      }).arrayBuffer();
  };
}

async function startTakumi(require) {
  const { Renderer } = require('@takumi-rs/core');
  const { fromJsx } = await import('@takumi-rs/helpers/jsx');
  return async (template) => {
    const renderer = new Renderer();
    for (const { name, weight, style, sfnt: data } of nameFaces(template.fonts))
      await renderer.registerFont({ name, weight, style, data });
    const images = template.assets.map(({ name, bytes }) => ({ src: `asset:${name}`, data: bytes }));
    const card = createNativeCard(
      template,
      Object.fromEntries(template.assets.map(({ name }) => [name, `asset:${name}`])),
    );
    const { widthPx: width, heightPx: height } = template.manifest.sizes[0];
    return async (values) => {
      const { node, css } = await fromJsx(card({ ...values, size: { width, height } }));
      return renderer.render(node, { width, height, css, images, format: 'png' });
    };
  };
}

const own = option('as', null);
if (own === null) await compare();
else await serve(own, option('folder', '.'));
