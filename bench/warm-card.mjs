// node bench/warm-card.mjs [--cards blog,one-shadow] [--draws 20]: a warm card to a PNG in Node, beside @vercel/og without
// and with sharp, takumi's native build, and Frieze with @resvg/resvg-js. Each runs in a process of its own, since
// @vercel/og takes sharp as soon as it is there. What is compared is installed outside of the checkout.
import { spawn } from 'node:child_process';
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

const option = (name, preset) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? preset : process.argv[at + 1];
};
const cards = option('cards', 'blog,flat,linear,layered-gradients,one-shadow').split(',');
const draws = Number(option('draws', '20'));
const own = option('as', null);

const packages = {
  frieze: {},
  'frieze, native resvg': { '@resvg/resvg-js': '2.6.2' },
  '@vercel/og': { '@vercel/og': '1.0.1' },
  '@vercel/og, sharp': { '@vercel/og': '1.0.1', sharp: '0.34.5' },
  'takumi, native': { '@takumi-rs/core': '2.16.3' },
};

if (own === null) await compare();
else await measure(own, option('folder', '.'));

async function compare() {
  const rows = {};
  for (const [name, dependencies] of Object.entries(packages)) {
    const folder = join(cacheFolder, 'warm-card', name.replace(/[^a-z]+/g, '-'));
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'package.json'),
      JSON.stringify({ private: true, type: 'module', dependencies }),
    );
    await run('npm install --no-audit --no-fund --prefer-offline --include=optional', folder, process.env);
    rows[name] = await measureIn(folder, name);
  }
  for (const id of cards)
    for (const [name, times] of Object.entries(rows))
      console.log(`${id.padEnd(20)} ${name.padEnd(22)} ${times[id]}`);
  console.log(JSON.stringify({ draws, node: process.version, msPerPng: rows }));
}

function measureIn(folder, name) {
  const args = [
    import.meta.filename,
    '--as',
    name,
    '--folder',
    folder,
    '--cards',
    cards.join(),
    '--draws',
    String(draws),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (data) => (out += data));
    child.on('close', (code) =>
      code === 0 ? resolve(JSON.parse(out.trim().split('\n').at(-1))) : reject(new Error(name)),
    );
  });
}

/** The median of new headlines on a card that has drawn five before. */
async function measure(name, folder) {
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
  const times = {};
  for (const template of corpus) {
    try {
      const draw = await prepare(template);
      const taken = [];
      for (let i = 0; i < draws + 5; i++) {
        const values = { ...template.values, [template.field]: headlineAt(i) };
        const began = performance.now();
        await draw(values);
        if (i >= 5) taken.push(performance.now() - began);
      }
      taken.sort((a, b) => a - b);
      times[template.id] = Math.round(taken[taken.length >> 1]);
    } catch (error) {
      times[template.id] = `refused: ${String(error.message).split('\n')[0].slice(0, 120)}`;
    }
  }
  console.log(JSON.stringify(times));
}

async function start(name, runtimePath, require) {
  if (name.startsWith('frieze'))
    return startFrieze(runtimePath, name === 'frieze' ? null : require('@resvg/resvg-js').Resvg);
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
      return Resvg
        ? new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
        : runtime.encodePng(svg);
    };
  };
}

const nativeCardOf = (template) =>
  createNativeCard(
    template,
    Object.fromEntries(template.assets.map((asset) => [asset.name, dataUrl(asset)])),
  );

async function startOg(require) {
  const { ImageResponse } = await import(pathToFileURL(require.resolve('@vercel/og')).href);
  return (template) => {
    const card = nativeCardOf(template);
    const { widthPx: width, heightPx: height } = template.manifest.sizes[0];
    const fonts = nameFaces(template.fonts);
    return async (values) =>
      new ImageResponse(card({ ...values, size: { width, height } }), { width, height, fonts }).arrayBuffer();
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
