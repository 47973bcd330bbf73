import { isLetter, isNumeric } from 'unicode-segmenter/general';
import { splitGraphemes } from 'unicode-segmenter/grapheme';

/**
 * What satori asks `Intl.Segmenter` for, from tables that travel with the runtime: a host's own tables change with its
 * version, and some hosts have none. Words are runs of letters and digits with what may stand inside them (UAX 29 without
 * dictionaries); satori draws word by word, but breaks lines by tables of its own.
 */
export class PinnedSegmenter {
  readonly #split: (text: string) => Iterable<string>;

  constructor(_locale?: string, { granularity = 'grapheme' }: { granularity?: string } = {}) {
    this.#split = granularity === 'word' ? splitIntoWords : splitGraphemes;
  }

  segment(text: string): { segment: string }[] {
    return Array.from(this.#split(text), (segment) => ({ segment }));
  }
}

type Kind = 'letter' | 'digit' | 'space' | 'other';

const insideWords = /^['’.:·‧․﹒＇．]$/;
const insideNumbers = /^['’.,;٬]$/;

export function splitIntoWords(text: string): string[] {
  const graphemes = [...splitGraphemes(text)];
  const kinds = graphemes.map(kindOf);
  const words: string[] = [];
  for (let index = 0; index < graphemes.length; ) {
    let end = index + 1;
    while (end < graphemes.length && isJoined(graphemes, kinds, end)) end++;
    words.push(graphemes.slice(index, end).join(''));
    index = end;
  }
  return words;
}

/** Whether the grapheme at `index` belongs to the word of the one before it. */
function isJoined(graphemes: readonly string[], kinds: readonly Kind[], index: number): boolean {
  const [before, own, after] = [kinds[index - 1]!, kinds[index]!, kinds[index + 1]];
  if (own === 'space') return before === 'space';
  if (isWordlike(own)) return isWordlike(before) || isInside(graphemes[index - 1]!, kinds[index - 2], own);
  return isWordlike(before) && isInside(graphemes[index]!, before, after);
}

const isWordlike = (kind: Kind | undefined): boolean => kind === 'letter' || kind === 'digit';

function isInside(grapheme: string, before: Kind | undefined, after: Kind | undefined): boolean {
  if (before === 'letter' && after === 'letter') return insideWords.test(grapheme);
  return before === 'digit' && after === 'digit' && insideNumbers.test(grapheme);
}

function kindOf(grapheme: string): Kind {
  const first = grapheme.codePointAt(0)!;
  if (
    first === 0x20 ||
    first === 0x1680 ||
    (first >= 0x2000 && first <= 0x200a && first !== 0x2007) ||
    first === 0x3000
  )
    return 'space';
  if (first === 0x5f || isLetter(first)) return 'letter';
  return isNumeric(first) && !/[\u20e3\ufe0f]/.test(grapheme) ? 'digit' : 'other';
}
