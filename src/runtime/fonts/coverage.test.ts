import { describe, expect, it } from 'vitest';
import { readChainFile, readFont } from '../real-runtime.fixtures.ts';
import { covers, readCoverage } from './coverage.ts';
import { openFont } from './font-tables.ts';
import { packRanges, unpackRanges } from './pack-ranges.ts';

const has = (data: ArrayBuffer, letter: string) => covers(readCoverage(data)!, letter.codePointAt(0)!);

describe('the code points of a face', () => {
  it('are read from a packed table of the Latin slice: it has ß and no ř, no Я and no emoji', () => {
    const inter = readFont('inter-latin-600-normal.woff');
    expect(['A', 'z', 'ß', '…', 'ř', 'Я', '🚀'].map((letter) => has(inter, letter))).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('reach beyond 65 536: a mathematical A and a cuneiform sign', async () => {
    const math = (await readChainFile('fonts/noto-sans-math-latin-400.woff'))!.buffer;
    const cuneiform = (await readChainFile('fonts/noto-sans-cuneiform-cuneiform-400.woff'))!.buffer;
    expect([has(math, '𝐀'), has(math, '𒐫'), has(cuneiform, '𒐫')]).toEqual([true, false, true]);
  });

  it('are not known for bytes that are no font, and nothing is thrown', () => {
    expect(readCoverage(new TextEncoder().encode('<!doctype html><p>').buffer)).toBeNull();
    expect(readCoverage(new ArrayBuffer(0))).toBeNull();
    const torn = readFont('inter-latin-600-normal.woff').slice(0, 3000);
    expect(readCoverage(torn)).toBeNull();
    expect(openFont(new ArrayBuffer(3))).toBeNull();
  });
});

describe('packed ranges', () => {
  it('come back as they were', () => {
    const ranges = [32, 126, 160, 160, 0x1f600, 0x1f64f];
    expect(packRanges(ranges)).toBe('w+2m y 2r1c+27');
    expect(unpackRanges(packRanges(ranges))).toEqual(ranges);
  });
});
