// The blog starter, frozen as the app freezes it: pictures drawn in Chromium, files made by the app's own modules.
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { root } from '../../scripts/run.mjs';
import { cacheFolder } from './project.mjs';

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const importSource = async (path) =>
  (await runnerImport(`${root}src/${path}`, { configFile: false, root, logLevel: 'error' })).module;

/** `more`: further values to draw. Resolves to the version, a reader of its files, and the drawn pictures' hashes. */
export async function freezeBlog(more) {
  const [{ starters }, { compileSource }, { freezeVersion }, { fallbackValues }] = await Promise.all(
    [
      'template/starters/starters.ts',
      'source/compile.ts',
      'freeze/frozen-version.ts',
      'freeze/fallback-values.ts',
    ].map(importSource),
  );
  const { manifest, source } = starters[0].template;
  // A designer whose headlines have emoji freezes one with emoji: its picture is then in the bundle.
  const rocket = {
    id: 'rocket',
    name: 'Emoji',
    values: { title: 'We have lift-off 🚀', author: 'Ada Byrne' },
  };
  const fixtures = [...starters[0].template.fixtures, rocket];
  const compiled = compileSource(source, manifest.kind);
  const { folder, files } = JSON.parse(await readFile(`${root}public/runtime/manifest.json`, 'utf8'));
  const blobs = new Map();
  const keep = (bytes) => {
    const hash = sha256(bytes);
    blobs.set(hash, new Uint8Array(bytes));
    return hash;
  };
  for (const { path } of files) keep(await readFile(`${root}public/runtime/${folder}/${path}`));
  const place = ({ file }) => `starters/${file.startsWith('fonts/') ? '' : 'blog/'}${file}`;
  for (const ref of [...manifest.fonts, ...manifest.assets])
    keep(await readFile(`${root}public/${place(ref)}`));
  const licences = [];
  for (const family of new Set(manifest.fonts.map((font) => font.family))) {
    const name = family.toLowerCase().replaceAll(' ', '-');
    licences.push({ family, sha256: keep(await readFile(`${root}public/starters/licences/${name}.txt`)) });
  }
  const fallback = fallbackValues(manifest.fields, manifest.rules);
  const drawn = await drawOnce({
    runtime: `/runtime/${folder}/`,
    card: {
      code: compiled.value.code,
      fields: manifest.fields,
      rules: manifest.rules,
      tokens: manifest.tokens,
      fonts: manifest.fonts.map((font) => ({ ...font, url: `/${place(font)}` })),
      assets: manifest.assets.map((asset) => ({ ...asset, url: `/${place(asset)}` })),
    },
    size: manifest.sizes[0],
    values: [fallback, ...fixtures.map((fixture) => fixture.values), ...more],
  });
  const [fallbackCard, ...pictures] = drawn;
  const { widthPx, heightPx, id: sizeId } = manifest.sizes[0];
  const chainFiles = [];
  for (const path of new Set(drawn.slice(0, fixtures.length + 1).flatMap((each) => each.chainFiles)))
    chainFiles.push({ path, sha256: keep(await readFile(`${root}public/chain/${path}`)) });
  const frozen = freezeVersion({
    templateId: 'blog',
    number: 1,
    name: manifest.name,
    note: '',
    frozenAt: '2026-01-01T00:00:00.000Z',
    manifest,
    source,
    code: compiled.value.code,
    runtimeFiles: files.map(({ path, sha256: hash }) => ({ path, sha256: hash })),
    fontLicences: licences,
    fixtures,
    goldens: fixtures.map((fixture, i) => ({
      fixtureId: fixture.id,
      fixtureName: fixture.name,
      sizeId,
      sha256: keep(pictures[i].png),
      widthPx,
      heightPx,
      verdict: pictures[i].verdict,
    })),
    chainFiles,
    fallbacks: [{ sizeId, sha256: keep(fallbackCard.png) }],
  });
  if (!frozen.ok) throw new Error(frozen.error.message);
  return {
    frozen: frozen.value,
    readBlob: (hash) => blobs.get(hash),
    fallbackHash: sha256(fallbackCard.png),
    goldens: fixtures.map(({ values }, i) => ({ values, sha256: sha256(pictures[i].png) })),
    /** Of `more`, in its order. */
    hashes: pictures.slice(fixtures.length).map(({ png }) => sha256(png)),
  };
}

/** The zip's files for a target, as the app would write them. */
export async function openTargets() {
  const [{ targets }, { projectFiles }] = await Promise.all(
    ['freeze/targets/targets.ts', 'freeze/project-files.ts'].map(importSource),
  );
  return { targets, projectFiles };
}

/** The same runtime, card and values give the same pictures, so they are drawn once and kept. */
async function drawOnce(work) {
  const path = join(cacheFolder, `drawn-${sha256(JSON.stringify(work)).slice(0, 16)}.json`);
  const kept = await readFile(path, 'utf8').then(JSON.parse, () => null);
  const drawn = kept ?? (await drawInChromium(work));
  await mkdir(cacheFolder, { recursive: true });
  if (kept === null) await writeFile(path, JSON.stringify(drawn));
  return drawn.map(({ base64, ...facts }) => ({ png: Buffer.from(base64, 'base64'), ...facts }));
}

async function drawInChromium(work) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    if (path === '/') return response.setHeader('content-type', 'text/html').end('<!doctype html>');
    readFile(`${root}public${path}`).then(
      (bytes) => {
        response.setHeader(
          'content-type',
          /\.m?js$/.test(path) ? 'text/javascript' : 'application/octet-stream',
        );
        response.end(bytes);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: findBrowser() });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await page.evaluate(drawAll, work);
  } finally {
    await browser.close();
    server.close();
  }
}

// Runs in the page.
async function drawAll({ runtime, card, size, values }) {
  const load = async (url) => (await fetch(url)).arrayBuffer();
  const wasm = async (name) => new Uint8Array(await load(`${runtime}${name}.wasm`));
  const { createRuntime } = await import(`${runtime}runtime.mjs`);
  const engines = await createRuntime({
    layoutWasm: await wasm('layout'),
    resvgWasm: await wasm('resvg'),
    quickjsWasm: await wasm('quickjs'),
    readChainFile: async (path) => new Uint8Array(await load(`/chain/${path}`)),
  });
  for (const font of card.fonts) font.data = await load(font.url);
  for (const asset of card.assets) asset.bytes = new Uint8Array(await load(asset.url));
  const drawn = [];
  for (const each of values) {
    const laidOut = await engines.layOut(card, each, size);
    if (!laidOut.ok) throw new Error(`${JSON.stringify(each)}: ${laidOut.error.message}`);
    const png = engines.encodePng(laidOut.value.svg);
    let binary = '';
    for (const byte of png.value) binary += String.fromCharCode(byte);
    drawn.push({
      base64: btoa(binary),
      verdict: laidOut.value.verdict,
      chainFiles: laidOut.value.chainFiles,
    });
  }
  return drawn;
}
