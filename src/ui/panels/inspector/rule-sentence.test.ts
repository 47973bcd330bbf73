import { describe, expect, it } from 'vitest';
import { writeRuleSentence } from './rule-sentence.ts';

const base = { field: 'title', cut: 'word', ellipsis: '…', fallback: '' } as const;

describe('writeRuleSentence', () => {
  it('says sizes, limits and ending', () => {
    expect(writeRuleSentence({ ...base, maxPx: 72, minPx: 44, maxLines: 3 })).toBe(
      'Shrink 72 to 44 px, at most 3 lines, then … at a word.',
    );
  });

  it('counts one thing in the singular', () => {
    expect(writeRuleSentence({ ...base, maxPx: 26, maxLines: 1, cut: 'grapheme' })).toBe(
      'Keep at 26 px, at most 1 line, then … at a letter.',
    );
  });

  it('says what stands in for an empty value', () => {
    expect(writeRuleSentence({ ...base, maxWords: 24, fallback: 'Northbound' })).toBe(
      'At most 24 words, then … at a word. If empty, show Northbound.',
    );
  });

  it('does without limits, ellipsis and cut', () => {
    expect(writeRuleSentence(base)).toBe('Longer text ends in … at a word.');
    expect(writeRuleSentence({ ...base, maxLines: 2, ellipsis: '' })).toBe(
      'At most 2 lines, then stop at a word.',
    );
    expect(writeRuleSentence({ ...base, maxLines: 2, cut: 'none' })).toBe(
      'At most 2 lines, then let it overflow.',
    );
    expect(writeRuleSentence({ ...base, cut: 'none' })).toBe('Longer text is not cut.');
  });
});
