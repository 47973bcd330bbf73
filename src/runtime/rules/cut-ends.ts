import { countGraphemes, graphemeSegments, splitGraphemes } from 'unicode-segmenter/grapheme';
import type { TextRule } from '../../template/schema.ts';
import { unspacedBreaks } from '../line-breaks/line-breaks.ts';
import { dropTrailingPunctuation, wordEnds } from './words.ts';

export { countGraphemes };

/**
 * Where a text may be cut, shortest first, the whole text left out: after a word, which in scripts without spaces is
 * where a line may break; or after any grapheme (UAX 29, from tables that travel with the runtime, so that every host agrees). A cut that would leave nothing is no cut.
 */
export function listCutEnds(text: string, unit: 'word' | 'grapheme'): number[] {
  const ends = unit === 'word' ? wordOrBreakEnds(text) : graphemeEnds(text);
  return ends.filter((end) => end < text.length && dropTrailingPunctuation(text.slice(0, end)) !== '');
}

function wordOrBreakEnds(text: string): number[] {
  const breaks = unspacedBreaks(text);
  if (breaks.length === 0) return wordEnds(text);
  return [...new Set([...wordEnds(text), ...breaks])].sort((a, b) => a - b);
}

function graphemeEnds(text: string): number[] {
  const ends: number[] = [];
  for (const { segment, index } of graphemeSegments(text))
    if (segment.trim() !== '') ends.push(index + segment.length);
  return ends;
}

/** The text up to `end`, trailing punctuation dropped, then the ellipsis. */
export const cutAt = (text: string, end: number, { ellipsis }: TextRule): string =>
  dropTrailingPunctuation(text.slice(0, end)) + ellipsis;

/** A short text for comparison: its first grapheme. */
export const firstGrapheme = (text: string): string => {
  for (const grapheme of splitGraphemes(text)) return grapheme;
  return '';
};
