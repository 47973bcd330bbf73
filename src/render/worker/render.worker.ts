import type { checkDrawn } from '../../lab/checks/check-drawn.ts';
import { lintCard } from '../../lint/lint-card.ts';
import type { Asset, Card, FontFace, LaidOut, Pixels, Runtime } from '../../runtime/card.ts';
import type { ReadChainFile } from '../../runtime/fonts/chain.ts';
import type { CardRef, DrawEvent, DrawRequest, FromWorker, PaintRequest, ToWorker } from '../protocol.ts';

interface RuntimeParts {
  layoutWasm: WebAssembly.Module;
  resvgWasm: WebAssembly.Module;
  quickjsWasm: WebAssembly.Module;
  readChainFile: ReadChainFile;
}

interface RuntimeModule {
  createRuntime: (parts: RuntimeParts) => Promise<Runtime>;
}

let runtime: Runtime | null = null;
let runtimeFolder = '';
const blobs = new Map<string, Uint8Array<ArrayBuffer>>();
const cancelled = new Set<number>();

const post = (message: FromWorker, transfer: Transferable[] = []) => self.postMessage(message, { transfer });

async function start(runtimeUrl: string) {
  runtimeFolder = runtimeUrl;
  const [runtimeModule, ...wasm] = await Promise.all([
    import(/* @vite-ignore */ `${runtimeUrl}runtime.mjs`) as Promise<RuntimeModule>,
    ...['layout.wasm', 'resvg.wasm', 'quickjs.wasm'].map((name) => compile(`${runtimeUrl}${name}`)),
  ]);
  const [layoutWasm, resvgWasm, quickjsWasm] = wasm;
  runtime = await runtimeModule.createRuntime({
    layoutWasm: layoutWasm!,
    resvgWasm: resvgWasm!,
    quickjsWasm: quickjsWasm!,
    readChainFile: (path) => readChainFile(`${runtimeUrl}../../chain/${path}`),
  });
  await warmUp(runtime);
  post({ type: 'ready' });
}

/** While its bytes come in; a browser then keeps the machine code for the next visit, where the host lets it keep files. */
async function compile(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} did not load: ${response.status}`);
  const isNamed = response.headers.get('content-type') === 'application/wasm';
  // A plain host may not know the type, and without it a browser refuses to compile what comes in.
  return isNamed ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

/** A face or an emoji that the card's own fonts lack. What a server has not may come as its page for the lost. */
async function readChainFile(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const waiting = setInterval(startClock, clockMs);
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(chainFileMs) });
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    return response.ok && !isPage ? new Uint8Array(await response.arrayBuffer()) : null;
  } catch {
    return null;
  } finally {
    clearInterval(waiting);
    startClock();
  }
}

const clockMs = 500;
const chainFileMs = 20_000;

// Time that passes while bytes are on their way is not the card's.
let startClock = () => {};

/** Draws a small box once, so that the first real card does not pay for compiling three engines. */
async function warmUp(ready: Runtime) {
  const code =
    'exports.default = () => h("div", { style: { display: "flex", width: 8, height: 8, background: "linear-gradient(red, blue)" } });';
  const laidOut = await ready.layOut(
    { code, fields: [], rules: [], tokens: {}, fonts: [], assets: [] },
    {},
    { widthPx: 8, heightPx: 8 },
  );
  if (laidOut.ok) ready.rasterise(laidOut.value.svg);
}

const warm = new WeakSet<FontFace[]>();

/** Parsing ten faces takes longer than a card may; it must not count against the card that comes first. */
async function warmFonts(fonts: FontFace[]) {
  if (warm.has(fonts)) return;
  warm.add(fonts);
  const sample = 'The quick brown fox jumps over the lazy dog, Größe 0123456789';
  const words = fonts.map(
    ({ family, weight }) =>
      `h('p', { style: { fontFamily: ${JSON.stringify(family)}, fontWeight: ${weight}, borderRadius: 4, boxShadow: '0 1px 2px #000' } }, '${sample}')`,
  );
  const code = `exports.default = () => h('div', { style: { display: 'flex', flexDirection: 'column', width: 400, height: 400, background: 'linear-gradient(red, blue)' } }, ${words.join()});`;
  await runtime!.layOut(
    { code, fields: [], rules: [], tokens: {}, fonts, assets: [] },
    {},
    { widthPx: 100, heightPx: 100 },
  );
}

// The engine caches fonts by the identity of this array and of each buffer, so both are made once.
const faceLists = new Map<string, FontFace[]>();
const assetsByKey = new Map<string, Asset>();

function resolveFonts(fonts: CardRef['fonts']): FontFace[] {
  const key = fonts
    .map(({ family, weight, style, sha256 }) => `${family}/${weight}/${style}/${sha256}`)
    .join();
  let faces = faceLists.get(key);
  if (!faces) {
    faces = fonts.map(({ family, weight, style, sha256 }) => ({
      family,
      weight,
      style,
      data: blobs.get(sha256)!.buffer,
    }));
    faceLists.set(key, faces);
  }
  return faces;
}

function resolveAsset({ name, mime, sha256 }: CardRef['assets'][number]): Asset {
  const key = `${name}/${mime}/${sha256}`;
  let asset = assetsByKey.get(key);
  if (!asset) {
    asset = { name, mime, bytes: blobs.get(sha256)! };
    assetsByKey.set(key, asset);
  }
  return asset;
}

type Send = (event: DrawEvent, transfer?: Transferable[]) => void;

const senderFor =
  (id: number): Send =>
  (event, transfer = []) =>
    post({ type: 'event', id, event }, transfer);

async function draw(id: number, request: DrawRequest, memory: ArrayBuffer | null) {
  const send = senderFor(id);
  const { card: ref, values, widthPx, heightPx, scale, output } = request;
  const card: Card = { ...ref, fonts: resolveFonts(ref.fonts), assets: ref.assets.map(resolveAsset) };
  await warmFonts(card.fonts);
  startClock = () => send({ type: 'started' });
  startClock();
  const started = performance.now();
  const ms = () => performance.now() - started;
  const laidOut = await runtime!.layOut(card, values, { widthPx, heightPx }, scale);
  if (!laidOut.ok) {
    send({ type: 'failed', error: laidOut.error });
    return send({ type: 'done' });
  }
  const { layouts: _, tree, drawn: __, ...picture } = laidOut.value;
  const findings = lintCard(tree, { ...card, missingGlyphs: picture.missingGlyphs });
  send({ type: 'draft', draft: { ...picture, findings, ms: ms() } });
  if (output === 'draft') return send({ type: 'done' });
  await messagesArrive();
  const { kept, pngBytes } = await paint(id, { svg: picture.svg, scale, output }, started, {
    keeps: request.checks ?? false,
    memory,
  });
  if (request.checks && !cancelled.has(id)) {
    const drawn = { card, values, size: { widthPx, heightPx }, laidOut: laidOut.value, pngBytes };
    send(await check(drawn, kept));
  }
  cancelled.delete(id);
  send({ type: 'done' });
}

// One card is checked at a time, so all of one size are kept in the same memory.
let keptData = new Uint8ClampedArray();

function copyToKeep(pixels: Pixels): Pixels {
  if (keptData.length !== pixels.data.length) keptData = new Uint8ClampedArray(pixels.data.length);
  keptData.set(pixels.data);
  return { ...pixels, data: keptData };
}

/** `keeps` the pixels for the checks, since sending takes them away. Those are of a card at its own size. */
async function paint(
  id: number,
  { svg, scale, output }: PaintRequest,
  started: number,
  { keeps = false, memory = null }: { keeps?: boolean; memory?: ArrayBuffer | null } = {},
): Promise<{ kept: Pixels | null; pngBytes: number | null }> {
  const send = senderFor(id);
  let kept: Pixels | null = null;
  if (output !== 'png' && !cancelled.has(id)) {
    const pixels = runtime!.rasterise(svg, scale, memory);
    if (pixels.ok) {
      if (keeps && scale === 1) kept = copyToKeep(pixels.value);
      const ms = performance.now() - started;
      send({ type: 'exact', pixels: pixels.value, ms }, [pixels.value.data.buffer]);
    } else send({ type: 'failed', error: pixels.error });
    await messagesArrive();
  }
  let pngBytes: number | null = null;
  if (output !== 'pixels' && !cancelled.has(id)) {
    const png = runtime!.encodePng(svg, scale);
    if (png.ok) {
      const bytes = new Uint8Array(png.value);
      pngBytes = bytes.length;
      send({ type: 'png', bytes }, [bytes.buffer]);
    } else send({ type: 'failed', error: png.error });
    await messagesArrive();
  }
  return { kept, pngBytes };
}

/** Of a card that another worker laid out. */
async function paintOnly(id: number, request: PaintRequest, memory: ArrayBuffer | null) {
  const started = performance.now();
  await paint(id, request, started, { memory });
  cancelled.delete(id);
  senderFor(id)({ type: 'done' });
}

let checksModule: Promise<{ checkDrawn: typeof checkDrawn }> | null = null;

async function check(
  drawn: Omit<Parameters<typeof checkDrawn>[1], 'pixels'> & { laidOut: LaidOut },
  kept: Pixels | null,
): Promise<DrawEvent> {
  checksModule ??= import(/* @vite-ignore */ `${runtimeFolder}checks.mjs`);
  const pixels = kept ? { ok: true as const, value: kept } : runtime!.rasterise(drawn.laidOut.svg);
  if (!pixels.ok) return { type: 'failed', error: pixels.error };
  const judge = (await checksModule).checkDrawn;
  const results = await judge(runtime!, { ...drawn, pixels: pixels.value });
  return results.ok ? { type: 'checks', results: results.value } : { type: 'failed', error: results.error };
}

/** Lets a waiting `cancel` in; timers run after message tasks that are queued already. */
const messagesArrive = () => new Promise((resolve) => setTimeout(resolve));

function reportFailure(id: number, error: unknown) {
  const send = senderFor(id);
  const message = `The card could not be drawn: ${error}.`;
  send({ type: 'failed', error: { code: 'render.failed', message, ordinal: null, at: null } });
  send({ type: 'done' });
}

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'start':
      start(data.runtimeUrl).catch((error) => post({ type: 'unusable', message: String(error) }));
      break;
    case 'blobs':
      for (const { sha256, bytes } of data.blobs) blobs.set(sha256, bytes);
      break;
    case 'draw':
      draw(data.id, data.request, data.memory).catch((error) => reportFailure(data.id, error));
      break;
    case 'paint':
      paintOnly(data.id, data.request, data.memory).catch((error) => reportFailure(data.id, error));
      break;
    case 'cancel':
      cancelled.add(data.id);
  }
};
