import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findBrokenFont, findFontFault } from './check-font.ts';

const folder = fileURLToPath(new URL('../../../node_modules/@fontsource/inter/files/', import.meta.url));
const names = readdirSync(folder).filter((name) => /-latin-(400|700)-.*\.woff2?$/.test(name));
const read = (name: string) => new DataView(new Uint8Array(readFileSync(folder + name)).buffer);
const woff = () => read('inter-latin-400-normal.woff');

/** A directory of one table of `length` bytes at `offset`, in a file of 100 bytes. */
function trueType(offset: number, length: number, count = 1): DataView {
  const view = new DataView(new ArrayBuffer(100));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, count);
  view.setUint32(20, offset);
  view.setUint32(24, length);
  return view;
}

describe('findFontFault', () => {
  it('finds none in real fonts', () => {
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect([name, findFontFault(read(name))]).toEqual([name, null]);
    expect(findFontFault(trueType(28, 72))).toBeNull();
  });

  it.each([
    ['an empty file', new DataView(new ArrayBuffer(0))],
    ['a web page', new DataView(new TextEncoder().encode('<!doctype html><p>').buffer)],
    ['a collection', new DataView(new TextEncoder().encode('ttcf01234567').buffer)],
    ['a table that ends beyond the file', trueType(28, 73)],
    ['no table', trueType(28, 72, 0)],
    ['more tables than the file can hold', trueType(28, 72, 7)],
    ['201 tables', trueType(28, 72, 201)],
  ])('refuses %s', (_, view) => {
    expect(findFontFault(view)).toBe('broken');
  });

  it('refuses what would grow beyond 64 MB: by its head, or by the sum of its tables', () => {
    const head = woff();
    head.setUint32(16, 64 * 1024 * 1024 + 1);
    expect(findFontFault(head)).toBe('large');
    const table = woff();
    table.setUint32(44 + 12, 64 * 1024 * 1024);
    expect(findFontFault(table)).toBe('large');
    const woff2 = read('inter-latin-400-normal.woff2');
    woff2.setUint32(16, 0xffffffff);
    expect(findFontFault(woff2)).toBe('large');
  });
});

describe('findBrokenFont', () => {
  it('names the face', () => {
    const face = { family: 'Inter', weight: 700, style: 'normal' as const };
    expect(findBrokenFont([{ ...face, data: woff().buffer as ArrayBuffer }])).toBeNull();
    expect(findBrokenFont([{ ...face, data: new ArrayBuffer(3) }])).toMatchObject({
      code: 'font.broken',
      message: expect.stringContaining('The font Inter 700 cannot be read.'),
    });
  });
});
