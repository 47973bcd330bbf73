import { fail, ok, type Result } from '../../lib/result.ts';
import type { TextRule } from '../../template/schema.ts';
import type { Verdict } from '../../template/verdict.ts';
import type { CardElement, DrawError } from '../card.ts';
import { listInstances, replaceInstance, textOf, withStyle, withText } from '../card-tree.ts';
import { isThroughWord } from './cap.ts';
import { countGraphemes, cutAt, listCutEnds } from './cut-ends.ts';
import { guessLetters } from './estimate.ts';
import { expectJudgement, fitSize, MeasureFailed } from './fit-size.ts';
import { createJudge, type Judge, type Judgement, type Measure } from './judge.ts';
import { describeSmall, withoutClamp } from './marked-element.ts';
import { searchLargest } from './search-largest.ts';
import { countWords, dropTrailingPunctuation } from './words.ts';

export interface Applied {
  root: CardElement;
  verdict: Verdict;
}

/**
 * Applies a rule's layout part to one marked element: sets the largest size at which the card holds its text and, when
 * it holds at none, cuts it to the longest prefix that holds. The text was prepared and capped before. SPEC.md says
 * what holds.
 */
export async function applyRule(
  drawn: CardElement,
  instance: number,
  rule: TextRule,
  canvas: { widthPx: number; heightPx: number },
  measure: Measure,
): Promise<Result<Applied, DrawError>> {
  const root = replaceInstance(drawn, instance, withoutClamp);
  const instances = listInstances(root);
  const { element } = instances[instance]!;
  const text = textOf(element);
  if (text === null) {
    return ok({
      root,
      verdict: {
        kind: 'unknown',
        reason: `The element marked ${rule.field} holds other elements. Mark the one that holds only its text.`,
      },
    });
  }
  const judge = createJudge(root, instance, rule, canvas, measure);
  try {
    const outcome = await settle(judge, text, rule);
    const settled = replaceInstance(root, instance, (marked) => write(marked, text, outcome));
    const { verdict } = outcome;
    return ok({
      root: settled,
      verdict:
        verdict.kind === 'overflows' ? verdict : { ...verdict, ...describeSmall(settled, instance, rule) },
    });
  } catch (error) {
    if (error instanceof MeasureFailed) return fail(error.error);
    throw error;
  }
}

interface Outcome {
  verdict: Verdict;
  text: string;
  /** null where the rule leaves the size to the source. */
  px: number | null;
}

async function settle(judge: Judge, text: string, rule: TextRule): Promise<Outcome> {
  const sizes = readSizes(rule);
  const fitted = await fit(judge, text, rule, sizes);
  if (fitted) return { verdict: describeFit(fitted, sizes), text, px: fitted.px };
  const minPx = sizes?.minPx ?? null;
  const whole = await expectJudgement(judge, text, minPx);
  const overflow: Outcome = {
    verdict: { kind: 'overflows', reason: whole.hold.holds ? '' : whole.hold.reason },
    text,
    px: minPx,
  };
  if (rule.cut === 'none') return overflow;
  const found = await findCut(judge, text, rule, minPx, whole);
  if (found === null) return overflow;
  const { end, limit } = found;
  const cut = cutAt(text, end, rule);
  const refitted = await fit(judge, cut, rule, sizes);
  if (!refitted) return overflow;
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

/** Where the longest prefix ends that holds with the ellipsis, and what the next would break; null when none holds. */
async function findCut(
  judge: Judge,
  text: string,
  rule: TextRule,
  minPx: number | null,
  whole: Judgement,
): Promise<{ end: number; limit: 'lines' | 'box' } | null> {
  const ends = listCutEnds(text, rule.cut === 'grapheme' ? 'grapheme' : 'word');
  const letters = guessLetters(whole.runs, rule.maxLines);
  const guess = Number.isFinite(letters) ? countEndsBefore(text, ends, letters) - 1 : ends.length >> 1;
  const holds = async (index: number) =>
    (await expectJudgement(judge, cutAt(text, ends[index]!, rule), minPx)).hold.holds;
  const longest = await searchLargest(0, ends.length - 1, guess, holds);
  if (longest === null) return null;
  const next = ends[longest + 1];
  const beyond = next === undefined ? whole : await expectJudgement(judge, cutAt(text, next, rule), minPx);
  return { end: ends[longest]!, limit: beyond.hold.holds ? 'box' : beyond.hold.limit };
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

function write(element: CardElement, before: string, { text, px }: Outcome): CardElement {
  const written = text === before ? element : withText(element, text);
  return px === null || written.props.style?.fontSize === px ? written : withStyle(written, { fontSize: px });
}
