import { describe, expect, it } from 'vitest';
import { findImageFault, findUriFault, readSides } from './check-image.ts';

const png = (width: number, height: number) => {
  const bytes = new Uint8Array(24);
  bytes.set([0x89, 0x50, 0x4e, 0x47]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
};
const jpeg = new Uint8Array([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 17, 8, 0x01, 0x02, 0x03, 0x04,
  3,
]);
const gif = new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 5, 1, 7, 0]);
const svgUri = (inside: string) =>
  `data:image/svg+xml;base64,${btoa(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)}`;

describe('readSides', () => {
  it('reads what each format claims', () => {
    expect(readSides('image/png', png(70_000, 3))).toEqual([70_000, 3]);
    expect(readSides('image/gif', gif)).toEqual([0x105, 7]);
    expect(readSides('image/jpeg', jpeg)).toEqual([0x304, 0x102]);
  });

  it('is null for another format, half a header and nothing', () => {
    expect(readSides('image/png', gif)).toBeNull();
    expect(readSides('image/gif', png(1, 1))).toBeNull();
    expect(readSides('image/jpeg', png(1, 1))).toBeNull();
    expect(readSides('image/jpeg', jpeg.subarray(0, 14))).toBeNull();
    expect(readSides('image/png', png(1, 1).subarray(0, 20))).toBeNull();
    expect(readSides('image/png', new Uint8Array(0))).toBeNull();
    expect(readSides('image/webp', png(1, 1))).toBeNull();
  });
});

describe('findImageFault', () => {
  it('allows 8192 px and 32 million pixels, and not one more', () => {
    expect(findImageFault('image/png', png(8192, 4096))).toBeNull();
    expect(findImageFault('image/png', png(8193, 1))?.code).toBe('asset.too-large');
    expect(findImageFault('image/png', png(8192, 4097))?.message).toBe(
      'An image of 8192 × 4097 px is too large; 8192 px and 32 million pixels are the limit. Save it smaller.',
    );
  });
});

describe('findUriFault', () => {
  it.each([
    ['a drawing', svgUri('<path d="M0 0"/>')],
    [
      'a drawing in plain text',
      `data:image/svg+xml;charset=utf-8,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"></svg>')}`,
    ],
    ['a GIF', `data:image/gif;base64,${btoa(String.fromCharCode(...gif))}`],
    ['a PNG in capitals', `DATA:IMAGE/PNG;BASE64,${btoa(String.fromCharCode(...png(9, 9)))}`],
    ['a JPEG under its other name', `data:image/jpg;base64,${btoa(String.fromCharCode(...jpeg))}`],
  ])('accepts %s', (_, uri) => {
    expect(findUriFault(uri)).toBeNull();
  });

  it.each([
    ['asset.drawing', svgUri('<script>1</script>')],
    ['asset.drawing', 'data:image/svg+xml;utf8,<svg onload="1"></svg>'],
    ['asset.drawing', 'data:image/svg+xml,<svg><image href="http://a.example"/></svg>'],
    ['asset.drawing', svgUri('<feMorphology/>')],
    ['asset.too-large', `data:image/png;base64,${btoa(String.fromCharCode(...png(30_000, 30_000)))}`],
    ['asset.format', 'data:image/webp;base64,UklGRg=='],
    ['asset.format', 'data:image/png;base64,'],
    ['asset.format', 'data:image/png;base64,@@@'],
    ['asset.format', 'data:image/svg+xml,%E0%A4%A'],
    ['asset.format', 'data:image/svg+xml,hello'],
    ['asset.format', svgUri('').replace('svg+xml', 'png')],
  ])('refuses with %s: %s', (code, uri) => {
    expect(findUriFault(uri)?.code).toBe(code);
  });
});
