import type { RowClass } from './cell.ts';
import type { LabGroup, LabRow } from './lab-row.ts';

export type RowOrder = 'worst' | 'listed' | 'longest';
/** `found`: with findings of the checks. */
export type RowFilter = 'all' | 'found' | Exclude<RowClass, 'waiting'>;

/** What is known of a headline. */
export interface RowJudge {
  classOf(row: LabRow): RowClass;
  /** Grows with what is wrong. */
  rankOf(row: LabRow): number;
  hasFindings(row: LabRow): boolean;
}

/** A line of the table: the head of a group, or a headline. */
export type Line = { kind: 'group'; group: LabGroup; shown: number } | { kind: 'row'; row: LabRow };

export interface Arrangement {
  order: RowOrder;
  filter: RowFilter;
  /** Part of a name or text, in any case. */
  search: string;
}

/** The lines of the table. Among equals the order of the list stays, so that only what turned out bad moves up. */
export function arrangeLines(
  groups: readonly LabGroup[],
  judge: RowJudge,
  { order, filter, search }: Arrangement,
): Line[] {
  const wanted = search.trim().toLowerCase();
  const lines: Line[] = [];
  for (const group of groups) {
    const rows = group.rows.filter(
      (row) =>
        isWanted(row, filter, judge) &&
        (wanted === '' || `${row.name}\n${row.text}`.toLowerCase().includes(wanted)),
    );
    if (rows.length === 0) continue;
    lines.push({ kind: 'group', group, shown: rows.length });
    for (const row of inOrder(rows, order, judge)) lines.push({ kind: 'row', row });
  }
  return lines;
}

function isWanted(row: LabRow, filter: RowFilter, judge: RowJudge): boolean {
  if (filter === 'all') return true;
  return filter === 'found' ? judge.hasFindings(row) : judge.classOf(row) === filter;
}

/** What waits stands with what passes: until it is known to be bad it does not move. */
function inOrder(rows: LabRow[], order: RowOrder, { rankOf }: RowJudge): LabRow[] {
  if (order === 'listed') return rows;
  if (order === 'longest') return [...rows].sort((a, b) => b.text.length - a.text.length);
  const ranks = new Map(rows.map((row) => [row, rankOf(row)]));
  return [...rows].sort((a, b) => ranks.get(b)! - ranks.get(a)!);
}

/** The order in which to draw: what failed before, then the longest, which fail most often. */
export function drawingOrder(rows: readonly LabRow[], classOf: (row: LabRow) => RowClass): LabRow[] {
  const bad = (row: LabRow) => {
    const rowClass = classOf(row);
    return rowClass === 'fail' || rowClass === 'unknown' ? 0 : rowClass === 'warn' ? 1 : 2;
  };
  const ranks = new Map(rows.map((row) => [row, bad(row)]));
  return [...rows].sort((a, b) => ranks.get(a)! - ranks.get(b)! || b.text.length - a.text.length);
}
