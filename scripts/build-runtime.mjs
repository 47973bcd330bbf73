// Makes the files that draw: one ES module with everything that decides pixels, one with the compiler, and
// the engines' wasm beside them, under a folder named by their hash. The app loads them, freezing stores them,
// bundles carry them. The same input gives the same bytes.
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { mendedSatori } from './mend-satori.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const modules = `${root}node_modules/`;
const out = `${root}public/runtime/`;

const wasmFiles = {
  'jpeg.wasm': '@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm',
  'layout.wasm': 'satori/layout.wasm',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'quickjs.wasm': '@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm',
};

const licences = {
  satori: 'satori/LICENSE',
  '@resvg/resvg-wasm': '@resvg/resvg-wasm/LICENSE',
  'quickjs-emscripten': 'quickjs-emscripten-core/LICENSE',
  '@babel/parser': '@babel/parser/LICENSE',
  sucrase: 'sucrase/LICENSE',
  'jsonc-parser': 'jsonc-parser/LICENSE.md',
  'unicode-segmenter': 'unicode-segmenter/LICENSE',
  fflate: 'fflate/LICENSE',
  'bidi-js': 'bidi-js/LICENSE.txt',
  papaparse: 'papaparse/LICENSE',
  linebreak: 'linebreak/LICENSE',
  zod: 'zod/LICENSE',
  '@jsquash/jpeg': '@jsquash/jpeg/codec/LICENSE.codec.md',
  gifenc: 'gifenc/LICENSE.md',
};

// The encoder is handed its wasm; where it would look for it by itself, the build would put the bytes in as text.
const withoutAddress = {
  name: 'wasm-is-handed-over',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('mozjpeg_enc.js')
      ? code.replace(/new URL\("mozjpeg_enc\.wasm", ?import\.meta\.url\)/, 'new URL("file:///jpeg.wasm")')
      : null,
};

async function bundle(entry, fileName) {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [withoutAddress],
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: mendedSatori(), conditions: ['workerd', 'browser', 'import', 'module', 'default'] },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: `${root}src/${entry}`, formats: ['es'], fileName: () => fileName },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output }] = Array.isArray(result) ? result : [result];
  const chunks = output.filter((file) => file.type === 'chunk');
  if (chunks.length !== 1)
    throw new Error(
      `${entry} gave ${chunks.length} files: ${chunks.map((chunk) => chunk.fileName).join(', ')}`,
    );
  return Buffer.from(chunks[0].code);
}

async function readLicences() {
  const parts = [];
  for (const [name, path] of Object.entries(licences)) {
    const { version, license } = JSON.parse(
      await readFile(
        `${modules}${name === 'quickjs-emscripten' ? 'quickjs-emscripten-core' : name}/package.json`,
        'utf8',
      ),
    );
    const text = await readFile(modules + path, 'utf8').catch(
      () => `Licence: ${license}. The text is at https://spdx.org/licenses/${license}.html\n`,
    );
    const changed =
      name === 'satori'
        ? '\nSome lines are changed; the frieze project tells which in scripts/mend-satori.mjs.\n'
        : '';
    parts.push(`${name} ${version} (${license})\n${changed}\n${text.trim()}\n`);
  }
  return Buffer.from(parts.join(`\n${'-'.repeat(78)}\n\n`));
}

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

const files = new Map();
files.set('runtime.mjs', await bundle('runtime-module.ts', 'runtime.mjs'));
files.set('checks.mjs', await bundle('checks-module.ts', 'checks.mjs'));
files.set('encode.mjs', await bundle('encode-module.ts', 'encode.mjs'));
files.set('compile.mjs', await bundle('source/compile.ts', 'compile.mjs'));
files.set('format.js', await readFile(`${root}src/evaluate/format.js`));
for (const [name, path] of Object.entries(wasmFiles)) files.set(name, await readFile(modules + path));
files.set('LICENCES.txt', await readLicences());

const listed = [...files]
  .map(([path, bytes]) => ({ path, sha256: sha256(bytes), bytes: bytes.length }))
  .sort((a, b) => (a.path < b.path ? -1 : 1));
const hash = sha256(JSON.stringify(listed.map(({ path, sha256 }) => [path, sha256])));
const folder = `${out}${hash.slice(0, 16)}/`;

await rm(out, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const [path, bytes] of files) await writeFile(folder + path, bytes);
await writeFile(
  `${out}manifest.json`,
  `${JSON.stringify({ hash, folder: hash.slice(0, 16), files: listed }, null, 2)}\n`,
);
await cp(`${root}LICENSE`, `${out}LICENSE`).catch(() => {});
console.log(
  `runtime ${hash.slice(0, 16)}: ${listed.map(({ path, bytes }) => `${path} ${Math.round(bytes / 1024)} KB`).join(', ')}`,
);
