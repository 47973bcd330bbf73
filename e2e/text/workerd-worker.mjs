// The worker that judge-in-workerd.mjs starts: the rows of one card a request. Its files come from the folder that the
// service FILES hands out.
import './allow-harfbuzz.mjs';
import { judgeAll } from './judge-all.mjs';
import layoutWasm from './layout.wasm';
import quickjsWasm from './quickjs.wasm';
import resvgWasm from './resvg.wasm';
import { createRuntime } from './runtime.mjs';

let files = null;
let runtime = null;

async function read(path) {
  const response = await files.fetch(`http://files${path}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

export default {
  async fetch(request, { FILES }) {
    if (request.method !== 'POST') return new Response('ready');
    files = FILES;
    const { card: one, headlines } = await request.json();
    runtime ??= await createRuntime({
      layoutWasm,
      resvgWasm,
      quickjsWasm,
      readChainFile: (path) => read(`/public/chain/${path}`),
    });
    const fonts = [];
    for (const { path, ...face } of one.card.fonts) fonts.push({ ...face, data: (await read(path)).buffer });
    const assets = [];
    for (const { path, ...asset } of one.card.assets) assets.push({ ...asset, bytes: await read(path) });
    const card = { ...one.card, fonts, assets };
    return Response.json(await judgeAll(runtime, [{ ...one, card }], headlines));
  },
};
