import type { TextRule } from '../../template/schema.ts';
import type { Verdict } from '../../template/verdict.ts';
import type { CardElement } from '../card.ts';
import { withStyle, withText } from '../card-tree.ts';
import { isThroughWord } from './cap.ts';
import { countGraphemes, cutAt, listCutEnds } from './cut-ends.ts';
import { guessLetters, isPlainlyTooLong } from './estimate.ts';
import { expectJudgement, fitSize, growSize } from './fit-size.ts';
import type { Judge, Judgement } from './judge.ts';
import { searchLargest } from './search-largest.ts';
import { countWords, dropTrailingPunctuation } from './words.ts';

export interface Outcome {
  verdict: Verdict;
  text: string;
  /** null where the rule leaves the size to the source. */
  px: number | null;
}

/**
 * What one marked element comes to: the largest size at which the card holds its text and, when it holds at none, the
 * longest prefix that holds. The text was prepared and capped before. SPEC.md says what holds. Throws MeasureFailed.
 */
export async function settle(judge: Judge, text: string, rule: TextRule): Promise<Outcome> {
  const sizes = readSizes(rule);
  const early = sizes && rule.cut !== 'none' ? await cutAtOnce(judge, text, rule, sizes) : null;
  if (early) return early;
  const fitted = await fit(judge, text, rule, sizes);
  if (fitted) return { verdict: describeFit(fitted, sizes), text, px: fitted.px };
  const minPx = sizes?.minPx ?? null;
  const whole = await expectJudgement(judge, text, minPx);
  const overflow: Outcome = {
    verdict: { kind: 'overflows', reason: whole.hold.holds ? '' : whole.hold.reason },
    text,
    px: minPx,
  };
  if (rule.cut === 'none' || (!sizes && isOutOfPlace(whole))) return overflow;
  const found = await findCut(judge, text, rule, { px: minPx, from: whole, factor: 1 });
  return found === null ? overflow : describeCut(judge, text, rule, sizes, found, whole.roomPx);
}

/**
 * A text that is plainly too long at the smallest size is cut without being laid out whole there: when one word more
 * does not hold, neither does the whole. null where that is not shown, and then the long way is taken.
 */
async function cutAtOnce(judge: Judge, text: string, rule: TextRule, sizes: Sizes): Promise<Outcome | null> {
  const { maxPx, minPx } = sizes;
  const largest = await expectJudgement(judge, text, maxPx);
  if (largest.hold.holds || !isPlainlyTooLong(largest, maxPx, minPx, rule.maxLines)) return null;
  const found = await findCut(judge, text, rule, { px: minPx, from: largest, factor: minPx / maxPx });
  if (found?.next === undefined) return null;
  const beyond = await expectJudgement(judge, cutAt(text, found.next, rule), minPx);
  if (beyond.hold.holds || Math.abs(beyond.widthPx - largest.widthPx) >= 1) return null;
  return describeCut(judge, text, rule, sizes, found, largest.roomPx);
}

async function describeCut(
  judge: Judge,
  text: string,
  rule: TextRule,
  sizes: Sizes | null,
  { end, limit }: Cut,
  roomPx: number,
): Promise<Outcome> {
  const cut = cutAt(text, end, rule);
  const refitted = sizes
    ? await growSize(judge, cut, sizes, { maxLines: rule.maxLines, roomPx })
    : { px: null, judgement: await expectJudgement(judge, cut, null) };
  const kept = dropTrailingPunctuation(text.slice(0, end));
  const afterWords = countWords(kept);
  return {
    verdict: {
      kind: 'cut',
      afterWords,
      ...(isThroughWord(text, kept) ? { afterGraphemes: countGraphemes(kept) } : {}),
      leftOver: countWords(text) - afterWords,
      limit,
      lines: refitted.judgement.hold.lines,
    },
    text: cut,
    px: refitted.px,
  };
}

interface Sizes {
  maxPx: number;
  minPx: number;
}

/** null for a rule without a size: the source's own is kept. */
const readSizes = ({ maxPx, minPx }: TextRule): Sizes | null =>
  maxPx === undefined ? null : { maxPx, minPx: Math.min(minPx ?? maxPx, maxPx) };

interface Fit {
  /** null where the source decides. */
  px: number | null;
  judgement: Judgement;
}

async function fit(judge: Judge, text: string, rule: TextRule, sizes: Sizes | null): Promise<Fit | null> {
  if (sizes) return fitSize(judge, text, sizes, rule);
  const judgement = await expectJudgement(judge, text, null);
  return judgement.hold.holds ? { px: null, judgement } : null;
}

function describeFit({ px, judgement }: Fit, sizes: Sizes | null): Verdict {
  const { lines } = judgement.hold;
  return sizes && px !== null && px < sizes.maxPx ? { kind: 'shrinks', px, lines } : { kind: 'fits', lines };
}

/** One line that stands too low stands no higher when it is shorter. */
const isOutOfPlace = ({ hold }: Judgement): boolean =>
  !hold.holds && hold.lines <= 1 && hold.isTooLow === true;

interface Cut {
  end: number;
  /** Where the next longer prefix would end; undefined when only the whole text is longer. */
  next: number | undefined;
  /** What the next would break. */
  limit: 'lines' | 'box';
}

/** The longest prefix that holds at `px`; null when none does. `from` was measured at `px` divided by `factor`. */
async function findCut(
  judge: Judge,
  text: string,
  rule: TextRule,
  { px, from, factor }: { px: number | null; from: Judgement; factor: number },
): Promise<Cut | null> {
  const ends = listCutEnds(text, rule.cut === 'grapheme' ? 'grapheme' : 'word');
  const letters = guessLetters(from, factor, rule.maxLines);
  const guess = Number.isFinite(letters) ? countEndsBefore(text, ends, letters) - 1 : ends.length >> 1;
  const judgeEnd = (end: number) => expectJudgement(judge, cutAt(text, end, rule), px);
  const longest = await searchLargest(
    0,
    ends.length - 1,
    guess,
    async (index) => (await judgeEnd(ends[index]!)).hold.holds,
  );
  if (longest === null) return null;
  const next = ends[longest + 1];
  const beyond = next === undefined ? await expectJudgement(judge, text, px) : await judgeEnd(next);
  return { end: ends[longest]!, next, limit: beyond.hold.holds ? 'box' : beyond.hold.limit };
}

/** How many of the ends lie within the first `letters` letters, white space left out. */
function countEndsBefore(text: string, ends: readonly number[], letters: number): number {
  let seen = 0;
  let at = 0;
  let count = 0;
  for (const end of ends) {
    for (; at < end; at++) if (/\S/.test(text[at]!)) seen++;
    if (seen > letters) break;
    count++;
  }
  return count;
}

/** The element with what it came to. */
export function writeOutcome(element: CardElement, before: string, { text, px }: Outcome): CardElement {
  const written = text === before ? element : withText(element, text);
  return px === null || written.props.style?.fontSize === px ? written : withStyle(written, { fontSize: px });
}
