// The native build of the same rasteriser, three times as fast, where the site has it installed. It draws only after it
// has drawn a frozen headline to the very bytes that are on record.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A runtime that paints with @resvg/resvg-js, or null when that is not here or paints something else. */
export async function tryNative(runtime, card, folder) {
  const Resvg = findResvg(folder);
  if (!Resvg) return null;
  const native = { ...runtime, encodePng: (svg, scale = 1) => encode(Resvg, svg, scale) };
  try {
    const read = async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'));
    const [golden] = (await read('frieze.json')).goldens;
    const fixture = (await read('fixtures.json')).find(({ id }) => id === golden.fixture);
    const { widthPx, heightPx } = golden;
    const laidOut = await runtime.layOut(card, fixture.values, { widthPx, heightPx });
    const { value } = native.encodePng(laidOut.value.svg);
    return createHash('sha256').update(value).digest('hex') === golden.sha256 ? native : null;
  } catch {
    return null;
  }
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
