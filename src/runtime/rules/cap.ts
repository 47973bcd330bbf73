import type { TextRule } from '../../template/schema.ts';
import { countWords, cutAfterWords } from './words.ts';

export interface Capped {
  text: string;
  /** null when nothing was removed. */
  cut: { afterWords: number; leftOver: number } | null;
}

/** At most `maxWords` words of prepared text; what is removed leaves an ellipsis, which is not a word. */
export function capText(text: string, rule: TextRule): Capped {
  const words = countWords(text);
  if (rule.maxWords === undefined || words <= rule.maxWords) return { text, cut: null };
  return {
    text: cutAfterWords(text, rule.maxWords, rule.ellipsis),
    cut: { afterWords: rule.maxWords, leftOver: words - rule.maxWords },
  };
}
