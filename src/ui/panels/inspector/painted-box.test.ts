import { describe, expect, it } from 'vitest';
import { findPaintedBox, isSamePainted, writePx } from './painted-box.ts';

const box = (ordinal: number | null, x: number) => ({ ordinal, instance: x, x, y: 0, width: 1, height: 1 });

describe('findPaintedBox', () => {
  it('takes the first instance and counts them all', () => {
    const found = findPaintedBox([box(1, 5), box(2, 6), box(2, 7), box(null, 8)], 2);
    expect(found).toEqual({ box: box(2, 6), count: 2 });
  });

  it('says when a layer was not painted', () => {
    expect(findPaintedBox([box(1, 5)], 2)).toBeNull();
  });
});

describe('isSamePainted', () => {
  const painted = { box: box(2, 6), count: 2 };

  it('is true of the same place, size and count in another draft', () => {
    expect(isSamePainted(painted, { box: box(2, 6), count: 2 })).toBe(true);
    expect(isSamePainted(null, null)).toBe(true);
  });

  it.each([
    ['moved', { ...painted, box: { ...box(2, 6), y: 1 } }],
    ['resized', { ...painted, box: { ...box(2, 6), height: 2 } }],
    ['repeated more often', { ...painted, count: 3 }],
    ['gone', null],
  ])('is false of one that was %s', (_, other) => {
    expect(isSamePainted(painted, other)).toBe(false);
    expect(isSamePainted(other, painted)).toBe(false);
  });
});

describe('writePx', () => {
  it('shows one decimal where there is one', () => {
    expect([writePx(72), writePx(152.25), writePx(0.04)]).toEqual(['72', '152.3', '0']);
  });
});
