// Draws this card in Node 20 or newer, without packages:
//
//   import { openCard } from './draw.mjs';
//   const card = await openCard();
//   const { png, verdict } = await card.draw({ title: 'A headline' }, { size: 'card', scale: 1 });

import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { cardOf, createCard, createQueue } from './lib/card.mjs';
import { tryNative } from './lib/native-resvg.mjs';

export { findProblems } from './lib/card.mjs';

// The engines can be started once per process and draw one picture at a time. A bundler may copy this file into
// several parts of a server, but the runtime is always the one file in the folder, so its engines are kept by its address.
const engines = Symbol.for('frieze.engines');

/**
 * `folder` (a URL or a path) is where template.json lies. `code` replaces card.code.js; verify.mjs passes
 * what it compiled itself. `native`: paint with @resvg/resvg-js where it is installed and draws the same bytes.
 */
export async function openCard(folder, { native = false, ...options } = {}) {
  const { base, runtime, enqueue, parts, encode } = await openParts(folder, options);
  const painting = native ? await tryNative(runtime, cardOf(parts), fileURLToPath(base)) : runtime;
  return createCard(painting, parts, enqueue, encode);
}

/** What a card is drawn with. lab.mjs looks closer at each picture than `draw` lets it. */
export async function openParts(folder = dirname(fileURLToPath(import.meta.url)), { code } = {}) {
  const base = folderUrl(folder);
  const read = (path) => readFile(new URL(path, base));
  const template = JSON.parse(await readFile(new URL('template.json', base), 'utf8'));
  const [fonts, assets, { runtime, enqueue }] = await Promise.all([
    Promise.all(template.fonts.map((font) => readFont(font, read))),
    Promise.all(template.assets.map((asset) => readAsset(asset, read))),
    startEngines(base, read),
  ]);
  code ??= await readFile(new URL('card.code.js', base), 'utf8');
  const encode = createEncoder(new URL('runtime/encode.mjs', base).href, read);
  return { base, runtime, enqueue, encode, parts: { template, code, fonts, assets } };
}

function startEngines(base, read) {
  globalThis[engines] ??= new Map();
  const started = globalThis[engines];
  const { href } = new URL('runtime/runtime.mjs', base);
  if (!started.has(href)) started.set(href, createEngines(href, read));
  return started.get(href);
}

async function createEngines(href, read) {
  // Bundlers leave this import alone: the frozen file itself is what draws.
  const { createRuntime } = await import(
    /* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ href
  );
  const [layoutWasm, resvgWasm, quickjsWasm] = await Promise.all(
    ['layout', 'resvg', 'quickjs'].map(async (name) => new Uint8Array(await read(`runtime/${name}.wasm`))),
  );
  // Faces and emoji for letters that the card's own fonts lack: those that the frozen headlines needed.
  const readChainFile = async (path) => {
    try {
      return new Uint8Array(await read(`chain/${path}`));
    } catch {
      return null;
    }
  };
  return {
    runtime: await createRuntime({ layoutWasm, resvgWasm, quickjsWasm, readChainFile }),
    enqueue: createQueue(),
  };
}

/** Writes pixels as JPEG or as a PNG of 256 colours; loads the encoders when they are first asked for. */
function createEncoder(href, read) {
  return async (pixels, format, quality) => {
    const encoders = await import(
      /* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ href
    );
    if (format === 'png8') return encoders.encodePalettePng(pixels);
    const encodeJpeg = await encoders.openJpegEncoder(new Uint8Array(await read('runtime/jpeg.wasm')));
    return encodeJpeg(pixels, quality);
  };
}

async function readFont({ family, weight, style, file }, read) {
  // A copy of its own: Node reads small files into one shared buffer.
  return { family, weight, style, data: new Uint8Array(await read(file)).buffer };
}

async function readAsset({ name, mime, file }, read) {
  return { name, mime, bytes: new Uint8Array(await read(file)) };
}

function folderUrl(folder) {
  const url = folder instanceof URL || /^file:/.test(folder) ? new URL(folder) : pathToFileURL(folder);
  return url.href.endsWith('/') ? url : new URL(`${url.href}/`);
}
