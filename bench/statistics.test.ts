import { describe, expect, it } from 'vitest';
import { geometricMean, median, percentile, round } from './statistics.mjs';

describe('median', () => {
  it('is the middle of an odd number of values, in whatever order they come', () => {
    expect(median([9, 1, 5])).toBe(5);
  });
  it('is between the two middle ones of an even number', () => {
    expect(median([10, 2, 4, 100])).toBe(7);
  });
  it('does not reorder what it is given', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
  it('of nothing is no number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('percentile', () => {
  const oneToTwenty = Array.from({ length: 20 }, (_, index) => 20 - index);
  it('takes the 19th of 20 for 95 %', () => {
    expect(percentile(oneToTwenty, 0.95)).toBe(19);
  });
  it('takes the largest when there are few', () => {
    expect(percentile([4, 8, 6], 0.95)).toBe(8);
  });
  it('takes the smallest for 0', () => {
    expect(percentile([4, 8, 6], 0)).toBe(4);
  });
});

describe('geometricMean', () => {
  it('lets a doubling and a halving cancel', () => {
    expect(geometricMean([2, 0.5])).toBeCloseTo(1, 12);
  });
  it('of 1, 10 and 100 is 10', () => {
    expect(geometricMean([1, 10, 100])).toBeCloseTo(10, 12);
  });
});

describe('round', () => {
  it('keeps the wanted digits and makes no number null, as JSON would', () => {
    expect(round(2.3456, 2)).toBe(2.35);
    expect(round(Number.NaN)).toBeNull();
  });
});
