import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { sha256Hex } from '../lib/hash.ts';
import type { BundleFile } from './bundle-file.ts';
import { zipFiles } from './zip.ts';

const text = (content: string) => new TextEncoder().encode(content);
const files: BundleFile[] = [
  { path: 'README.md', bytes: text('a long line '.repeat(200)) },
  { path: 'goldens/short.card.png', bytes: text('png '.repeat(200)) },
  { path: 'runtime/layout.wasm', bytes: text('wasm '.repeat(200)) },
  { path: 'fonts/inter.woff', bytes: text('woff '.repeat(200)) },
  { path: 'fonts/é.txt', bytes: new Uint8Array(0) },
];

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

function zipIn(timeZone: string): string {
  process.env.TZ = timeZone;
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(timeZone);
  return sha256Hex(zipFiles(files));
}

describe('zipFiles', () => {
  it('gives back the files, sorted by path', () => {
    const entries = unzipSync(zipFiles(files));
    expect(Object.keys(entries)).toEqual([
      'README.md',
      'fonts/inter.woff',
      'fonts/é.txt',
      'goldens/short.card.png',
      'runtime/layout.wasm',
    ]);
    for (const { path, bytes } of files) expect(entries[path]).toEqual(bytes);
  });

  it('gives the same bytes in Tokyo, Los Angeles, London and Kathmandu', () => {
    const hash = zipIn('Asia/Tokyo');
    for (const other of ['America/Los_Angeles', 'Europe/London', 'Asia/Katmandu', 'UTC']) {
      expect(zipIn(other)).toBe(hash);
    }
  });

  it('gives the same bytes for files in another order', () => {
    expect(zipFiles([...files].reverse())).toEqual(zipFiles(files));
  });

  it('stamps every entry with 1 January 1980, 00:00, and no attributes', () => {
    const zip = zipFiles([files[0]!]);
    // Local header: version 20, flags 0, deflate, then time 0x0000 and date (0 << 9 | 1 << 5 | 1).
    expect([...zip.slice(0, 14)]).toEqual([80, 75, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 33, 0]);
    const central = zip.length - 22 - 46 - 'README.md'.length;
    expect([...zip.slice(central + 36, central + 42)]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('stores pictures, fonts and wasm, and compresses text', () => {
    const size = (i: number) => zipFiles([files[i]!]).length;
    const stored = (i: number) => files[i]!.bytes.length + 98 + 2 * files[i]!.path.length;
    expect([1, 2, 3].map(size)).toEqual([1, 2, 3].map(stored));
    expect(size(0)).toBeLessThan(stored(0) / 10);
  });

  it('refuses two files of one path', () => {
    expect(() => zipFiles([files[0]!, files[0]!])).toThrow(RangeError);
  });
});
