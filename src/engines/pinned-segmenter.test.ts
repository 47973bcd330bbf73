import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PinnedSegmenter, splitIntoWords } from './pinned-segmenter.ts';

const data = JSON.parse(readFileSync(new URL('../../e2e/data/headlines.json', import.meta.url), 'utf8')) as {
  lengths: Record<string, string[]>;
  scripts: Record<string, string[]>;
};
const latin = [
  ...Object.values(data.lengths).flat(),
  ...['cyrillic', 'greek', 'vietnamese', 'latin-accents', 'korean'].flatMap((name) => data.scripts[name]!),
];

describe('words', () => {
  it.each([
    ["don't stop", ["don't", ' ', 'stop']],
    ['v2.0, 1,000.5 km', ['v2.0', ',', ' ', '1,000.5', ' ', 'km']],
    ['a  b', ['a', '  ', 'b']],
    ['‘so’', ['‘', 'so', '’']],
    ['snake_case', ['snake_case']],
    ['吾輩は猫', ['吾輩は猫']],
    ['1️⃣2️⃣', ['1️⃣', '2️⃣']],
  ])('of %s', (text, words) => {
    expect(splitIntoWords(text)).toEqual(words);
  });

  it('are those of the host for the headlines in scripts with spaces', () => {
    const host = new Intl.Segmenter('en', { granularity: 'word' });
    for (const text of latin)
      expect(splitIntoWords(text)).toEqual(Array.from(host.segment(text), ({ segment }) => segment));
  });

  it('lose no character', () => {
    for (const text of Object.values(data.scripts).flat()) expect(splitIntoWords(text).join('')).toBe(text);
  });
});

describe('graphemes', () => {
  it('keep families, flags and combined letters whole', () => {
    const segmenter = new PinnedSegmenter('th', { granularity: 'grapheme' });
    expect(segmenter.segment('a👩‍👩‍👧🇯🇵e\u0301').map(({ segment }) => segment)).toEqual([
      'a',
      '👩‍👩‍👧',
      '🇯🇵',
      'e\u0301',
    ]);
  });
});
