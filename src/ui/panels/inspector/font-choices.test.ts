import { describe, expect, it } from 'vitest';
import { listFamilies, listWeights, readWeight, writeWeightLabel } from './font-choices.ts';

const face = (family: string, weight: number) => ({
  family,
  weight,
  style: 'normal' as const,
  file: 'f',
  sha256: '',
});
const fonts = [face('Grotesque', 700), face('Inter', 600), face('Inter', 400), face('Inter', 600)];

describe('font choices', () => {
  it('lists each family once, in fallback order', () => {
    expect(listFamilies(fonts)).toEqual(['Grotesque', 'Inter']);
  });

  it('lists the weights of the family in use, lightest first', () => {
    expect(listWeights(fonts, 'Inter')).toEqual([400, 600]);
    expect(listWeights(fonts, `"Missing", 'Inter', sans-serif`)).toEqual([400, 600]);
    expect(listWeights(fonts, null)).toEqual([700]);
    expect(listWeights(fonts, 'Missing')).toEqual([]);
  });

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
