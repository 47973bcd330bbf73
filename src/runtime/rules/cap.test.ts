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

describe('capText', () => {
  it.each([
    ['one word more than allowed', 'one two three', 2, 'one two…', { afterWords: 2, leftOver: 1 }],
    ['many words', 'a b c d e f', 1, 'a…', { afterWords: 1, leftOver: 5 }],
    ['trailing punctuation', 'Parse, don’t validate', 1, 'Parse…', { afterWords: 1, leftOver: 2 }],
    ['words that are only signs', 'a — b', 2, 'a…', { afterWords: 2, leftOver: 1 }],
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
