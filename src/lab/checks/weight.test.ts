import { expect, it } from 'vitest';
import type { Check } from './check.ts';
import { drawPicture, runtime } from './draw.fixtures.ts';
import { mostPngBytes, weight } from './weight.ts';

const body = "h('p', { style: { margin: 0 } }, title)";
/** The same check over a card of this weight. */
const weighing = (pngBytes: number): Check => ({
  ...weight,
  judge: (drawn) => weight.judge({ ...drawn, pngBytes }),
});

it.each([
  [300_001, 'weight.300-kb'],
  [600_001, 'weight.600-kb'],
  [5_000_001, 'weight.5-mb'],
  [8_000_001, 'weight.8-mb'],
])('check weight: fails at %d bytes', async (bytes, code) => {
  const judged = weighing(bytes).judge(await drawPicture({ name: 'heavy', body })) as { code: string }[];
  expect(judged.map((finding) => finding.code)).toEqual([code]);
});

it.each([0, 40_000, 299_999, 300_000])('check weight: passes at %d bytes', async (bytes) => {
  expect(weighing(bytes).judge(await drawPicture({ name: 'light', body }))).toEqual([]);
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
