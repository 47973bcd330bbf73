import { decompress } from 'brotli/decompress';
import { describe, expect, it } from 'vitest';
import decompressElsewhere from 'woff2-encoder/decompress';
import { openFont } from '../../../runtime/fonts/font-tables.ts';
import { readPackage } from '../font-files.fixtures.ts';
import { readWoff2 } from './read-woff2.ts';

const read = (bytes: Uint8Array) => readWoff2(bytes, decompress, 16 * 1024 * 1024);
const file = (name: string) => readPackage(`@fontsource/${name}.woff2`);

function tableOf(font: Uint8Array<ArrayBuffer>, tag: string): string {
  const table = openFont(font.slice().buffer)?.read(tag);
  return table ? Buffer.from(table.buffer, table.byteOffset, table.byteLength).toString('hex') : 'none';
}

// Flags, components, hints, variable fonts, overlaps; one with outlines of the other kind is made of no glyphs at all.
const files = [
  'inter/files/inter-latin-700-normal',
  'inter/files/inter-greek-400-italic',
  'jetbrains-mono/files/jetbrains-mono-latin-ext-400-normal',
  'source-serif-4/files/source-serif-4-cyrillic-900-italic',
  'fraunces/files/fraunces-vietnamese-900-italic',
  'anton/files/anton-latin-400-normal',
  'noto-sans-arabic/files/noto-sans-arabic-arabic-700-normal',
  'noto-sans-devanagari/files/noto-sans-devanagari-devanagari-400-normal',
];

describe('readWoff2', () => {
  it.each(files)('restores every table of %s as the reference decoder does', async (name) => {
    const bytes = file(name);
    const [made, given] = [read(bytes), (await decompressElsewhere(bytes)).slice()];
    const { tags } = openFont(given.buffer)!;
    expect(openFont(made.slice().buffer)!.tags.sort()).toEqual([...tags].sort());
    // `head` also holds a sum over the order of the tables, which the standard leaves free.
    for (const tag of tags.filter((each) => each !== 'head'))
      expect([tag, tableOf(made, tag)]).toEqual([tag, tableOf(given, tag)]);
  });

  it('sums up to the number that the standard asks for', () => {
    const view = new DataView(read(file(files[0]!)).buffer);
    let sum = 0;
    for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('throws for a file that unpacks to more than it may, before it unpacks', () => {
    const unbrotli = () => {
      throw new Error('unpacked');
    };
    expect(() => readWoff2(file(files[0]!), unbrotli, 1000)).toThrow('too many bytes');
  });

  it('throws, and does not hang, for every cut and for noise in every part', () => {
    const bytes = file(files[0]!);
    for (let length = 0; length < bytes.length; length += 997)
      expect(() => read(bytes.slice(0, length))).toThrow();
    for (let at = 48; at < bytes.length; at += 1999) {
      const noisy = bytes.slice();
      noisy.fill(0xa5, at, at + 64);
      try {
        read(noisy);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }
  });
});
