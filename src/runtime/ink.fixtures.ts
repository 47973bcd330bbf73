import type { Pixels } from './card.ts';

// An accent may stand apart from its letter; lines set with lineHeight 2 are parted by far more.
const gapRows = 8;

/** Lines of text by the paint alone: groups of rows with ink on a transparent card, parted by rows without. */
export function countInkLines({ widthPx, heightPx, data }: Pixels): number {
  let lines = 0;
  let blankRows = gapRows;
  for (let y = 0; y < heightPx; y++) {
    let isInk = false;
    for (let x = 0; x < widthPx && !isInk; x++) isInk = data[(y * widthPx + x) * 4 + 3]! > 100;
    if (isInk && blankRows >= gapRows) lines++;
    blankRows = isInk ? 0 : blankRows + 1;
  }
  return lines;
}
