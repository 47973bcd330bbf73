import type { TextRule } from '../../template/schema.ts';
import { countGraphemes, cutAt, listCutEnds } from './cut-ends.ts';
import { countWords, cutAfterWords, dropTrailingPunctuation } from './words.ts';

export interface Capped {
  text: string;
  /** null when nothing was removed. */
  cut: {
    afterWords: number;
    /** Only where the cut goes through a word. */
    afterGraphemes?: number;
    leftOver: number;
    limit: 'words' | 'graphemes';
  } | null;
}

/**
 * At most `maxWords` words and `maxGraphemes` graphemes of prepared text. What is removed leaves an ellipsis, which is
 * a grapheme and not a word.
 */
export function capText(text: string, rule: TextRule): Capped {
  const words = countWords(text);
  const byWords: Capped =
    rule.maxWords === undefined || words <= rule.maxWords
      ? { text, cut: null }
      : {
          text: cutAfterWords(text, rule.maxWords, rule.ellipsis),
          cut: { afterWords: rule.maxWords, leftOver: words - rule.maxWords, limit: 'words' },
        };
  const { maxGraphemes } = rule;
  if (maxGraphemes === undefined || countGraphemes(byWords.text) <= maxGraphemes) return byWords;
  return capGraphemes(text, words, maxGraphemes, rule);
}

/** After a word where one ends early enough, else through one; never inside an emoji or a combined letter. */
function capGraphemes(text: string, words: number, maxGraphemes: number, rule: TextRule): Capped {
  const units = rule.cut === 'grapheme' ? (['grapheme'] as const) : (['word', 'grapheme'] as const);
  for (const unit of units) {
    const end = findLastFitting(
      listCutEnds(text, unit),
      (candidate) => countGraphemes(cutAt(text, candidate, rule)) <= maxGraphemes,
    );
    if (end === null) continue;
    const kept = dropTrailingPunctuation(text.slice(0, end));
    const afterWords = countWords(kept);
    return {
      text: cutAt(text, end, rule),
      cut: {
        afterWords,
        ...(isThroughWord(text, kept) ? { afterGraphemes: countGraphemes(kept) } : {}),
        leftOver: words - afterWords,
        limit: 'graphemes',
      },
    };
  }
  return { text: rule.ellipsis, cut: { afterWords: 0, leftOver: words, limit: 'graphemes' } };
}

export const isThroughWord = (text: string, kept: string): boolean =>
  kept.length < text.length &&
  /\S/.test(text[kept.length]!) &&
  !/[.,;:!?)\]}"'”’»、。，．：；！？」』）】》〉〕］\u060c\u061b\u061f\u0964]/u.test(text[kept.length]!);

/** By halves: a later end never leaves fewer graphemes. */
function findLastFitting(ends: readonly number[], fits: (end: number) => boolean): number | null {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(ends[middle]!)) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? null : ends[low - 1]!;
}
