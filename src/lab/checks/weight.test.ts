import { deflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { writePng } from '../../lib/png-file.ts';
import type { Check } from './check.ts';
import { describeCheck, drawPicture, type Picture, runtime } from './draw.fixtures.ts';
import { mostPngBytes, weight } from './weight.ts';

const body = "h('p', { style: { margin: 0 } }, title)";

/** A photo that nothing compresses: a PNG takes some 3.4 bytes for each of its pixels. */
function noise(widthPx: number, heightPx: number): Uint8Array {
  const rows = new Uint8Array((widthPx * 4 + 1) * heightPx);
  let state = 1;
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx * 4; x++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      rows[y * (widthPx * 4 + 1) + 1 + x] = x % 4 === 3 ? 255 : state >>> 24;
    }
  const packedRows = new Uint8Array(deflateSync(rows, { level: 1 }));
  return writePng({ widthPx, heightPx, colourType: 6, before: [], packedRows });
}

/** A card as large as its photo, but for a frame of white. */
const photo = (widthPx: number, heightPx: number): Pick<Picture, 'body' | 'card' | 'size'> => ({
  body: `h('img', { src: 'asset:noise', width: ${widthPx}, height: ${heightPx}, style: { flexShrink: 0 } })`,
  card: { assets: [{ name: 'noise', mime: 'image/png', bytes: noise(widthPx, heightPx) }] },
  size: { widthPx: widthPx + 20, heightPx: heightPx + 20 },
});

describeCheck(weight, {
  fail: [
    { name: '100 000 pixels of noise', ...photo(400, 250), codes: ['weight.300-kb'], fixes: [null] },
    { name: '200 000 pixels of noise', ...photo(800, 250), codes: ['weight.600-kb'] },
    { name: '1.5 million pixels of noise', ...photo(1500, 1000), codes: ['weight.5-mb'] },
  ],
  pass: [
    { name: 'a title', body },
    { name: 'a small photo', ...photo(100, 100) },
    { name: 'no elements', body: 'null' },
  ],
  nearMiss: [
    { name: '84 000 pixels of noise', ...photo(300, 280) },
    {
      name: 'a gradient over all of a large card',
      body,
      page: "backgroundImage: 'linear-gradient(120deg, #204080, #f0a030)'",
      size: { widthPx: 1200, heightPx: 630 },
    },
    {
      name: 'a large photo of which little is seen',
      ...photo(500, 400),
      size: { widthPx: 300, heightPx: 200 },
    },
  ],
});

/** The same check over a card of this weight. */
const weighing = (pngBytes: number): Check => ({
  ...weight,
  judge: (drawn) => weight.judge({ ...drawn, pngBytes }),
});

it.each([
  [300_000, []],
  [300_001, ['weight.300-kb']],
  [600_000, ['weight.300-kb']],
  [600_001, ['weight.600-kb']],
  [5_000_001, ['weight.5-mb']],
  [8_000_001, ['weight.8-mb']],
])('check weight: holds %d bytes against the heaviest limit that they pass', async (bytes, codes) => {
  const judged = weighing(bytes).judge(await drawPicture({ name: 'heavy', body })) as { code: string }[];
  expect(judged.map((finding) => finding.code)).toEqual(codes);
});

it('check weight: is unknown for a card that may be heavy and was not encoded', async () => {
  const drawn = await drawPicture({ name: 'flat', body });
  const data = new Uint8ClampedArray(drawn.pixels.data.length);
  for (let at = 0; at < data.length; at++) data[at] = ((at * 2654435761) >>> 13) & 255;
  expect(weight.judge({ ...drawn, pngBytes: null, pixels: { ...drawn.pixels, data } })).toHaveProperty(
    'unknown',
  );
});

it.each([
  ['a flat card', body, ''],
  ['a gradient', body, "backgroundImage: 'linear-gradient(120deg, #204080, #f0a030)'"],
  ['small text', "h('p', { style: { margin: 0, fontSize: 9 } }, title.repeat(40))", ''],
  ['stripes', body, "backgroundImage: 'repeating-linear-gradient(45deg, #000 0 2px, #fff 2px 5px)'"],
])('check weight: no PNG is heavier than its bound: %s', async (_, elements, page) => {
  const drawn = await drawPicture({ name: 'bound', body: elements, page });
  const png = runtime.encodePng(drawn.laidOut.svg);
  expect(png.ok && png.value.length).toBeLessThanOrEqual(mostPngBytes(drawn.pixels));
});
