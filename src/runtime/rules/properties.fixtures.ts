import { splitGraphemes } from 'unicode-segmenter/grapheme';
import { expect } from 'vitest';
import type { TextRule } from '../../template/schema.ts';
import type { Runtime } from '../card.ts';
import { listInstances, textOf } from '../card-tree.ts';
import { cardOf, titleRule } from '../real-runtime.fixtures.ts';
import { cutAt, listCutEnds } from './cut-ends.ts';
import { prepareText } from './prepare.ts';

// Words of each script, from which texts are drawn in equal shares; marks, joiners, emoji and both directions are there.
const scripts: readonly (readonly string[])[] = [
  ['How', 'we', 'cut', 'cold', 'starts', 'to', '90', 'ms,', 'state-of-the-art', '(again)', 'a'],
  ['Größe', 'Příliš', 'žluťoučký', 'kůň', 'À', 'naïve'],
  ['Война', 'и', 'мир,', 'Преступление'],
  ['Ο', 'Καπετάν', 'Μιχάλης'],
  ['Truyện', 'Kiều', 'thẳng', 'đứng'],
  ['ألف', 'ليلة', 'وليلة', '2024'],
  ['סיפור', 'על', 'אהבה', 'TypeScript'],
  ['हमने', 'अपना', 'डेटाबेस', 'क्ष'],
  ['เราย้ายฐานข้อมูล', 'โดยไม่หยุด', 'เด็กๆ'],
  ['吾輩は猫である。', '走れメロス', '百年の孤独'],
  ['红楼梦', '如何在不停机的情况下，', '百年孤独'],
  ['우리는', '데이터베이스를', '이전했는가'],
  ['🚀', '❤️', '👩‍👩‍👧‍👦', '🇯🇵', '1️⃣', '👍🏽', '✨🎉'],
];

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One to fourteen words of one script, every third time with words of another among them. */
export function randomText(random: () => number, index: number): string {
  const own = scripts[index % scripts.length]!;
  const other = scripts[Math.floor(random() * scripts.length)]!;
  const count = 1 + Math.floor(random() * 14);
  const words = Array.from({ length: count }, () => {
    const list = index % 3 === 2 && random() < 0.4 ? other : own;
    return list[Math.floor(random() * list.length)]!;
  });
  return words.join(' ');
}

const size = { widthPx: 800, heightPx: 400 };
const body = `h('div', { style: { display: 'flex', width: '100%', height: '100%' } }, h('h1', { 'data-field': 'title', style: { display: 'block', margin: 0, width: 420, fontFamily: 'Inter', fontWeight: 600, lineHeight: 1.2 } }, title))`;

async function drawTitle(runtime: Runtime, title: string, rule: TextRule) {
  const laidOut = await runtime.layOut(cardOf(body, { rules: [rule] }), { title }, size);
  if (!laidOut.ok) throw new Error(laidOut.error.message);
  const { element } = listInstances(laidOut.value.drawn)[1]!;
  const verdict = laidOut.value.verdicts.find(({ field }) => field === 'title')!.verdict;
  return { verdict, text: textOf(element)!, px: element.props.style?.fontSize };
}

const rule: TextRule = { ...titleRule, maxPx: 44, minPx: 34, maxLines: 2 };

/** All that SPEC.md promises of one text. `searchesSizes` also tries every size, which takes eleven layouts. */
export async function expectPromises(runtime: Runtime, given: string, searchesSizes: boolean) {
  const whole = prepareText(given);
  const drawn = await drawTitle(runtime, given, rule);
  const holdsAt = async (text: string, px: number) =>
    (await drawTitle(runtime, text, { ...rule, maxPx: px, minPx: px, cut: 'none' })).verdict.kind === 'fits';
  if (drawn.verdict.kind === 'overflows') {
    expect(await holdsAt(whole, rule.minPx!)).toBe(false);
    return;
  }
  const isCut = drawn.verdict.kind === 'cut';
  const kept = isCut ? drawn.text.slice(0, -rule.ellipsis.length) : drawn.text;
  expect(whole.startsWith(kept)).toBe(true);
  const boundaries = new Set([0]);
  let at = 0;
  for (const grapheme of splitGraphemes(whole)) {
    at += grapheme.length;
    boundaries.add(at);
  }
  expect(boundaries.has(kept.length)).toBe(true);
  expect(await holdsAt(drawn.text, Number(drawn.px))).toBe(true);
  if (isCut) {
    const next = listCutEnds(whole, 'word').find((end) => cutAt(whole, end, rule).length > drawn.text.length);
    expect(await holdsAt(next === undefined ? whole : cutAt(whole, next, rule), rule.minPx!)).toBe(false);
  }
  const again = await drawTitle(runtime, drawn.text, rule);
  expect([again.text, again.px]).toEqual([drawn.text, drawn.px]);
  if (!searchesSizes) return;
  for (let px = rule.maxPx!; px > Number(drawn.px); px--) expect(await holdsAt(drawn.text, px)).toBe(false);
}
