import { describe, expect, it } from 'vitest';
import { parseHex, readAlphaPercent, withAlphaPercent } from './parse-hex.ts';

describe('parseHex', () => {
  it('takes three, four, six and eight digits, with or without the sign', () => {
    expect(parseHex('abc')).toBe('#aabbcc');
    expect(parseHex('#ABC8')).toBe('#aabbcc88');
    expect(parseHex(' EA5430 ')).toBe('#ea5430');
    expect(parseHex('#ea543080')).toBe('#ea543080');
  });

  it('leaves out an alpha that hides nothing', () => {
    expect(parseHex('#ea5430FF')).toBe('#ea5430');
    expect(parseHex('abcf')).toBe('#aabbcc');
  });

  it('refuses other lengths, letters and notations', () => {
    for (const text of ['', '#', 'ab', 'abcde', '#abcdefg', 'red', 'rgb(0 0 0)'])
      expect(parseHex(text)).toBeNull();
  });
});

describe('alpha in percent', () => {
  it('reads the last two digits, and 100 where there are none', () => {
    expect(readAlphaPercent('#ea5430')).toBe(100);
    expect(readAlphaPercent('#ea543080')).toBe(50);
    expect(readAlphaPercent('#ea543000')).toBe(0);
  });

  it('writes two digits, none when full, and stays within 0 and 100', () => {
    expect(withAlphaPercent('#ea5430', 50)).toBe('#ea543080');
    expect(withAlphaPercent('#ea5430', 1)).toBe('#ea543003');
    expect(withAlphaPercent('#ea543080', 100)).toBe('#ea5430');
    expect(withAlphaPercent('#ea5430', 140)).toBe('#ea5430');
    expect(withAlphaPercent('#ea5430', -3)).toBe('#ea543000');
  });
});
