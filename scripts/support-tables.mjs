// npm run support-tables: tries every style of scripts/support-cases.json in the pinned engine and in Chromium, with
// and without it, and writes src/lint/style-support.json. What only eyes can judge is in scripts/support-notes.json.
// A value is `stops` when the engine refuses it, `works` when it changes the engine's picture (or nobody's),
// `ignored` when it changes the browser's picture alone. A style that changes nobody's picture with any value shows
// nothing on a still card, and so is `ignored` too.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori, { init } from 'satori/standalone';
import { findBrowser } from './find-browser.mjs';
import { companionsOf, rolesOf, sceneOf, size } from './support-scenes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
const readModule = (path) => readFile(require.resolve(path));
const readJson = async (path) => JSON.parse(await readFile(root + path, 'utf8'));
const warn = console.warn;

await initWasm(await readModule('@resvg/resvg-wasm/index_bg.wasm'));
await init(await readModule('satori/layout.wasm'));
const fonts = await Promise.all(
  [400, 600].map(async (weight) => ({
    name: 'Inter',
    weight,
    style: 'normal',
    data: Uint8Array.from(await readModule(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`))
      .buffer,
  })),
);

const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: size.width, height: size.height } });
const faces = await Promise.all(
  [400, 600].map(async (weight) => {
    const data = await readModule(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`);
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/woff;base64,${data.toString('base64')})}`;
  }),
);
await page.setContent(
  `<style>${faces.join('')}*{margin:0}h1,p{font-size:inherit;font-weight:inherit}</style><main></main>`,
);
await page.evaluate(() =>
  document.fonts.load('16px Inter').then(() => document.fonts.load('600 16px Inter')),
);

/** The engine's pixels, or why it drew none. */
async function drawInEngine(tree) {
  const refusals = [];
  try {
    const svg = await satori(tree, { ...size, fonts, onStyleError: ({ message }) => refusals.push(message) });
    if (refusals.length > 0) return { refusal: refusals[0] };
    const resvg = new Resvg(svg);
    const image = resvg.render();
    const pixels = Buffer.from(image.pixels);
    image.free();
    resvg.free();
    return { pixels };
  } catch (error) {
    return { refusal: error.message };
  }
}

/** React's rule for numbers: px unless the style has no unit; `element.style` follows the browser's own names. */
async function drawInBrowser(tree) {
  await page.evaluate((root) => {
    const unitless =
      /^(opacity|zIndex|flex|flexGrow|flexShrink|order|fontWeight|lineHeight|zoom|aspectRatio|tabSize|lineClamp|WebkitLineClamp|columnCount|gridRow|gridColumn|scale)$/;
    const build = ({ type, props }) => {
      const element = document.createElement(type);
      for (const [name, value] of Object.entries(props.style ?? {})) {
        const text = typeof value === 'number' && !unitless.test(name) ? `${value}px` : String(value);
        if (name.startsWith('--')) element.style.setProperty(name, text);
        else element.style[name] = text;
      }
      for (const name of ['src', 'width', 'height', 'lang'])
        if (props[name]) element.setAttribute(name, props[name]);
      for (const child of [props.children ?? []].flat())
        element.append(typeof child === 'string' ? child : build(child));
      return element;
    };
    document.querySelector('main').replaceChildren(build(root));
  }, tree);
  return (await page.screenshot({ animations: 'disabled' })).toString('base64');
}

/** What one declaration does, over every scene in which it could show. */
async function tryDeclaration(name, value) {
  const companions = companionsOf(name);
  let inEngine = false;
  let inBrowser = false;
  for (const role of rolesOf(name)) {
    const plain = sceneOf(role, companions, {});
    const styled = sceneOf(role, companions, { [name]: value });
    const [before, after] = [await drawInEngine(plain), await drawInEngine(styled)];
    if (after.refusal) return 'stops';
    // A list is refused with its default markers already: what takes them away works.
    if (before.refusal || !before.pixels.equals(after.pixels)) inEngine = true;
    else if ((await drawInBrowser(plain)) !== (await drawInBrowser(styled))) inBrowser = true;
  }
  return inEngine ? 'works' : inBrowser ? 'ignored' : 'same';
}

const [cases, notes] = [
  await readJson('scripts/support-cases.json'),
  await readJson('scripts/support-notes.json'),
];
const table = {};
console.warn = () => {};
for (const [name, values] of Object.entries(cases)) {
  const tried = [];
  for (const value of values) tried.push({ value, status: await tryDeclaration(name, value) });
  const showsNothing = tried.every(({ status }) => status === 'same');
  const row = {};
  for (const { value, status } of tried) {
    const judged =
      Object.entries(notes[name] ?? {}).find(
        ([, list]) => Array.isArray(list) && list.includes(value),
      )?.[0] ?? (status === 'same' ? (showsNothing ? 'ignored' : 'works') : status);
    row[judged] = row[judged] === undefined ? value : `${row[judged]} | ${value}`;
  }
  table[name] = Object.fromEntries(
    ['works', 'partial', 'ignored', 'stops']
      .filter((key) => row[key] !== undefined)
      .map((key) => [key, row[key]]),
  );
  if (notes[name]?.notes) table[name].notes = notes[name].notes;
}
console.warn = warn;
await browser.close();
await writeFile(`${root}src/lint/style-support.json`, `${JSON.stringify(table, null, 2)}\n`);
const count = Object.values(cases).flat().length;
console.log(`${count} values of ${Object.keys(cases).length} styles tried.`);
