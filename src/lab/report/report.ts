import type { FieldVerdict, Verdict } from '../../template/verdict.ts';
import type { CheckResult, Finding } from '../checks/check.ts';
import type { Refusal } from '../lab-row.ts';

/** One headline at one size of the card. */
export interface ReportRow {
  name: string;
  /** Where it stands in the file it came from; empty for a headline of the template. */
  place: string;
  sizeId: string;
  /** null when the card could not be drawn. */
  verdict: Verdict | null;
  verdicts: readonly FieldVerdict[];
  results: readonly CheckResult[];
  /** Why it could not be drawn. */
  error: string | null;
  /** What somebody looked at and let stand, in the words of verdict and findings. */
  accepted?: readonly string[];
  /** A small picture as a data URI; null where none was made. */
  picture: string | null;
}

export interface Report {
  /** Of the template. */
  name: string;
  /** null for a draft. */
  versionId: string | null;
  /** ISO 8601. */
  drawnAt: string;
  rows: readonly ReportRow[];
  /** Rows of the file that were not drawn. The first thousand; `refusedCount` has all. */
  refused: readonly Refusal[];
  refusedCount: number;
  notes: readonly string[];
}

export type RowOutcome = 'pass' | 'accepted' | 'warn' | 'fail' | 'unknown';
export const rowOutcomes: readonly RowOutcome[] = ['fail', 'unknown', 'warn', 'accepted', 'pass'];

/**
 * A row fails when its card cannot be drawn, overflows, or a check found an error. What was accepted does not count, but
 * makes no pass of the row.
 */
export function judgeRow(row: ReportRow): RowOutcome {
  const { verdict, results, error, accepted = [] } = row;
  if (error !== null || verdict === null) return 'fail';
  const open = listFindings(row).filter(({ message }) => !accepted.includes(message));
  const has = (severity: Finding['severity']) => open.some((finding) => finding.severity === severity);
  const isOpen = !accepted.includes(describeVerdict(verdict));
  const isSmall = 'smallPx' in verdict && verdict.smallPx !== undefined;
  if ((verdict.kind === 'overflows' && isOpen) || has('err')) return 'fail';
  if (verdict.kind === 'unknown' || results.some(({ outcome }) => outcome === 'unknown')) return 'unknown';
  if ((isSmall && isOpen) || has('warn')) return 'warn';
  return accepted.length > 0 ? 'accepted' : 'pass';
}

export type OutcomeCounts = Record<RowOutcome, number>;

export function countOutcomes(rows: readonly ReportRow[]): OutcomeCounts {
  const counts: OutcomeCounts = { pass: 0, accepted: 0, warn: 0, fail: 0, unknown: 0 };
  for (const row of rows) counts[judgeRow(row)]++;
  return counts;
}

/** Whether a site's build should stop: a card fails, or a row of the file could not even be drawn. */
export const isFailing = ({ rows, refusedCount }: Report): boolean =>
  refusedCount > 0 || rows.some((row) => judgeRow(row) === 'fail');

/** `38 of 42 pass, 3 warn, 1 fails`. */
export function describeCounts({ rows, refusedCount }: Report): string {
  const { pass, accepted, warn, fail, unknown } = countOutcomes(rows);
  const parts = [`${pass} of ${rows.length} ${pass === 1 ? 'passes' : 'pass'}`];
  if (warn > 0) parts.push(`${warn} ${warn === 1 ? 'warns' : 'warn'}`);
  if (fail > 0) parts.push(`${fail} ${fail === 1 ? 'fails' : 'fail'}`);
  if (accepted > 0) parts.push(`${accepted} accepted`);
  if (unknown > 0) parts.push(`${unknown} unknown`);
  if (refusedCount > 0) parts.push(`${refusedCount} ${refusedCount === 1 ? 'row' : 'rows'} refused`);
  return parts.join(', ');
}

/** What was found on a row, the worst first. */
export function listFindings({ results }: ReportRow): Finding[] {
  const rank = { err: 0, warn: 1, note: 2 };
  return results.flatMap(({ findings }) => findings).sort((a, b) => rank[a.severity] - rank[b.severity]);
}

/** In words: what keeps a row from passing, or how it fits. */
export function describeRow(row: ReportRow): string {
  if (row.error !== null) return row.error;
  if (row.verdict === null) return 'The card was not drawn.';
  const worst = listFindings(row).filter(({ severity }) => severity !== 'note');
  if (worst.length > 0) {
    const [{ message, cure }] = worst as [Finding];
    return `${message} ${cure}${worst.length > 1 ? ` And ${worst.length - 1} more.` : ''}`;
  }
  return describeVerdict(row.verdict);
}

export function describeVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'fits':
      return 'Fits.';
    case 'shrinks':
      return `Shrinks to ${verdict.px} px.`;
    case 'cut':
      return `Cut after ${verdict.afterWords} ${verdict.afterWords === 1 ? 'word' : 'words'}.`;
    case 'fallback':
      return `Shows “${verdict.text}”.`;
    case 'overflows':
      return verdict.reason;
    case 'unknown':
      return `Not known: ${verdict.reason}`;
  }
}
