// The native build of the same rasteriser, where the site has it installed. It paints only after it has painted a frozen
// headline to the very bytes that are on record, and only while it is the faster one: the bundle's own wasm keeps what two
// pictures have in common, and native paints each of them whole.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const own = 'the wasm of the bundle';

/** The runtime, which paints with @resvg/resvg-js where that pays. `describePainter()` says who paints, and why. */
export async function tryNative(runtime, card, folder) {
  const Resvg = findResvg(folder);
  if (!Resvg) return { ...runtime, describePainter: () => own };
  const paintNative = (svg, scale = 1) => encode(Resvg, svg, scale);
  if (await drawsGolden(runtime, card, folder, paintNative)) return paintWithFaster(runtime, paintNative);
  const reason = `${own}, since @resvg/resvg-js draws a frozen headline otherwise`;
  return { ...runtime, describePainter: () => reason };
}

async function drawsGolden(runtime, card, folder, paintNative) {
  try {
    const read = async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'));
    const [golden] = (await read('frieze.json')).goldens;
    const fixture = (await read('fixtures.json')).find(({ id }) => id === golden.fixture);
    const { widthPx, heightPx } = golden;
    const laidOut = await runtime.layOut(card, fixture.values, { widthPx, heightPx });
    const { value } = paintNative(laidOut.value.svg);
    return createHash('sha256').update(value).digest('hex') === golden.sha256;
  } catch {
    return false;
  }
}

// Who paints the first pictures. The wasm's first one fills its memory, so that it is not counted.
const trials = ['warm', 'wasm', 'native', 'wasm', 'native'];

/** Both paint the same bytes, so the first pictures are shared between them, and the faster one gets the rest. */
export function paintWithFaster(runtime, paintNative, now = () => performance.now()) {
  const leastMs = { warm: Infinity, wasm: Infinity, native: Infinity };
  let count = 0;
  const isNative = () => leastMs.native < leastMs.wasm;
  return {
    ...runtime,
    encodePng(svg, scale = 1) {
      const trial = trials[count++] ?? (isNative() ? 'native' : 'wasm');
      const began = now();
      const painted = trial === 'native' ? paintNative(svg, scale) : runtime.encodePng(svg, scale);
      if (count <= trials.length) leastMs[trial] = Math.min(leastMs[trial], now() - began);
      return painted;
    },
    describePainter() {
      if (count < trials.length) return `${own} and @resvg/resvg-js in turn`;
      const times = `${Math.round(leastMs.native)} ms to ${Math.round(leastMs.wasm)} ms`;
      return isNative()
        ? `@resvg/resvg-js, which draws a frozen headline to the same bytes and is faster here (${times})`
        : `${own}, which is faster here than @resvg/resvg-js (native to wasm: ${times})`;
    },
  };
}

function findResvg(folder) {
  for (const from of [join(folder, 'draw.mjs'), join(process.cwd(), 'package.json')]) {
    try {
      return createRequire(from)('@resvg/resvg-js').Resvg;
    } catch {
      // Not installed there.
    }
  }
  return null;
}

function encode(Resvg, svg, scale) {
  try {
    const fitTo = scale === 1 ? {} : { fitTo: { mode: 'zoom', value: scale } };
    const png = new Resvg(svg, { font: { loadSystemFonts: false }, ...fitTo }).render().asPng();
    return { ok: true, value: new Uint8Array(png) };
  } catch (error) {
    return { ok: false, error: { code: 'engine.raster', message: String(error?.message ?? error) } };
  }
}
