import type { TextRun } from '../card.ts';

// Guesses from one measured layout, so that the search for a size or a cut starts where it will end. A wrong guess costs
// layouts and changes no result.

interface Word {
  width: number;
  /** White space before it on its line; none where the engine breaks inside a word. */
  gap: number;
  letters: number;
}

interface MeasuredText {
  runs: readonly TextRun[];
  /** Of the lines. */
  widthPx: number;
  /** How high the lines may be. */
  roomPx: number;
  text: string;
}

interface Limits {
  minPx: number;
  maxPx: number;
  maxLines: number | undefined;
}

function readWords({ runs, text }: MeasuredText): Word[] {
  const gaps: number[] = [];
  const words = runs.map((run, index): Word => {
    const before = runs[index - 1];
    const sameLine = before !== undefined && Math.abs(before.y - run.y) < 1;
    const gap = sameLine ? Math.max(0, run.x - before.x - before.width) : -1;
    if (gap > 0) gaps.push(gap);
    return { width: run.width, gap, letters: countLetters(run.text) };
  });
  const usual = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  const seen = joinPieces(words.map((word) => ({ ...word, gap: word.gap < 0 ? usual : word.gap })));
  return [...seen, ...guessUnseen(seen, text, usual)];
}

const countLetters = (text: string): number => text.replace(/[\s\u200b]/g, '').length;

/** The words of lines that were not laid out, as wide as their letters are in the others. */
function guessUnseen(seen: readonly Word[], text: string, gap: number): Word[] {
  const letters = seen.reduce((sum, word) => sum + word.letters, 0);
  if (letters === 0 || letters >= countLetters(text)) return [];
  const perLetter = seen.reduce((sum, { width }) => sum + width, 0) / letters;
  const unseen: Word[] = [];
  let at = 0;
  for (const [word] of text.matchAll(/\S+/g)) {
    at += word.length;
    if (at > letters) unseen.push({ width: word.length * perLetter, gap, letters: word.length });
  }
  return unseen;
}

/** Pieces without a gap between them, a word and its comma, stay on one line. */
function joinPieces(pieces: readonly Word[]): Word[] {
  const words: Word[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    if (last && piece.gap < 0.01)
      words[words.length - 1] = {
        width: last.width + piece.width,
        gap: last.gap,
        letters: last.letters + piece.letters,
      };
    else words.push(piece);
  }
  return words;
}

/** The words of each line of a paragraph at `factor` times its measured size, in a box of this width. */
function flow(words: readonly Word[], factor: number, widthPx: number): Word[][] {
  const lines: Word[][] = [];
  let used = 0;
  for (const word of words) {
    const wide = word.width * factor;
    if (lines.length === 0 || used + word.gap * factor + wide > widthPx + 0.01) {
      lines.push([word]);
      used = wide;
    } else {
      lines.at(-1)!.push(word);
      used += word.gap * factor + wide;
    }
  }
  return lines;
}

/** How many lines there is room for at `factor` times the measured size. */
function countRoom({ runs, roomPx }: MeasuredText): (factor: number) => number {
  const baselines: number[] = [];
  for (const { y } of runs) if (!baselines.some((other) => Math.abs(other - y) < 1)) baselines.push(y);
  baselines.sort((a, b) => a - b);
  if (!Number.isFinite(roomPx) || baselines.length < 2) return () => Number.POSITIVE_INFINITY;
  const linePx = (baselines.at(-1)! - baselines[0]!) / (baselines.length - 1);
  return (factor) => Math.floor((roomPx + 0.5) / Math.round(linePx * factor));
}

/** The largest whole size at which the measured words take no more lines than there may be and no word is too wide. */
export function guessSize(
  text: MeasuredText,
  measuredPx: number,
  { minPx, maxPx, maxLines }: Limits,
): number {
  const words = readWords(text);
  const widest = Math.max(0, ...words.map(({ width }) => width));
  const room = countRoom(text);
  for (let px = maxPx; px > minPx; px--) {
    const factor = px / measuredPx;
    if (widest * factor > text.widthPx + 0.5) continue;
    const limit = Math.min(maxLines ?? Number.POSITIVE_INFINITY, room(factor));
    if (flow(words, factor, text.widthPx).length <= limit) return px;
  }
  return minPx;
}

/** Whether the measured words, at `px`, take more lines than there may be: then a cut is to be looked for at once. */
export function isPlainlyTooLong(
  text: MeasuredText,
  measuredPx: number,
  px: number,
  maxLines: number | undefined,
): boolean {
  const factor = px / measuredPx;
  const limit = Math.min(maxLines ?? Number.POSITIVE_INFINITY, countRoom(text)(factor));
  return flow(readWords(text), factor, text.widthPx).length > limit;
}

/**
 * How many letters, white space left out, stand on the lines that there may be, at `factor` times the measured size and
 * with room for the ellipsis; infinite where nothing limits the lines.
 */
export function guessLetters(text: MeasuredText, factor: number, maxLines: number | undefined): number {
  const limit = Math.min(maxLines ?? Number.POSITIVE_INFINITY, countRoom(text)(factor));
  if (!Number.isFinite(limit)) return Number.POSITIVE_INFINITY;
  const words = readWords(text);
  const lines = flow(words, factor, text.widthPx).slice(0, Math.max(1, limit));
  const kept = lines.flat();
  const last = lines.at(-1) ?? [];
  const used = last.reduce((sum, { width, gap }, index) => sum + width + (index > 0 ? gap : 0), 0) * factor;
  const letters = kept.reduce((sum, word) => sum + word.letters, 0);
  // An ellipsis is about as wide as two letters.
  const widthPerLetter = words.reduce((sum, { width }) => sum + width, 0) / Math.max(1, letters + 1);
  const lastWord = last.at(-1);
  const hasRoom = used + widthPerLetter * factor * 1.6 <= text.widthPx;
  return hasRoom || !lastWord ? letters : letters - lastWord.letters;
}
