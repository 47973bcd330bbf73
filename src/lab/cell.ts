import type { FieldVerdict, Verdict } from '../template/verdict.ts';
import { verdictClass } from '../template/verdict.ts';
import type { CheckResult, Finding } from './checks/check.ts';

/** One headline at one declared size. Its verdict is that of the exact picture. */
export interface Cell {
  status: 'waiting' | 'drawing' | 'drawn' | 'failed';
  /** The card has changed since; what is shown is of the one before. */
  isStale: boolean;
  /** null until drawn once. */
  verdict: Verdict | null;
  verdicts: readonly FieldVerdict[];
  /** Why it could not be drawn. */
  error: string | null;
  /** Address of the small picture; null when none is kept. */
  pictureUrl: string | null;
  pngBytes: number | null;
  /** null until all checks have judged it. */
  results: readonly CheckResult[] | null;
}

export const waitingCell: Cell = {
  status: 'waiting',
  isStale: false,
  verdict: null,
  verdicts: [],
  error: null,
  pictureUrl: null,
  pngBytes: null,
  results: null,
};

/** Worst first. `waiting` says nothing yet. */
export const rowClasses = ['fail', 'unknown', 'warn', 'accepted', 'pass', 'waiting'] as const;
export type RowClass = (typeof rowClasses)[number];

export function cellClass(cell: Cell | undefined): RowClass {
  if (!cell || cell.status === 'waiting' || cell.status === 'drawing')
    return cell?.verdict ? verdictClass(cell.verdict) : 'waiting';
  if (cell.status === 'failed' || !cell.verdict) return 'unknown';
  return verdictClass(cell.verdict);
}

/** A headline takes the worst of its pictures; while one of them waits, a failure is known already and a pass is not. */
export function worstClass(classes: readonly RowClass[]): RowClass {
  const known = (['fail', 'unknown', 'warn'] as const).find((each) => classes.includes(each));
  if (known) return known;
  if (classes.length === 0 || classes.includes('waiting')) return 'waiting';
  return classes.includes('accepted') ? 'accepted' : 'pass';
}

export type ClassCounts = Record<RowClass, number>;

export function countClasses(classes: Iterable<RowClass>): ClassCounts {
  const counts: ClassCounts = { fail: 0, unknown: 0, warn: 0, accepted: 0, pass: 0, waiting: 0 };
  for (const each of classes) counts[each]++;
  return counts;
}

/** What is wrong enough to be counted: notes are for the designer to judge. */
export const countedFindings = (results: readonly CheckResult[] | null): Finding[] =>
  (results ?? []).flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'note'));

/** Grows with what is wrong; a finding that breaks the card stands right below overflowing. */
export function rankOfClass(rowClass: RowClass, found: readonly Finding[]): number {
  const byClass = { fail: 6, unknown: 4, warn: 3, accepted: 1, pass: 0, waiting: 0 };
  const byFinding = found.some(({ severity }) => severity === 'err') ? 5 : found.length > 0 ? 2 : 0;
  return Math.max(byClass[rowClass], byFinding);
}
