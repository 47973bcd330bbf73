import { isEmojiPresentation } from 'unicode-segmenter/emoji';

const variation = /[\ufe0e\ufe0f]/g;

/**
 * The name of a grapheme's picture; null where it is text. A grapheme is an emoji when Unicode shows its first character
 * as one, or when a selector, a keycap, a joiner or a second flag letter asks for it.
 */
export function emojiKey(grapheme: string): string | null {
  const first = grapheme.codePointAt(0)!;
  if (first < 0x80 ? !grapheme.includes('\u20e3') : grapheme.includes('\ufe0e')) return null;
  if (!isEmojiPresentation(first) && !asksForPicture(grapheme)) return null;
  return Array.from(grapheme.replace(variation, ''), (letter) => letter.codePointAt(0)!.toString(16)).join(
    '-',
  );
}

const asksForPicture = (grapheme: string): boolean =>
  /[\ufe0f\u20e3]|\u200d.|[\u{1f3fb}-\u{1f3ff}]$/u.test(grapheme);
