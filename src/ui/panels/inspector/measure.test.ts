import { describe, expect, it } from 'vitest';
import { readMeasure, writeMeasure } from './measure.ts';

describe('readMeasure', () => {
  it('reads plain numbers, also negative ones', () => {
    expect(readMeasure(-1.5)).toEqual({ number: -1.5, unit: '', isText: false });
  });

  it('reads a text with its unit', () => {
    expect(readMeasure('12px')).toEqual({ number: 12, unit: 'px', isText: true });
    expect(readMeasure('-.02em')).toEqual({ number: -0.02, unit: 'em', isText: true });
    expect(readMeasure('50%')).toEqual({ number: 50, unit: '%', isText: true });
    expect(readMeasure('0')).toEqual({ number: 0, unit: '', isText: true });
  });

  it('leaves words, functions and lists alone', () => {
    for (const value of ['auto', 'calc(1px + 2px)', 'var(--gap)', '1px 2px', '', Number.NaN]) {
      expect(readMeasure(value)).toBeNull();
    }
  });
});

describe('writeMeasure', () => {
  it('keeps the unit of a text', () => {
    expect(writeMeasure(14, readMeasure('12px'))).toBe('14px');
    expect(writeMeasure(1.5, readMeasure('1em'))).toBe('1.5em');
  });

  it('writes a number where a number or nothing was', () => {
    expect(writeMeasure(14, readMeasure(12))).toBe(14);
    expect(writeMeasure(14, null)).toBe(14);
  });
});
