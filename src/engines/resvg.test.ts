import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { openResvg, type Rasteriser } from './resvg.ts';

const bytes = Uint8Array.from(
  readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
);
const svg =
  '<svg width="40" height="30" viewBox="0 0 40 30" xmlns="http://www.w3.org/2000/svg"><rect width="40" height="15" fill="#27f"/><circle cx="20" cy="15" r="12" fill="#f60" opacity="0.7"/></svg>';

/** By the package's own module. */
function drawWithPackage(scale: number): { pixels: Uint8Array; png: Uint8Array } {
  const resvg = new Resvg(svg, { fitTo: { mode: 'zoom', value: scale } });
  const image = resvg.render();
  const drawn = { pixels: image.pixels, png: image.asPng() };
  image.free();
  resvg.free();
  return drawn;
}

let rasteriser: Rasteriser;
beforeAll(async () => {
  await initWasm(bytes);
  rasteriser = await openResvg(bytes);
});

const paint = (text: string, scale = 1) =>
  rasteriser.paint(
    text,
    scale,
    () => true,
    (image) => image && { ...image, data: image.data.slice() },
  );

describe('resvg without its package', () => {
  it.each([1, 2])('gives the pixels and the PNG that the package gives, at scale %i', (scale) => {
    const own = paint(svg, scale)!;
    const { pixels, png } = drawWithPackage(scale);
    expect([own.widthPx, own.heightPx]).toEqual([40 * scale, 30 * scale]);
    expect(own.data).toEqual(pixels);
    expect(rasteriser.encodePng(own)).toEqual(png);
  });

  it('says what resvg says of a broken picture, and paints the next one', () => {
    expect(() => paint('<svg width="0"')).toThrow(/SVG|xml|token|stream/i);
    expect(paint(svg)!.data).toEqual(drawWithPackage(1).pixels);
  });

  it('asks before it paints, in pixels', () => {
    const sizes: number[][] = [];
    const read = rasteriser.paint(
      svg,
      2,
      (...size) => {
        sizes.push(size);
        return false;
      },
      (image) => image,
    );
    expect([sizes, read]).toEqual([[[80, 60]], null]);
  });

  it('passes text beyond ASCII', () => {
    const label = svg.replace('<rect', '<title>Žižek 日本 😀</title><rect');
    expect(paint(label)!.data).toEqual(drawWithPackage(1).pixels);
  });

  it('keeps no memory of what it painted', () => {
    const large = svg.replace('width="40" height="30"', 'width="800" height="600"');
    const sizeOf = () =>
      rasteriser.paint(
        large,
        1,
        () => true,
        (image) => image!.data.buffer.byteLength,
      );
    const after = [1, 2, 3].map(sizeOf)[2]!;
    for (let count = 0; count < 12; count++) rasteriser.encodePng(paint(large)!);
    expect(sizeOf()).toBeLessThanOrEqual(after + 4 * 1024 * 1024);
  });
});
