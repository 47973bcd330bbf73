import { describe, expect, it } from 'vitest';
import type { TextRule } from '../../template/schema.ts';
import { capText } from './cap.ts';

const rule = (maxWords?: number): TextRule => ({
  field: 'title',
  maxWords,
  cut: 'word',
  ellipsis: '…',
  fallback: '',
});

describe('R2.1 capText', () => {
  it.each([
    [
      'one word more than allowed',
      'one two three',
      2,
      'one two…',
      { afterWords: 2, leftOver: 1, limit: 'words' },
    ],
    ['many words', 'a b c d e f', 1, 'a…', { afterWords: 1, leftOver: 5, limit: 'words' }],
    [
      'trailing punctuation',
      'Parse, don’t validate',
      1,
      'Parse…',
      { afterWords: 1, leftOver: 2, limit: 'words' },
    ],
    ['words that are only signs', 'a — b', 2, 'a…', { afterWords: 2, leftOver: 1, limit: 'words' }],
  ])('cuts %s and says how many are left over', (_, text, max, cut, counts) => {
    expect(capText(text, rule(max))).toEqual({ text: cut, cut: counts });
  });

  it.each([
    ['exactly as many words', 'one two three', 3],
    ['fewer words', 'one', 3],
    ['no words', '', 1],
    ['no limit', 'one two three', undefined],
  ])('leaves text with %s as it is', (_, text, max) => {
    expect(capText(text, rule(max))).toEqual({ text, cut: null });
  });

  it('counts a text whose words hang together by a no-break space as the white space runs it has', () => {
    expect(capText('20\u00a0TB of data', rule(2)).text).toBe('20\u00a0TB…');
  });
});

describe('R2.2 maxGraphemes', () => {
  const limit = (maxGraphemes: number, changes: Partial<TextRule> = {}): TextRule => ({
    ...rule(),
    maxGraphemes,
    ...changes,
  });

  it.each([
    [
      'after the last word that ends in time',
      'Simple made easy',
      12,
      'Simple made…',
      { afterWords: 2, leftOver: 1 },
    ],
    ['with the ellipsis counted', 'Simple made easy', 11, 'Simple…', { afterWords: 1, leftOver: 2 }],
    [
      'through the first word when none ends in time',
      'Falsehoods about names',
      6,
      'False…',
      { afterWords: 1, afterGraphemes: 5, leftOver: 2 },
    ],
  ])('R2.3 cuts %s', (_, text, max, cut, counts) => {
    expect(capText(text, limit(max))).toEqual({ text: cut, cut: { ...counts, limit: 'graphemes' } });
  });

  it('leaves a text of exactly as many graphemes, however many code units they take', () => {
    const families = '👩‍👩‍👧‍👦🇨🇿👍🏽e\u0301한';
    expect(capText(families, limit(5))).toEqual({ text: families, cut: null });
    expect(capText(families, limit(4)).text).toBe('👩‍👩‍👧‍👦🇨🇿👍🏽…');
    expect(capText(families, limit(2)).text).toBe('👩‍👩‍👧‍👦…');
  });

  it('cuts at any grapheme when the rule says so', () => {
    expect(capText('Simple made easy', limit(10, { cut: 'grapheme' })).text).toBe('Simple ma…');
  });

  it('acts after the word cap', () => {
    const both = limit(9, { maxWords: 2 });
    expect(capText('One two three', both).text).toBe('One two…');
    expect(capText('Seven eighteen nine', both).cut).toEqual({
      afterWords: 1,
      leftOver: 2,
      limit: 'graphemes',
    });
  });

  it('leaves the ellipsis alone when nothing else fits', () => {
    expect(capText('👩‍👩‍👧‍👦!', limit(1)).text).toBe('…');
  });

  it('takes no longer than a blink for a text of ten thousand letters', () => {
    const started = performance.now();
    capText('Ab\u0301c '.repeat(2500), limit(9000, { cut: 'grapheme' }));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
