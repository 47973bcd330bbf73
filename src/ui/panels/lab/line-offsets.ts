import type { Line } from '../../../lab/arrange.ts';
import { groupHeight } from './lab-view.ts';

/** Where each headline begins in the table, in px from the first line. */
export function lineOffsets(lines: readonly Line[], rowHeight: number): Map<string, number> {
  const offsets = new Map<string, number>();
  let top = 0;
  for (const line of lines) {
    if (line.kind === 'row') offsets.set(line.row.id, top);
    top += line.kind === 'row' ? rowHeight : groupHeight;
  }
  return offsets;
}

/**
 * By how much to scroll so that what is on screen stays where it is when lines move: the middle of what its rows
 * moved by, since one that turned out bad leaves for the top. 0 when none of them is left.
 */
export function keepInView(
  shownIds: readonly string[],
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): number {
  const moves = shownIds
    .flatMap((id) => {
      const [was, is] = [before.get(id), after.get(id)];
      return was === undefined || is === undefined ? [] : [is - was];
    })
    .sort((a, b) => a - b);
  return moves[Math.floor(moves.length / 2)] ?? 0;
}
