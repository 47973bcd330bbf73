// The bench page in Chromium: built once, served from memory and the built runtime's folder.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, normalize } from 'node:path';
import { build } from 'vite';
import { root } from '../scripts/run.mjs';

const built = `${root}node_modules/.cache/bench/page/`;
const types = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
};

export async function buildPage() {
  await build({
    configFile: false,
    root: `${root}bench/chromium`,
    base: './',
    publicDir: false,
    logLevel: 'error',
    worker: { format: 'es' },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: built,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
    },
  });
}

/** Resolves to `{ url, runtimeUrl, close }`. `runtimeFolder` ends with a slash. */
export async function servePage({ templates, runtimeFolder, port = 0 }) {
  const memory = new Map();
  memory.set('/templates.json', Buffer.from(JSON.stringify(describe(templates, memory))));
  memory.set('/takumi.wasm', await readFile(`${root}node_modules/@takumi-rs/wasm/pkg/takumi_wasm_bg.wasm`));
  const server = createServer(async (request, response) => {
    const asked = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    const path = asked === '/' ? '/index.html' : asked;
    const bytes = memory.get(path) ?? (await readStatic(path, runtimeFolder));
    if (!bytes) return response.writeHead(404).end();
    response
      .writeHead(200, { 'Content-Type': types[extname(path)] ?? 'application/octet-stream' })
      .end(bytes);
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}/`;
  return { url, runtimeUrl: `${url}runtime/`, close: () => server.close() };
}

async function readStatic(path, runtimeFolder) {
  const file = path.startsWith('/runtime/')
    ? runtimeFolder + path.slice('/runtime/'.length)
    : path.startsWith('/chain/')
      ? `${root}public${path}`
      : built + path.slice(1);
  return existsSync(file) ? readFile(file) : null;
}

/** The templates with addresses instead of bytes; the bytes go into `memory`. */
function describe(templates, memory) {
  const place = (bytes) => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    memory.set(`/bytes/${sha256}`, Buffer.from(bytes));
    return { sha256, url: `/bytes/${sha256}` };
  };
  return templates.map((template) => ({
    ...template,
    fonts: template.fonts.map(({ bytes, sfnt, ...font }) => {
      const { sha256, url } = place(bytes);
      return { ...font, sha256, bytes: url, sfnt: place(sfnt).url };
    }),
    assets: template.assets.map(({ bytes, ...asset }) => {
      const { sha256, url } = place(bytes);
      return { ...asset, sha256, bytes: url };
    }),
  }));
}
