/** A picture with its first parts painted. */
export interface Prefix {
  count: number;
  data: Uint8Array;
  /** What is painted over opaque pixels leaves them opaque. */
  isOpaque: boolean;
}

interface Kept {
  keys: readonly string[];
  data: Uint8Array;
  isOpaque: boolean;
}

/** How many pictures are remembered by their parts. */
const maxRemembered = 6;

/** `keys` say all that decides the pixels of the parts of one picture, in the order of painting. */
export interface Prefixes {
  /** The longest one that begins this picture. */
  find(keys: readonly string[]): Prefix | null;
  /** After how many parts this picture should be kept, 0 for never: where it begins like one before and none is kept so far. */
  choose(keys: readonly string[], known: number): number;
  keep(keys: readonly string[], data: Uint8Array): void;
  remember(keys: readonly string[]): void;
  /** Whether a picture that is remembered has this part. */
  knows(key: string): boolean;
}

/** Holds pictures of at most `maxBytes`, and what was used last. */
export function createPrefixes(maxBytes: number): Prefixes {
  const kept: Kept[] = [];
  const remembered: (readonly string[])[] = [];
  const dropOldest = () => {
    let bytes = 0;
    const end = kept.findIndex(({ data }) => {
      bytes += data.length;
      return bytes > maxBytes;
    });
    if (end >= 0) kept.length = end;
  };
  return {
    find(keys) {
      const fitting = kept.filter((prefix) => countCommon(prefix.keys, keys) === prefix.keys.length);
      const [best] = fitting.sort((a, b) => b.keys.length - a.keys.length);
      if (!best) return null;
      kept.splice(kept.indexOf(best), 1);
      kept.unshift(best);
      return { count: best.keys.length, data: best.data, isOpaque: best.isOpaque };
    },
    choose(keys, known) {
      const common = remembered
        .map((picture) => countCommon(picture, keys))
        // The same picture once more says nothing about what the next one begins with.
        .filter((count) => count < keys.length);
      const most = Math.max(0, ...common);
      return most > known ? most : 0;
    },
    keep(keys, data) {
      kept.unshift({ keys, data, isOpaque: isOpaque(data) });
      dropOldest();
    },
    remember(keys) {
      // Keys can be as long as a photo; equal ones share their memory with those of the picture before.
      const last = remembered[0] ?? [];
      remembered.unshift(keys.map((key, index) => (key === last[index] ? last[index] : key)));
      remembered.length = Math.min(remembered.length, maxRemembered);
    },
    knows: (key) => remembered.some((keys) => keys.includes(key)),
  };
}

function countCommon(a: readonly string[], b: readonly string[]): number {
  const end = Math.min(a.length, b.length);
  let count = 0;
  while (count < end && a[count] === b[count]) count++;
  return count;
}

function isOpaque(data: Uint8Array): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
