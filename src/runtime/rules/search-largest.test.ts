import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchLargest } from './search-largest.ts';

async function search(low: number, high: number, guess: number, border: number) {
  const tried: number[] = [];
  const found = await searchLargest(low, high, guess, async (at) => {
    tried.push(at);
    return at <= border;
  });
  return { found, tried };
}

describe('searchLargest', () => {
  it('R3.1 R4.1 equals a search one by one, tries nothing twice and nothing outside', async () => {
    const whole = fc.integer({ min: -50, max: 150 });
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.nat(60), whole, whole, async (low, width, guess, border) => {
        const high = low + width;
        const { found, tried } = await search(low, high, guess, border);
        expect(found).toBe(border < low ? null : Math.min(border, high));
        expect(new Set(tried).size).toBe(tried.length);
        expect(tried.every((at) => at >= low && at <= high)).toBe(true);
        expect(tried.length).toBeLessThanOrEqual(14);
      }),
      { numRuns: 2000 },
    );
  });

  it('needs two tests when the guess is right, one at the upper end', async () => {
    expect((await search(20, 80, 47, 47)).tried).toEqual([47, 48]);
    expect((await search(20, 80, 80, 99)).tried).toEqual([80]);
    expect((await search(20, 80, 20, 3)).tried).toEqual([20]);
  });

  it('finds nothing in an empty range', async () => {
    expect(await search(5, 4, 5, 9)).toEqual({ found: null, tried: [] });
  });
});
