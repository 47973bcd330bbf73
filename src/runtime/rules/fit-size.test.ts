import { beforeAll, describe, expect, it } from 'vitest';
import type { TextRule } from '../../template/schema.ts';
import type { Card, LaidOut, Runtime } from '../card.ts';
import { realHeadlines } from '../headlines.fixtures.ts';
import { countInkLines } from '../ink.fixtures.ts';
import { cardOf, openRealRuntime, titleRule } from '../real-runtime.fixtures.ts';
import { countWords, cutAfterWords } from './words.ts';

let runtime: Runtime;

beforeAll(async () => {
  ({ runtime } = await openRealRuntime());
});

const size = { widthPx: 800, heightPx: 400 };
const root = `display: 'flex', flexDirection: 'column', boxSizing: 'border-box', width: '100%', height: '100%', fontFamily: 'Inter', fontWeight: 600, lineHeight: 1.2`;

const shrinking: TextRule = { ...titleRule, maxPx: 60, minPx: 28, maxLines: 2 };

/** Cards in which a size is chosen for different reasons. */
const cards: Record<string, string> = {
  'a title of fixed width': `h('div', { style: { ${root} } }, h('h1', { 'data-field': 'title', style: { display: 'block', margin: 0, width: 520 } }, title))`,
  'a title that pushes the author down': `h('div', { style: { ${root}, padding: 40 } }, h('h1', { 'data-field': 'title', style: { display: 'block', margin: 0, flexShrink: 0 } }, title), h('p', { style: { height: 250, flexShrink: 0, margin: 0 } }, 'Mira Lindqvist'))`,
  'a title that shares its row with a badge': `h('div', { style: { ${root}, flexDirection: 'row', flexWrap: 'wrap' } }, h('h1', { 'data-field': 'title', style: { display: 'block', margin: 0, flexShrink: 1, maxWidth: 500 } }, title), h('div', { style: { width: 280, height: 120, flexShrink: 0 } }))`,
};

const cardWith = (body: string, rule: TextRule): Card => cardOf(body, { rules: [rule] });

async function layOut(card: Card, title: string): Promise<LaidOut> {
  const laidOut = await runtime.layOut(card, { title }, size);
  if (!laidOut.ok) throw new Error(laidOut.error.message);
  return laidOut.value;
}

/** The slow and simple way: each size by itself, from the largest down. */
async function searchSizes(body: string, rule: TextRule, title: string): Promise<number | null> {
  for (let px = rule.maxPx!; px >= rule.minPx!; px--) {
    const card = cardWith(body, { ...rule, maxPx: px, minPx: px, cut: 'none' });
    if ((await layOut(card, title)).verdict.kind === 'fits') return px;
  }
  return null;
}

const drawnPx = ({ svg }: LaidOut, title: string) => ({ svg, title });

describe('a size', () => {
  for (const [name, body] of Object.entries(cards)) {
    it.each(realHeadlines.filter((_, index) => process.env.FRIEZE_DEEP || index % 4 === 3))(
      `R3.1 is the largest at which the card holds the text, as a search of all sizes finds it: ${name}: %s`,
      async (title) => {
        const expected = await searchSizes(body, shrinking, title);
        const { verdict } = await layOut(cardWith(body, { ...shrinking, cut: 'none' }), title);
        if (expected === null) expect(verdict.kind).toBe('overflows');
        else if (expected === shrinking.maxPx) expect(verdict.kind).toBe('fits');
        else expect(verdict).toMatchObject({ kind: 'shrinks', px: expected });
      },
      60_000,
    );
  }

  it('R3.2 is what the picture is drawn in', async () => {
    const body = cards['a title of fixed width']!;
    const laidOut = await layOut(cardWith(body, shrinking), realHeadlines[11]!);
    if (laidOut.verdict.kind !== 'shrinks') throw new Error(laidOut.verdict.kind);
    const { px } = laidOut.verdict;
    const fixed = body.replace('margin: 0', `margin: 0, fontSize: ${px}`);
    const same = await layOut(cardWith(fixed, { ...titleRule, cut: 'none' }), realHeadlines[11]!);
    expect(drawnPx(laidOut, '')).toEqual(drawnPx(same, ''));
    const pixels = runtime.rasterise(laidOut.svg);
    if (!pixels.ok) throw new Error(pixels.error.message);
    expect(countInkLines(pixels.value)).toBe(laidOut.verdict.lines);
  });

  it('R3.3 is that of the rule, whatever the source says', async () => {
    const body = cards['a title of fixed width']!.replace('margin: 0', 'margin: 0, fontSize: 12');
    const title = realHeadlines[11]!;
    const { svg } = await layOut(cardWith(body, shrinking), title);
    expect(svg).toBe((await layOut(cardWith(cards['a title of fixed width']!, shrinking), title)).svg);
  });

  it('R3.4 costs one measuring where the text fits, and three where the guess is right', async () => {
    const body = cards['a title of fixed width']!;
    expect((await layOut(cardWith(body, shrinking), 'Simple')).layouts).toBe(1);
    const counts: number[] = [];
    for (const title of realHeadlines) {
      const laidOut = await layOut(cardWith(body, shrinking), title);
      if (laidOut.verdict.kind === 'shrinks') counts.push(laidOut.layouts);
    }
    expect(counts.length).toBeGreaterThan(3);
    expect(counts.sort((a, b) => a - b)[counts.length >> 1]).toBeLessThanOrEqual(3);
  });
});

describe('a text cut at the smallest size', () => {
  const body = cards['a title of fixed width']!;
  const tight: TextRule = { ...shrinking, minPx: 48 };

  it.each(realHeadlines.filter((title) => countWords(title) > 7))(
    'R4.1 keeps the longest prefix that holds there, and R4.4 is then as large as it can be: %s',
    async (title) => {
      const { verdict } = await layOut(cardWith(body, tight), title);
      if (verdict.kind !== 'cut') {
        expect(await searchSizes(body, tight, title)).not.toBeNull();
        return;
      }
      const atMin = { ...tight, maxPx: tight.minPx!, cut: 'none' as const };
      let longest = 0;
      for (let words = 1; words < countWords(title); words++) {
        const { verdict: whole } = await layOut(cardWith(body, atMin), cutAfterWords(title, words, '…'));
        if (whole.kind === 'fits') longest = words;
      }
      expect(verdict.afterWords).toBe(longest);
      expect(verdict.leftOver).toBe(countWords(title) - longest);
      const kept = cutAfterWords(title, longest, '…');
      const largest = await searchSizes(body, tight, kept);
      const drawn = await layOut(cardWith(body, tight), title);
      const expected = await layOut(
        cardWith(body, { ...tight, maxPx: largest!, minPx: largest!, cut: 'none' }),
        kept,
      );
      expect(drawn.svg).toBe(expected.svg);
    },
    60_000,
  );

  it('R4.1 leaves out the last word alone where the text is one word too long for the smallest size', async () => {
    const at = async (px: number, text: string) =>
      (await layOut(cardWith(body, { ...tight, maxPx: px, minPx: px, cut: 'none' }), text)).verdict.kind;
    const kept = 'Why we all ran our own log on one box…';
    const text = 'Why we all ran our own log on one box here';
    expect([await at(48, text), await at(48, kept), await at(60, kept)]).toEqual([
      'overflows',
      'fits',
      'overflows',
    ]);
    const { verdict } = await layOut(cardWith(body, tight), text);
    expect(verdict).toMatchObject({ kind: 'cut', afterWords: 10, leftOver: 1 });
  });

  it('R4.2 may end inside a word when the rule cuts at graphemes, and never inside one of these', async () => {
    const rule: TextRule = { ...tight, maxLines: 1, cut: 'grapheme' };
    const { verdict } = await layOut(cardWith(body, rule), 'Incomprehensibilities explained');
    expect(verdict).toMatchObject({
      kind: 'cut',
      afterGraphemes: expect.any(Number),
      afterWords: 1,
      leftOver: 1,
    });
    const accents = 'e\u0301'.repeat(80);
    const cut = await layOut(cardWith(body, rule), accents);
    if (cut.verdict.kind !== 'cut') throw new Error(cut.verdict.kind);
    expect(cut.verdict.afterGraphemes).toBeGreaterThan(5);
  });
});

describe('a small size', () => {
  const body = cards['a title of fixed width']!;

  it('R6.1 is told below warnPx and not at it', async () => {
    const title = realHeadlines[11]!;
    const { verdict } = await layOut(cardWith(body, shrinking), title);
    if (verdict.kind !== 'shrinks') throw new Error(verdict.kind);
    const at = (warnPx: number) => layOut(cardWith(body, { ...shrinking, warnPx }), title);
    expect((await at(verdict.px)).verdict).toEqual(verdict);
    expect((await at(verdict.px + 1)).verdict).toEqual({ ...verdict, smallPx: verdict.px });
  });

  it('R6.2 is that of the source where the rule sets none, inherited or not', async () => {
    const rule: TextRule = { ...titleRule, warnPx: 30 };
    const own = body.replace('margin: 0', 'margin: 0, fontSize: 20');
    expect((await layOut(cardWith(own, rule), 'Simple')).verdict).toEqual({
      kind: 'fits',
      lines: 1,
      smallPx: 20,
    });
    const inherited = body.replace('lineHeight: 1.2', "lineHeight: 1.2, fontSize: '24px'");
    expect((await layOut(cardWith(inherited, rule), 'Simple')).verdict).toMatchObject({ smallPx: 24 });
    expect(
      (await layOut(cardWith(body.replace('margin: 0', 'margin: 0, fontSize: 30'), rule), 'Simple')).verdict,
    ).toEqual({ kind: 'fits', lines: 1 });
  });

  it('R6.3 is told of a fallback and of a cut text too', async () => {
    const rule: TextRule = { ...shrinking, maxPx: 30, minPx: 28, warnPx: 40, fallback: 'Northbound' };
    expect((await layOut(cardWith(body, rule), '')).verdict).toEqual({
      kind: 'fallback',
      text: 'Northbound',
      smallPx: 30,
    });
    expect(
      (await layOut(cardWith(body, { ...rule, maxLines: 1 }), realHeadlines[22]!)).verdict,
    ).toMatchObject({
      kind: 'cut',
      smallPx: expect.any(Number),
    });
  });
});
