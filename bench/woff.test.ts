import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontPackageFile } from './corpus.mjs';
import { unpackWoff } from './woff.mjs';

const woff = readFileSync(fontPackageFile('fonts/inter-latin-400-normal.woff'));

/** The sum of the table's 32-bit words, as the OpenType specification defines it. */
function sumTable(bytes: Buffer): number {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

describe('unpackWoff', () => {
  it('gives every table with the checksum the font says it has', () => {
    const sfnt = Buffer.from(unpackWoff(woff));
    const count = sfnt.readUInt16BE(4);
    expect(count).toBeGreaterThan(8);
    for (let entry = 12; entry < 12 + count * 16; entry += 16) {
      const tag = sfnt.toString('latin1', entry, entry + 4);
      // The sum of `head` is defined without a word that stands in it.
      if (tag === 'head') continue;
      const offset = sfnt.readUInt32BE(entry + 8);
      const table = sfnt.subarray(offset, offset + sfnt.readUInt32BE(entry + 12));
      expect([tag, sumTable(table)]).toEqual([tag, sfnt.readUInt32BE(entry + 4)]);
    }
  });
  it('gives back what is no WOFF', () => {
    const bytes = new Uint8Array([0, 1, 0, 0, 0, 0]);
    expect(unpackWoff(bytes)).toBe(bytes);
  });
});
