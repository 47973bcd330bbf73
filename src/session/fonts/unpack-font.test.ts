import { describe, expect, it } from 'vitest';
import { decodeWoff2, readPackage } from './font-files.fixtures.ts';
import { unpackFont } from './unpack-font.ts';

const woff = readPackage('@fontsource/inter/files/inter-latin-700-normal.woff');
const woff2 = readPackage('@fontsource/inter/files/inter-latin-700-normal.woff2');
const ttf = readPackage('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf');

const unpack = (bytes: Uint8Array<ArrayBuffer>) => unpackFont(bytes, decodeWoff2);
const refusal = async (bytes: Uint8Array<ArrayBuffer>) => {
  const unpacked = await unpack(bytes);
  return unpacked.ok ? 'taken' : unpacked.error.code;
};

/** Tag → checksum as the directory has it, 16 or 20 bytes per entry. */
function readSums(font: Uint8Array<ArrayBuffer>, start: number, size: number, sumAt: number) {
  const view = new DataView(font.buffer);
  const sums = new Map<string, number>();
  for (let index = 0; index < view.getUint16(start === 44 ? 12 : 4); index++) {
    const entry = start + index * size;
    sums.set(String.fromCharCode(...font.subarray(entry, entry + 4)), view.getUint32(entry + sumAt));
  }
  return sums;
}

describe('unpackFont', () => {
  it('leaves a TTF as it is', async () => {
    expect(await unpack(ttf)).toEqual({ ok: true, value: ttf });
  });

  it('inflates WOFF to tables whose checksums are those that its maker wrote', async () => {
    const plain = await unpack(woff);
    if (!plain.ok) throw new Error(plain.error.message);
    const made = readSums(plain.value, 12, 16, 4);
    const given = readSums(woff, 44, 20, 16);
    // The checksum of `head` is by the standard that of the table with a hole in it.
    made.delete('head');
    given.delete('head');
    expect([...made]).toEqual([...given]);
    expect(made.size).toBeGreaterThan(8);
  });

  it('decompresses WOFF2', async () => {
    const plain = await unpack(woff2);
    if (!plain.ok) throw new Error(plain.error.message);
    expect([...plain.value.subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    expect(plain.value.length).toBeGreaterThan(woff2.length);
  });

  it.each([
    ['a collection', 'font.collection', new TextEncoder().encode(`ttcf${'\0'.repeat(40)}`)],
    ['a Type 1 font', 'font.format', new TextEncoder().encode('%!PS-AdobeFont-1.0: Garamond')],
    ['a picture', 'font.format', new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...new Array(40).fill(0)])],
    ['an empty file', 'font.format', new Uint8Array(0)],
    ['a TTF that was cut short', 'font.broken', ttf.slice(0, ttf.length >> 1)],
    ['a WOFF that was cut short', 'font.broken', woff.slice(0, woff.length >> 1)],
    ['a WOFF2 that was cut short', 'font.broken', woff2.slice(0, woff2.length >> 1)],
    ['noise with the name of a WOFF2', 'font.broken', noise(woff2)],
    ['a file of more than 16 MB', 'font.too-large', new Uint8Array(16 * 1024 * 1024 + 1)],
    ['a WOFF2 that says it unpacks to 50 MB', 'font.too-large', claim(woff2, 50)],
    ['a WOFF that says it unpacks to 50 MB', 'font.too-large', claim(woff, 50)],
    ['a WOFF2 that says it unpacks to 1 GB', 'font.too-large', claim(woff2, 1024)],
  ])('refuses %s as %s', async (_, code, bytes) => {
    expect(await refusal(bytes as Uint8Array<ArrayBuffer>)).toBe(code);
  });
});

function claim(font: Uint8Array<ArrayBuffer>, megabytes: number): Uint8Array<ArrayBuffer> {
  const copy = font.slice();
  new DataView(copy.buffer).setUint32(16, megabytes * 1024 * 1024);
  return copy;
}

function noise(font: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return font.map((byte, index) => (index < 48 ? byte : (index * 89 + 7) & 0xff));
}
