// Serves this card from a Node server:
//
//   import { createEndpoint } from './frieze/blog-post/server.mjs';
//   const card = createEndpoint({ imageHosts: ['images.example.com'] });
//   const response = await card.answer(request);

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDrawPool } from './lib/draw-pool.mjs';
import { createEndpointOver } from './lib/endpoint.mjs';
import { isHostAllowed } from './lib/image-source.mjs';
import { loadImage } from './lib/load-image.mjs';
import { createPlainPng } from './lib/plain-png.mjs';
import { version } from './version.mjs';

/**
 * `imageHosts`: where image fields may be fetched from; the environment's FRIEZE_IMAGE_HOSTS adds to it, with commas
 * between. `secret`, or FRIEZE_SECRET, refuses addresses that sign.mjs has not signed. `threads` draw at the same time. `log` gets a line for each picture that could not be drawn.
 */
export function createEndpoint({
  imageHosts = [],
  secret = process.env.FRIEZE_SECRET,
  threads = 1,
  timeoutMs = 15_000,
  log = (line) => console.error(line),
} = {}) {
  const hosts = [...imageHosts, ...(process.env.FRIEZE_IMAGE_HOSTS ?? '').split(',')];
  const folder = findFolder();
  const pool = createDrawPool({ folder, threads, timeoutMs });
  const endpoint = createEndpointOver({
    version,
    draw: (values, options) => pool.draw(values, options),
    isAllowed: (address) => URL.canParse(address) && isHostAllowed(new URL(address), hosts),
    loadImage: (address) => loadImage(address, { hosts }),
    readFallback: (size) => readFallback(folder, size),
    log,
    secret,
  });
  return { ...endpoint, draw: (values, options) => pool.draw(values, options), close: () => pool.close() };
}

/** A bundler moves this file; then the folder stands where the server starts, or below FRIEZE_DIR. */
function findFolder() {
  const beside = dirname(fileURLToPath(import.meta.url));
  if (existsSync(join(beside, 'frieze.json'))) return beside;
  const above = process.env.FRIEZE_DIR ?? join(/* turbopackIgnore: true */ process.cwd(), 'frieze');
  return join(above, version.template);
}

/** The card of the fallbacks as it was drawn when frozen; a version without one gets a plain area. */
async function readFallback(folder, size) {
  const file = version.fallbacks[size];
  if (file) return new Uint8Array(await readFile(join(folder, file)));
  const { widthPx, heightPx } = version.sizes.find(({ id }) => id === size);
  return createPlainPng(widthPx, heightPx);
}
