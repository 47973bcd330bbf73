import { type FieldVerdict, type Verdict, verdictClass } from '../../template/verdict.ts';
import { countClasses, countedFindings, type RowClass } from '../cell.ts';
import type { CheckResult, Finding } from '../checks/check.ts';
import { belowWords, describeSummary } from '../describe-summary.ts';
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
  /** The size below which the rules call a text small; null when they differ or none does. */
  warnPx: number | null;
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
  const isOpen = !accepted.includes(describeVerdict(verdict));
  const isSmall = 'smallPx' in verdict && verdict.smallPx !== undefined;
  if ((verdict.kind === 'overflows' && isOpen) || hasError(row)) return 'fail';
  if (verdict.kind === 'unknown' || results.some(({ outcome }) => outcome === 'unknown')) return 'unknown';
  if ((isSmall && isOpen) || openFindings(row).length > 0) return 'warn';
  return accepted.length > 0 ? 'accepted' : 'pass';
}

/** What counts and was not accepted. */
const openFindings = ({ results, accepted = [] }: ReportRow): Finding[] =>
  countedFindings(results).filter(({ message }) => !accepted.includes(message));

const hasError = (row: ReportRow): boolean => openFindings(row).some(({ severity }) => severity === 'err');

export type OutcomeCounts = Record<RowOutcome, number>;

export function countOutcomes(rows: readonly ReportRow[]): OutcomeCounts {
  const counts: OutcomeCounts = { pass: 0, accepted: 0, warn: 0, fail: 0, unknown: 0 };
  for (const row of rows) counts[judgeRow(row)]++;
  return counts;
}

/** Whether a site's build should stop: a card fails, or a row of the file could not even be drawn. */
export const isFailing = ({ rows, refusedCount }: Report): boolean =>
  refusedCount > 0 || rows.some((row) => judgeRow(row) === 'fail');

/** In the words of the lab's own summary: `38 of 42 pass, 3 come out small, 1 overflows, 2 with findings`. */
export function describeCounts({ rows, refusedCount, warnPx }: Report): string {
  const found = rows.filter((row) => openFindings(row).length > 0).length;
  const parts = describeSummary(countClasses(rows.map(classOfRow)), warnPx, found).map(({ words }) => words);
  // The lab shows which; here it says why a build stops though no text overflows.
  const errors = rows.filter((row) => hasError(row) && classOfRow(row) !== 'fail').length;
  if (errors > 0) parts.push(`of which ${errors} ${errors === 1 ? 'is an error' : 'are errors'}`);
  if (refusedCount > 0) parts.push(`${refusedCount} ${refusedCount === 1 ? 'row' : 'rows'} refused`);
  return parts.join(', ');
}

/** As the lab classes a headline: by its verdict, what the checks found being counted apart. */
function classOfRow(row: ReportRow): RowClass {
  if (row.error !== null || row.verdict === null) return 'unknown';
  const outcome = judgeRow(row);
  return outcome === 'accepted' ? outcome : verdictClass(row.verdict);
}

/** In a word or two, as the lab says it. */
export function describeOutcome(row: ReportRow, warnPx: number | null): string {
  if (row.error !== null || row.verdict === null) return 'Not drawn';
  const outcome = judgeRow(row);
  const rowClass = classOfRow(row);
  if (outcome === 'accepted') return 'Accepted';
  if (rowClass === 'fail') return 'Overflows';
  if (outcome === 'fail') return 'With an error';
  if (rowClass === 'unknown') return 'Not tested';
  if (outcome === 'unknown') return 'Not known';
  if (rowClass === 'warn') return `Comes out ${belowWords(warnPx)}`;
  return outcome === 'warn' ? 'Passes, with findings' : 'Passes';
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
