import { box, type HostileCase, toBytes } from './hostile-case.ts';

const u32 = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const u16 = (n: number) => [(n >>> 8) & 255, n & 255];
const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes: number[]) => {
  let c = 0xffffffff;
  for (const byte of bytes) c = crcTable[(c ^ byte) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};
const chunk = (type: string, data: number[]) => {
  const body = [...type].map((c) => c.charCodeAt(0)).concat(data);
  return [...u32(data.length), ...body, ...u32(crc(body))];
};

/** A sound header of that size before 10 bytes of picture. */
const pngOf = (width: number, height: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk('IHDR', [...u32(width), ...u32(height), 8, 6, 0, 0, 0]),
    ...chunk('IDAT', [0x78, 0x9c, 0x63, 0x60, 0x00, 0x00, 0x00, 0x02, 0x00, 0x01]),
    ...chunk('IEND', []),
  ]);
const gifOf = (width: number, height: number): Uint8Array<ArrayBuffer> => {
  const little = (n: number) => [n & 255, n >>> 8];
  return new Uint8Array([
    0x47,
    0x49,
    0x46,
    0x38,
    0x39,
    0x61,
    ...little(width),
    ...little(height),
    0x80,
    0,
    0,
    0,
    0,
    0,
    255,
    255,
    255,
    0x2c,
    0,
    0,
    0,
    0,
    ...little(width),
    ...little(height),
    0,
    2,
    2,
    0x4c,
    1,
    0,
    0x3b,
  ]);
};
const jpegOf = (width: number, height: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    16,
    0x4a,
    0x46,
    0x49,
    0x46,
    0,
    1,
    1,
    0,
    0,
    1,
    0,
    1,
    0,
    0,
    0xff,
    0xc0,
    0,
    17,
    8,
    ...u16(height),
    ...u16(width),
    3,
    1,
    0x11,
    0,
    2,
    0x11,
    0,
    3,
    0x11,
    0,
    0xff,
    0xda,
    0,
    12,
    3,
    1,
    0,
    2,
    0,
    3,
    0,
    0,
    63,
    0,
    0,
    0xff,
    0xd9,
  ]);

const claims: [name: string, mime: string, bytes: Uint8Array<ArrayBuffer>][] = [
  ['a PNG that claims 30 000 x 30 000 px', 'image/png', pngOf(30_000, 30_000)],
  ['a PNG that claims 2^31 x 2^31 px', 'image/png', pngOf(2 ** 31 - 1, 2 ** 31 - 1)],
  ['a PNG that claims 1 x 2^31 px', 'image/png', pngOf(1, 2 ** 31 - 1)],
  ['a GIF that claims 30 000 x 30 000 px', 'image/gif', gifOf(30_000, 30_000)],
  ['a JPEG that claims 30 000 x 30 000 px', 'image/jpeg', jpegOf(30_000, 30_000)],
  [
    'a drawing of 30 000 x 30 000 px',
    'image/svg+xml',
    toBytes(
      '<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"><rect width="9" height="9"/></svg>',
    ),
  ],
  [
    'a drawing of 10^12 px',
    'image/svg+xml',
    toBytes(
      '<svg xmlns="http://www.w3.org/2000/svg" width="1e12" height="1e12" viewBox="0 0 1 1"><rect width="9" height="9"/></svg>',
    ),
  ],
];

export const imageClaims: HostileCase[] = claims.flatMap(([name, mime, bytes]): HostileCase[] => {
  // A drawing has no pixels of its own.
  const [expected, guard] =
    mime === 'image/svg+xml'
      ? (['draws', 'engine'] as const)
      : (['asset.too-large', 'image-claims'] as const);
  return [
    {
      name: `${name}, shown in 40 px`,
      class: 'image-claim',
      kind: 'jsx',
      source: box('<img src="asset:big" width={40} height={40} />'),
      assets: [{ name: 'big', mime, bytes }],
      expected,
      guard,
    },
    {
      name: `${name}, as a background in its own size`,
      class: 'image-claim',
      kind: 'jsx',
      source: box('', `backgroundImage: 'url(asset:big)'`),
      assets: [{ name: 'big', mime, bytes }],
      expected,
      guard,
    },
  ];
});
