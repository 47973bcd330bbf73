import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, lineColumnAt, offsetAt } from './text-span.ts';

describe('lineColumnAt and offsetAt', () => {
  it('count lines that end in LF, CRLF or CR from 1', () => {
    const text = 'ab\ncd\r\nef\rgh';
    expect(lineColumnAt(text, 0)).toEqual({ line: 1, column: 1 });
    expect(lineColumnAt(text, 2)).toEqual({ line: 1, column: 3 });
    expect(lineColumnAt(text, 3)).toEqual({ line: 2, column: 1 });
    expect(lineColumnAt(text, 7)).toEqual({ line: 3, column: 1 });
    expect(lineColumnAt(text, 10)).toEqual({ line: 4, column: 1 });
    expect(lineColumnAt(text, 12)).toEqual({ line: 4, column: 3 });
  });

  it('count columns in UTF-16 units, as editors do', () => {
    expect(lineColumnAt('é🙂x', 3)).toEqual({ line: 1, column: 4 });
  });

  it('clamp what lies outside the text into it', () => {
    expect(lineColumnAt('ab', 9)).toEqual({ line: 1, column: 3 });
    expect(lineColumnAt('ab', -1)).toEqual({ line: 1, column: 1 });
    expect(offsetAt('ab\ncd', { line: 9, column: 1 })).toBe(5);
    expect(offsetAt('ab\ncd', { line: 2, column: 99 })).toBe(5);
    expect(offsetAt('ab\ncd', { line: 0, column: 1 })).toBe(0);
    expect(offsetAt('ab\ncd', { line: 1, column: 0 })).toBe(0);
    expect(offsetAt('', { line: 3, column: -4 })).toBe(0);
  });

  it('are inverse at every offset, whatever the line ends', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '\r', '🙂'), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(80), (source, at) => {
        const offset = at % (source.length + 1);
        expect(offsetAt(source, lineColumnAt(source, offset))).toBe(offset);
      }),
    );
  });
});

describe('applyChanges', () => {
  it('applies changes that all refer to the text before, in any order', () => {
    const changes = [
      { from: 4, to: 5, insert: 'E' },
      { from: 0, to: 2, insert: '' },
      { from: 3, to: 3, insert: '--' },
    ];
    expect(applyChanges('abcdef', changes)).toBe('c--dEf');
  });

  it.each([
    [
      'overlap',
      [
        { from: 0, to: 3, insert: '' },
        { from: 2, to: 4, insert: '' },
      ],
    ],
    ['leave the text', [{ from: 5, to: 9, insert: '' }]],
    ['run backwards', [{ from: 3, to: 2, insert: '' }]],
  ])('refuses changes that %s', (_, changes) => {
    expect(() => applyChanges('abcdef', changes)).toThrow(RangeError);
  });
});
