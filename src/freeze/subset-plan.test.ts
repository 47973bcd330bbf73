import { describe, expect, it } from 'vitest';
import { inventTexts, isWorthIt, planSubset } from './subset-plan.ts';

describe('what a subset keeps', () => {
  // Latin A to z, Cyrillic а to я, one Georgian letter, one Han character.
  const whole = [0x41, 0x7a, 0x430, 0x44f, 0x10d0, 0x10d0, 0x4e00, 0x4e00];

  it('keeps Latin always, and a script as a whole once one of its letters is in use', () => {
    expect(planSubset(whole, 'Title')).toEqual({
      keep: [0x41, 0x7a],
      withheld: [0x430, 0x44f, 0x10d0, 0x10d0, 0x4e00, 0x4e00],
    });
    expect(planSubset(whole, 'Война').keep).toEqual([0x41, 0x7a, 0x430, 0x44f]);
  });

  it('keeps a letter in use that belongs to no script it knows', () => {
    expect(planSubset([0x41, 0x41, 0x13a0, 0x13a1], 'Ꭰ')).toEqual({
      keep: [0x41, 0x41, 0x13a0, 0x13a0],
      withheld: [0x13a1, 0x13a1],
    });
  });

  it('withholds nothing that the face has not', () => {
    expect(planSubset([0x61, 0x63], 'abc')).toEqual({ keep: [0x61, 0x63], withheld: [] });
  });
});

describe('when a subset pays', () => {
  it.each([
    [700_000, 60_000, true],
    [100_000, 40_000, false],
    [4_000_000, 3_300_000, false],
    [31_260, 29_000, false],
  ])('%i bytes to %i: %s', (whole, subset, pays) => {
    expect(isWorthIt(whole, subset)).toBe(pays);
  });
});

describe('invented texts', () => {
  it('are the same every time and have only letters that every face keeps', () => {
    const kept = [
      [0x41, 0x5a, 0xe0, 0xef],
      [0x41, 0x5a, 0xe4, 0xe4],
    ];
    const texts = inventTexts(kept, 20);
    expect(inventTexts(kept, 20)).toEqual(texts);
    expect(texts).toHaveLength(20);
    expect(new Set(texts).size).toBe(20);
    for (const text of texts) expect(text).toMatch(/^[A-Zä ]+$/);
    expect(texts.join('')).toContain('ä');
  });

  it('are none where the faces share no letter', () => {
    expect(
      inventTexts(
        [
          [0x41, 0x41],
          [0x42, 0x42],
        ],
        3,
      ),
    ).toEqual([]);
  });
});
