import { describe, expect, it } from 'vitest';
import type { TextRule } from '../template/schema.ts';
import type { Verdict } from '../template/verdict.ts';
import { suggestFixes } from './suggest-fixes.ts';

const rule: TextRule = {
  field: 'title',
  maxPx: 72,
  minPx: 44,
  maxLines: 3,
  maxWords: 24,
  cut: 'word',
  ellipsis: '…',
  fallback: '',
  warnPx: 48,
};
const suggest = (verdict: Verdict, change: Partial<TextRule> = {}) =>
  suggestFixes({ field: 'title', verdict }, { ...rule, ...change }).map((fix) => [
    fix.label,
    fix.kind === 'rule' && fix.field === 'title' && fix.change,
  ]);
const cut = (limit: 'words' | 'graphemes' | 'lines' | 'box'): Verdict => ({
  kind: 'cut',
  afterWords: 14,
  leftOver: 3,
  limit,
  lines: 3,
});
const overflows: Verdict = { kind: 'overflows', reason: '' };

describe('suggestFixes', () => {
  it('ends an overflow by cutting or by shrinking further', () => {
    expect(suggest(overflows)).toEqual([
      ['Cut at a letter', { cut: 'grapheme' }],
      ['Let it shrink to 33 px', { minPx: 33 }],
    ]);
    expect(suggest(overflows, { cut: 'none' })[0]).toEqual(['Cut at a word', { cut: 'word' }]);
  });

  it('raises the limit that cut', () => {
    expect(suggest(cut('lines'))[0]).toEqual(['Allow 4 lines', { maxLines: 4 }]);
    expect(suggest(cut('words'))).toEqual([
      ['Let it shrink to 33 px', { minPx: 33 }],
      ['Allow any number of words', { maxWords: undefined }],
    ]);
    expect(suggest(cut('box'))).toEqual([['Let it shrink to 33 px', { minPx: 33 }]]);
  });

  it('cuts before a text gets smaller than the size that is warned at', () => {
    expect(suggest({ kind: 'shrinks', px: 44, lines: 3, smallPx: 44 })).toEqual([
      ['Cut before 48 px', { minPx: 48 }],
    ]);
  });

  it('offers no unreadable size, and nothing where all is well or no rule is', () => {
    expect(suggest(overflows, { minPx: 20 })).toEqual([['Cut at a letter', { cut: 'grapheme' }]]);
    expect(suggest(overflows, { maxPx: undefined, minPx: undefined })).toEqual([
      ['Cut at a letter', { cut: 'grapheme' }],
    ]);
    expect(suggest({ kind: 'fits', lines: 2 })).toEqual([]);
    expect(suggestFixes({ field: 'title', verdict: overflows }, undefined)).toEqual([]);
  });
});
