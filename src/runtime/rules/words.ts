const wordPattern = /\S+/g;
const trailingPunctuation =
  /[\s.,;:!?·•|/\\\-–—([{'"«“‘…、。，．：；！？・「『（【《〈〔［\u060c\u061b\u061f\u0964]/u;

/** Words are runs between white space. */
export function splitWords(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

export const countWords = (text: string): number => splitWords(text).length;

/** Offsets at which words end, in order. */
export const wordEnds = (text: string): number[] =>
  Array.from(text.matchAll(wordPattern), (match) => match.index + match[0].length);

/** Nothing dangles before an ellipsis. From the end, since a pattern over long runs takes the square of their length. */
export function dropTrailingPunctuation(text: string): string {
  let end = text.length;
  while (end > 0 && trailingPunctuation.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** The first `count` words as written, trailing punctuation dropped, then the ellipsis. */
export function cutAfterWords(text: string, count: number, ellipsis: string): string {
  const ends = wordEnds(text);
  return dropTrailingPunctuation(text.slice(0, ends[Math.min(count, ends.length) - 1] ?? 0)) + ellipsis;
}
