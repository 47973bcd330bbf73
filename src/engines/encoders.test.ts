import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pixels } from '../runtime/card.ts';
import { createJpegEncoder, type EncodeJpeg } from './encode-jpeg.ts';
import { encodePalettePng } from './encode-palette.ts';
import { flatten } from './flatten.ts';

function picture(widthPx: number, heightPx: number, colour: (x: number, y: number) => number[]): Pixels {
  const data = new Uint8ClampedArray(4 * widthPx * heightPx);
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) data.set(colour(x, y), 4 * (y * widthPx + x));
  return { data, widthPx, heightPx };
}

/** Width, height, palette and the index of every pixel, read back without our own code. */
function readPalettePng(png: Uint8Array) {
  const file = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    chunks.set(
      file.toString('latin1', at + 4, at + 8),
      file.subarray(at + 8, at + 8 + file.readUInt32BE(at)),
    );
  const header = chunks.get('IHDR')!;
  const [widthPx, heightPx] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT')!);
  const palette = chunks.get('PLTE')!;
  const colourAt = (x: number, y: number) => {
    const index = rows[y * (widthPx + 1) + 1 + x]!;
    return [...palette.subarray(3 * index, 3 * index + 3)];
  };
  return { widthPx, heightPx, colours: palette.length / 3, depth: [header[8], header[9]], colourAt };
}

describe('a PNG of 256 colours', () => {
  it('shows few colours exactly as they are', () => {
    const colours = [
      [255, 0, 0, 255],
      [0, 0, 0, 255],
      [255, 255, 255, 255],
    ];
    const png = readPalettePng(encodePalettePng(picture(5, 3, (x, y) => colours[(x + y) % 3]!)));
    expect(png).toMatchObject({ widthPx: 5, heightPx: 3, depth: [8, 3] });
    expect(png.colours).toBe(3);
    for (let y = 0; y < 3; y++)
      for (let x = 0; x < 5; x++) expect(png.colourAt(x, y)).toEqual(colours[(x + y) % 3]!.slice(0, 3));
  });

  it('keeps the mean of a gradient of more colours than it has, and at most 256 of them', () => {
    const png = readPalettePng(
      encodePalettePng(picture(256, 64, (x, y) => [x, (x + y) & 255, 255 - x, 255])),
    );
    expect(png.colours).toBeLessThanOrEqual(256);
    for (let x = 32; x < 224; x += 32) {
      let sum = 0;
      for (let y = 0; y < 64; y++)
        for (let near = x - 4; near < x + 4; near++) sum += png.colourAt(near, y)[0]!;
      expect(Math.abs(sum / 512 - (x - 0.5))).toBeLessThan(2);
    }
  });
});

describe('a JPEG', () => {
  let encodeJpeg: EncodeJpeg;
  beforeAll(async () => {
    const path = '../../node_modules/@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm';
    encodeJpeg = await createJpegEncoder(new Uint8Array(readFileSync(new URL(path, import.meta.url))));
  });
  const gradient = picture(160, 90, (x, y) => [x, y * 2, 128, 255]);

  it('is one, of the size of the picture, and smaller with less quality', async () => {
    const fine = Buffer.from(await encodeJpeg(gradient, 95));
    const coarse = Buffer.from(await encodeJpeg(gradient, 40));
    expect([fine[0], fine[1], fine.at(-2), fine.at(-1)]).toEqual([0xff, 0xd8, 0xff, 0xd9]);
    // The frame header, progressive: length, precision, height, width.
    const frame = fine.indexOf(Buffer.from([0xff, 0xc2]));
    expect([fine.readUInt16BE(frame + 5), fine.readUInt16BE(frame + 7)]).toEqual([90, 160]);
    expect(coarse.length).toBeLessThan(fine.length);
  });

  it('is the same bytes after another picture', async () => {
    const first = Buffer.from(await encodeJpeg(gradient, 82));
    await encodeJpeg(
      picture(31, 17, () => [1, 2, 3, 255]),
      50,
    );
    expect(Buffer.from(await encodeJpeg(gradient, 82)).equals(first)).toBe(true);
  });
});

it('lays what shines through on white, and leaves the given pixels alone', () => {
  const data = new Uint8ClampedArray([0, 100, 200, 0, 0, 100, 200, 51, 9, 9, 9, 255]);
  // 51 is a fifth: 0.2 × 0 + 0.8 × 255 = 204, 20 + 204, 40 + 204.
  expect([...flatten(data)]).toEqual([255, 255, 255, 255, 204, 224, 244, 255, 9, 9, 9, 255]);
  expect(data[3]).toBe(0);
});
