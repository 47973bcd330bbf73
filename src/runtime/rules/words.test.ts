import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, cutAfterWords, splitWords } from './words.ts';

describe('words', () => {
  it('are the runs between white space', () => {
    expect(splitWords(' How  we cut 4\u202fs – to 90 ms! ')).toEqual([
      'How',
      'we',
      'cut',
      '4',
      's',
      '–',
      'to',
      '90',
      'ms!',
    ]);
    expect(countWords('')).toBe(0);
    expect(countWords('   ')).toBe(0);
    expect(countWords('吾輩は猫である')).toBe(1);
  });
});

describe('R2.4 cutAfterWords', () => {
  it.each([
    ['a comma', 'Names, Dates and Time', 1, 'Names…'],
    ['a colon', 'The Joel Test: 12 Steps', 3, 'The Joel Test…'],
    ['an opening bracket', 'Sets ( all )', 2, 'Sets…'],
    ['a dash that stands alone', 'Fast – and small', 2, 'Fast…'],
    ['an open quote', 'Say “hello” “ again', 3, 'Say “hello”…'],
    ['an ellipsis that is there already', 'one two… three', 2, 'one two…'],
    ['a full stop', 'One. Two. Three.', 2, 'One. Two…'],
  ])('drops %s before the ellipsis', (_, text, count, cut) => {
    expect(cutAfterWords(text, count, '…')).toBe(cut);
  });

  it.each([
    ['a closing bracket', 'Sets (all) now', 2, 'Sets (all)…'],
    ['a percent sign', 'Up 50% today', 2, 'Up 50%…'],
    ['a sign of currency', 'Cost 5€ today', 2, 'Cost 5€…'],
  ])('keeps %s', (_, text, count, cut) => {
    expect(cutAfterWords(text, count, '…')).toBe(cut);
  });

  it('keeps the spaces inside as they are, and takes any ellipsis, also none', () => {
    expect(cutAfterWords('20\u00a0TB of data', 3, ' [more]')).toBe('20\u00a0TB of [more]');
    expect(cutAfterWords('one two three', 2, '')).toBe('one two');
  });

  it('leaves a prefix of the text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '.', '–', 'é', '🙂') }),
        fc.nat(8),
        (text, count) => {
          const cut = cutAfterWords(text, count, '');
          expect(text.startsWith(cut)).toBe(true);
          expect(countWords(cut)).toBeLessThanOrEqual(count);
          expect(cutAfterWords(cut, count, '')).toBe(cut);
        },
      ),
    );
  });
});
