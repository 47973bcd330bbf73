import { describe, expect, it } from 'vitest';
import { createPrefixes } from './prefixes.ts';

const pixels = (bytes: number) => new Uint8Array(bytes);

describe('pictures begun', () => {
  it('are found by all of their parts, the longest first', () => {
    const prefixes = createPrefixes(100);
    prefixes.keep(['a'], pixels(1));
    prefixes.keep(['a', 'b'], pixels(2));
    expect(prefixes.find(['a', 'b', 'c'])).toEqual({ count: 2, data: pixels(2), isOpaque: true });
    expect(prefixes.find(['a', 'c'])).toEqual({ count: 1, data: pixels(1), isOpaque: true });
    expect(prefixes.find(['b'])).toBeNull();
  });

  it('are worth keeping where two pictures part, and only when that is further than what is kept', () => {
    const prefixes = createPrefixes(100);
    expect(prefixes.choose(['a', 'b', 'c'], 0)).toBe(0);
    prefixes.remember(['a', 'b', 'c']);
    expect(prefixes.choose(['a', 'b', 'd'], 0)).toBe(2);
    expect(prefixes.choose(['a', 'b', 'd'], 2)).toBe(0);
  });

  it('are not chosen by the same picture once more', () => {
    const prefixes = createPrefixes(100);
    prefixes.remember(['a', 'b']);
    expect(prefixes.choose(['a', 'b'], 0)).toBe(0);
  });

  it('go, the one used longest ago first, when they take too much', () => {
    const prefixes = createPrefixes(100);
    prefixes.keep(['a'], pixels(40));
    prefixes.keep(['b'], pixels(40));
    prefixes.find(['a', 'x']);
    prefixes.keep(['c'], pixels(40));
    expect(prefixes.find(['a', 'x'])).not.toBeNull();
    expect(prefixes.find(['b', 'x'])).toBeNull();
  });
});
