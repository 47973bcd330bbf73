const wordPattern = /\S+/g;
const trailingPunctuation = /[\s.,;:!?·•|/\\\-–—([{'"«“‘…]+$/u;

/** Words are runs between white space. */
export function splitWords(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

export const countWords = (text: string): number => splitWords(text).length;

/** The first `count` words as written, trailing punctuation dropped, then the ellipsis. */
export function cutAfterWords(text: string, count: number, ellipsis: string): string {
  let end = 0;
  let seen = 0;
  for (const match of text.matchAll(wordPattern)) {
    if (++seen > count) break;
    end = match.index + match[0].length;
  }
  return text.slice(0, end).replace(trailingPunctuation, '') + ellipsis;
}
