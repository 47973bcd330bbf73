import { describe, expect, it } from 'vitest';
import { differencePixels } from './difference.ts';

const rgba = (...pixels: number[][]) => new Uint8ClampedArray(pixels.flat());

describe('differencePixels', () => {
  it('counts the pixels that differ in any channel, and the largest step', () => {
    const before = rgba([0, 0, 0, 255], [10, 20, 30, 255], [1, 1, 1, 0], [9, 9, 9, 255]);
    const after = rgba([0, 0, 0, 255], [10, 21, 30, 255], [1, 1, 1, 128], [9, 9, 9, 255]);
    expect(differencePixels(before, after)).toMatchObject({ count: 2, largest: 128 });
  });

  it('shows what is the same in faint grey and what differs in red', () => {
    const { pixels } = differencePixels(
      rgba([0, 0, 0, 255], [0, 0, 0, 255]),
      rgba([0, 0, 0, 255], [255, 255, 255, 255]),
    );
    // Black at a quarter of its strength on white: 255 - 255 / 4.
    expect([...pixels.slice(0, 4)]).toEqual([191, 191, 191, 255]);
    expect([...pixels.slice(4)]).toEqual([214, 56, 44, 255]);
  });

  it('finds nothing in a picture beside itself', () => {
    const picture = rgba([1, 2, 3, 4], [5, 6, 7, 8]);
    expect(differencePixels(picture, picture)).toMatchObject({ count: 0, largest: 0 });
  });
});
