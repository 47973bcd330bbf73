import { splitGraphemes } from 'unicode-segmenter/grapheme';
import type { ReadChainFile } from '../fonts/chain.ts';
import { type Dictionary, openDictionary } from './dictionary-trie.ts';

// Thai, Lao, Khmer and Burmese are written without spaces, and a line may break between words only. A pinned dictionary
// of each finds them; a host's own would give other words in another version.

interface Script {
  /** Name of its file in the chain. */
  file: string;
  run: RegExp;
}

const scripts: readonly Script[] = [
  { file: 'thai', run: /[\u0e01-\u0e5b]+/g },
  { file: 'lao', run: /[\u0e81-\u0edf]+/g },
  { file: 'khmer', run: /[\u1780-\u17ff]+/g },
  { file: 'burmese', run: /[\u1000-\u109f]+/g },
];

const open = new Map<string, Dictionary>();

export const dictionaryPath = (file: string): string => `dictionaries/${file}.dict`;

/** Reads the dictionaries that these texts need; null when all are there, else the name of the one that is not. */
export async function loadDictionaries(text: string, readFile: ReadChainFile): Promise<string | null> {
  for (const { file, run } of scripts) {
    if (open.has(file) || text.search(run) < 0) continue;
    const bytes = await readFile(dictionaryPath(file));
    if (!bytes) return file;
    open.set(file, openDictionary(bytes));
  }
  return null;
}

/** Files of the chain that breaking this text takes. */
export const dictionaryFiles = (text: string): string[] =>
  scripts.filter(({ run }) => text.search(run) >= 0).map(({ file }) => dictionaryPath(file));

const known = new Map<string, number[]>();
const maxKnown = 2000;

/** Offsets inside runs of these scripts at which a word ends and another begins, in order. Load their dictionaries first. */
export function dictionaryBreaks(text: string): number[] {
  let breaks = known.get(text);
  if (!breaks) {
    breaks = scripts.flatMap(({ file, run }) => {
      const dictionary = open.get(file);
      if (!dictionary) return [];
      return Array.from(text.matchAll(run)).flatMap(({ 0: letters, index }) =>
        breakRun(letters, dictionary).map((at) => index + at),
      );
    });
    breaks.sort((a, b) => a - b);
    if (known.size >= maxKnown) known.clear();
    known.set(text, breaks);
  }
  return breaks;
}

// These belong to the word before them.
const trailing = /^[\u0e2f\u0e46\u0eaf\u0ec6\u17d4-\u17da\u104a\u104b]/;
const unknownCost = 100;

/** The split into the fewest words that leaves the fewest graphemes outside of the dictionary; longer words come first. */
function breakRun(run: string, dictionary: Dictionary): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const grapheme of splitGraphemes(run)) {
    starts.push(at);
    at += grapheme.length;
  }
  const isStart = new Set([...starts, run.length]);
  const cost = new Map([[run.length, 0]]);
  const next = new Map<number, { end: number; isWord: boolean }>();
  for (let index = starts.length - 1; index >= 0; index--) {
    const start = starts[index]!;
    const after = starts[index + 1] ?? run.length;
    let best = { end: after, isWord: false, cost: unknownCost + cost.get(after)! };
    for (const length of dictionary.wordLengths(run, start)) {
      const end = start + length;
      if (!isStart.has(end) || trailing.test(run.slice(end))) continue;
      const whole = 1 + cost.get(end)!;
      if (whole <= best.cost) best = { end, isWord: true, cost: whole };
    }
    cost.set(start, best.cost);
    next.set(start, best);
  }
  const breaks: number[] = [];
  let wasWord = true;
  for (let start = 0; start < run.length; ) {
    const { end, isWord } = next.get(start)!;
    if (start > 0 && (isWord || wasWord) && !trailing.test(run.slice(start))) breaks.push(start);
    wasWord = isWord;
    start = end;
  }
  return breaks;
}
