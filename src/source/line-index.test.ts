import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineColumnAt } from '../lib/text-span.ts';
import { createLineIndex } from './line-index.ts';

it('agrees with lineColumnAt everywhere, ends and outside included', () => {
  const text = fc
    .array(fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', '🎉'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.integer({ min: -3, max: 40 }), (source, offset) => {
      expect(createLineIndex(source).at(offset)).toEqual(lineColumnAt(source, offset));
    }),
  );
});

it('knows where lines begin', () => {
  const lines = createLineIndex('a\r\nbc\n');
  expect([1, 2, 3, 4, 0].map((line) => lines.startOf(line))).toEqual([0, 3, 6, null, null]);
});
