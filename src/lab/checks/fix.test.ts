import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expectMended, fixCases } from './fix.fixtures.ts';

// A style set, a rule changed, a rule made; all kinds are tried in `npm run test:deep`.
const sample = [0, 1, 4].map((index) => fixCases[index]!);

describe('the fix of a finding', () => {
  it.each(sample)('mends %s and makes no other headline worse', expectMended, 120_000);
});

/** Where no edit of the source or of a rule is honest, the finding says what to do by hand. */
const byHand: Record<string, string> = {
  'contrast.covered': 'layers lie in the order of the source, which no style changes',
  'image.blank': 'the file is empty or of the colour of its ground',
  'image.format': 'the file is of a kind that the engine leaves blank',
  'missing-glyph.none': 'the letter has to leave the text, or a font has to be brought',
  'next-og.throws': 'leaving the style out would change the card where it works',
  'safe-area.1-1': 'what a square crop cuts stands at the sides',
  'text-direction.order': 'a line has to be kept in one script, or divided into layers',
  'weight.300-kb': 'what weighs is the photo or the whole of a design',
  'weight.5-mb': 'what weighs is the photo or the whole of a design',
  'weight.600-kb': 'what weighs is the photo or the whole of a design',
  'weight.8-mb': 'what weighs is the photo or the whole of a design',
};

describe('every code that a check may find', () => {
  const folder = new URL('.', import.meta.url);
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !/\.(test|deep|fixtures)\.ts$/.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');

  it('has a fix that is tried, or is mended by hand for a reason', () => {
    // Written as text; those that are put together: weight by its limit, next/og by what the older engine does.
    const written = [...sources.matchAll(/'((?:[a-z]+-)*[a-z]+\.[a-z0-9.-]+)'/g)].map(([, code]) => code!);
    const codes = written.filter((code) =>
      /^(overflow|clipped|small-text|contrast|safe-area|title-overlay|missing-glyph|fallback-face|text-direction|orphan-word|placeholder|image|next-og)\./.test(
        code,
      ),
    );
    const joined = ['300-kb', '600-kb', '5-mb', '8-mb'].map((limit) => `weight.${limit}`);
    const all = [...codes, ...joined, 'next-og.throws', 'next-og.ignored', 'next-og.differs'];
    const tried = fixCases.map(([code]) => code);
    expect([...new Set([...tried, ...Object.keys(byHand)])].sort()).toEqual([...new Set(all)].sort());
  });
});
