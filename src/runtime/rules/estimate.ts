import type { TextRun } from '../card.ts';

// Guesses from one measured layout, so that the search for a size or a cut starts where it will end. A wrong guess costs
// layouts and changes no result.

interface Word {
  width: number;
  /** White space before it on its line; none where the engine breaks inside a word. */
  gap: number;
}

function readWords(runs: readonly TextRun[]): Word[] {
  const gaps: number[] = [];
  const words = runs.map((run, index): Word => {
    const before = runs[index - 1];
    const sameLine = before !== undefined && Math.abs(before.y - run.y) < 1;
    const gap = sameLine ? Math.max(0, run.x - before.x - before.width) : -1;
    if (gap > 0) gaps.push(gap);
    return { width: run.width, gap };
  });
  const usual = gaps.sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  return words.map(({ width, gap }) => ({ width, gap: gap < 0 ? usual : gap }));
}

/** Lines of a paragraph at `factor` times its measured size, in a box of this width. */
function countLines(words: readonly Word[], factor: number, widthPx: number): number {
  let lines = words.length > 0 ? 1 : 0;
  let used = 0;
  for (const { width, gap } of words) {
    const wide = width * factor;
    if (used > 0 && used + gap * factor + wide > widthPx + 0.5) {
      lines++;
      used = wide;
    } else used += (used > 0 ? gap * factor : 0) + wide;
  }
  return lines;
}

/** The largest whole size at which the measured words take no more lines and no word is too wide. */
export function guessSize(
  runs: readonly TextRun[],
  measuredPx: number,
  { minPx, maxLines, widthPx }: { minPx: number; maxLines: number | undefined; widthPx: number },
): number {
  const words = readWords(runs);
  const widest = Math.max(0, ...words.map(({ width }) => width));
  for (let px = measuredPx - 1; px > minPx; px--) {
    const factor = px / measuredPx;
    if (widest * factor > widthPx + 0.5) continue;
    if (maxLines === undefined || countLines(words, factor, widthPx) <= maxLines) return px;
  }
  return minPx;
}

/** How many letters, white space left out, stand on the first lines less the last word, whose room the ellipsis takes. */
export function guessLetters(runs: readonly TextRun[], maxLines: number | undefined): number {
  if (maxLines === undefined) return Number.POSITIVE_INFINITY;
  const baselines: number[] = [];
  let letters = 0;
  let lastWord = 0;
  for (const { text, y } of runs) {
    if (!baselines.some((baseline) => Math.abs(baseline - y) < 1)) baselines.push(y);
    if (baselines.length > maxLines) return letters - lastWord;
    // Character references stand for one letter each.
    lastWord = text.replace(/&[a-z#\d]{1,8};/gi, '-').replace(/\s/g, '').length;
    letters += lastWord;
  }
  return letters - lastWord;
}
