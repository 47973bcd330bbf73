import { describe, expect, it } from 'vitest';
import { hasEmoji } from './chain.ts';
import { emojiKey } from './emoji.ts';

describe('an emoji', () => {
  it.each([
    ['🚀', '1f680'],
    ['❤️', '2764'],
    ['👍🏽', '1f44d-1f3fd'],
    ['👩‍👩‍👧‍👦', '1f469-200d-1f469-200d-1f467-200d-1f466'],
    ['🇯🇵', '1f1ef-1f1f5'],
    ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', '1f3f4-e0067-e0062-e0073-e0063-e0074-e007f'],
    ['1️⃣', '31-20e3'],
    ['#⃣', '23-20e3'],
    ['©️', 'a9'],
  ])('%s has a picture named by its code points', (grapheme, key) => {
    expect(emojiKey(grapheme)).toBe(key);
    expect(hasEmoji(key)).toBe(true);
  });

  it.each(['a', '1', '©', '❤', '→', '✔\ufe0e', 'é', 'क्ष', '가', '\u200d'])('%s is text', (grapheme) => {
    expect(emojiKey(grapheme)).toBeNull();
  });
});
