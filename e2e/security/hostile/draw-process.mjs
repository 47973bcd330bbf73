// Draws one card after another with a built runtime, as the app's worker does, and tells of every attempt to
// reach the network and of every rejection that nobody caught.
import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { createRequire } from 'node:module';
import net from 'node:net';
import { fileURLToPath } from 'node:url';

const [folder, font] = process.argv.slice(2);

// A card that reaches `process` must not stop us from telling so.
const send = process.send.bind(process);
const calls = [];
const rejections = [];

/** The call is noted and refused: nothing leaves the machine, whatever a weakened runtime does. */
function watch(owner, name, label) {
  owner[name] = (...given) => {
    const what = given[0]?.href ?? given[0]?.host ?? given[0]?.url ?? given[0];
    calls.push(`${label} ${String(what)}`);
    throw new Error(`${label} is watched.`);
  };
}

watch(globalThis, 'fetch', 'fetch');
watch(globalThis, 'WebSocket', 'socket');
watch(http, 'request', 'http');
watch(http, 'get', 'http');
watch(https, 'request', 'https');
watch(https, 'get', 'https');
watch(net, 'connect', 'connect');
watch(net, 'createConnection', 'connect');
watch(net.Socket.prototype, 'connect', 'connect');
watch(dns, 'lookup', 'dns');
watch(dns.promises, 'lookup', 'dns');
process.on('unhandledRejection', (reason) => rejections.push(String(reason)));

// Weakened runtimes run cards in this realm; they find what Node gives a module.
globalThis.require = createRequire(import.meta.url);

const read = (name) => readFileSync(folder + name);
const chain = fileURLToPath(new URL('../../../public/chain/', import.meta.url));
const { createRuntime } = await import(`${folder}runtime.mjs`);
const { compileSource } = await import(`${folder}compile.mjs`);
const runtime = await createRuntime({
  layoutWasm: read('layout.wasm'),
  resvgWasm: read('resvg.wasm'),
  quickjsWasm: read('quickjs.wasm'),
  readChainFile: async (path) => new Uint8Array(readFileSync(chain + path)),
});
const inter = [
  { family: 'Inter', weight: 400, style: 'normal', data: new Uint8Array(readFileSync(font)).buffer },
];

const knownGlobals = countPrototypeKeys();

function countPrototypeKeys() {
  return [Object, Array, String, Number, Function, RegExp, Map, Promise]
    .map(({ prototype }) => Reflect.ownKeys(prototype).length)
    .join();
}

function compile({ kind, source }) {
  if (kind === 'code') return { ok: true, value: { code: source } };
  return compileSource(source, kind);
}

async function draw(card) {
  const compiled = compile(card);
  if (!compiled.ok)
    return { code: compiled.error[0]?.code ?? 'source.unknown', message: compiled.error[0]?.message ?? '' };
  const fonts = card.font ? [{ ...inter[0], data: new Uint8Array(card.font).buffer }] : inter;
  const laidOut = await runtime.layOut(
    {
      code: compiled.value.code,
      fields: card.fields,
      rules: card.rules,
      tokens: card.tokens,
      fonts,
      assets: card.assets,
    },
    card.values,
    { widthPx: card.widthPx ?? 1200, heightPx: card.heightPx ?? 630 },
  );
  if (!laidOut.ok) return laidOut.error;
  const png = runtime.encodePng(laidOut.value.svg);
  if (!png.ok) return png.error;
  return { code: 'draws', message: '', png: png.value };
}

process.on('message', async ({ id, card }) => {
  calls.length = 0;
  rejections.length = 0;
  let outcome;
  try {
    outcome = await draw(card);
  } catch (error) {
    outcome = { code: 'thrown', message: String(error?.stack ?? error) };
  }
  // Rejections are told after the microtasks of this turn.
  await new Promise((resolve) => setTimeout(resolve));
  const { code, message, png } = outcome;
  send({
    id,
    code,
    message,
    png,
    calls: [...calls],
    rejections: [...rejections],
    polluted: countPrototypeKeys() !== knownGlobals || {}.polluted !== undefined,
  });
});
send({ ready: true });
