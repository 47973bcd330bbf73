import { describe, expect, it } from 'vitest';
import { readWeight, writeWeightLabel } from './weight-words.ts';

describe('weights', () => {
  it('reads weights as numbers, texts and words', () => {
    expect([readWeight(700), readWeight('600'), readWeight('bold'), readWeight('normal')]).toEqual([
      700, 600, 700, 400,
    ]);
    expect(readWeight('bolder')).toBeNull();
  });

  it('names the usual weights', () => {
    expect(writeWeightLabel(600)).toBe('SemiBold 600');
    expect(writeWeightLabel(450)).toBe('450');
  });
});
