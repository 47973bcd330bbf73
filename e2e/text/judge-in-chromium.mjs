// The built runtime in a page, over files that a server on this machine hands out.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, normalize } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { root } from './open-templates.mjs';

const types = { '.mjs': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html' };

/** The checkout over HTTP, on a port of this machine. */
export async function serveRoot() {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, 'http://localhost').pathname);
    if (path === '/') return response.setHeader('content-type', 'text/html').end('<!doctype html>');
    const bytes = await readFile(root + path).catch(() => null);
    if (!bytes) return response.writeHead(404).end();
    response.setHeader('content-type', types[extname(path)] ?? 'application/octet-stream').end(bytes);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Rows as `judgeAll` gives them, drawn by a Chromium that speaks Turkish and lives in Nepal. `cards` bring the paths of their fonts and images. */
export async function judgeInChromium(folder, cards, headlines) {
  const server = await serveRoot();
  const browser = await chromium.launch({ executablePath: findBrowser() });
  try {
    const page = await browser.newPage({ locale: 'tr-TR', timezoneId: 'Asia/Kathmandu' });
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return await page.evaluate(judgeInPage, { folder, cards, headlines });
  } finally {
    await browser.close();
    server.close();
  }
}

async function judgeInPage({ folder, cards, headlines }) {
  const read = async (path) => {
    const response = await fetch(path);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
  };
  const { createRuntime } = await import(`${folder}runtime.mjs`);
  const { judgeAll } = await import('/e2e/text/judge-all.mjs');
  const runtime = await createRuntime({
    layoutWasm: await read(`${folder}layout.wasm`),
    resvgWasm: await read(`${folder}resvg.wasm`),
    quickjsWasm: await read(`${folder}quickjs.wasm`),
    readChainFile: (path) => read(`/public/chain/${path}`),
  });
  const filled = [];
  for (const { card, ...rest } of cards) {
    const fonts = card.fonts.map(async ({ path, ...face }) => ({ ...face, data: (await read(path)).buffer }));
    const assets = card.assets.map(async ({ path, ...asset }) => ({ ...asset, bytes: await read(path) }));
    filled.push({
      ...rest,
      card: { ...card, fonts: await Promise.all(fonts), assets: await Promise.all(assets) },
    });
  }
  return judgeAll(runtime, filled, headlines);
}
