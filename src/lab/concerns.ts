import type { Values } from '../template/schema.ts';
import { type FieldVerdict, verdictClass } from '../template/verdict.ts';
import { type Cell, cellClass, countedFindings, type RowClass } from './cell.ts';
import type { Finding } from './checks/check.ts';
import type { LabRow } from './lab-row.ts';
import { findingsOf } from './rendition-findings.ts';
import type { Rendition } from './renditions.ts';
import { describeVerdict } from './report/report.ts';

/** What a designer let stand on one card: each concern as it was seen. */
export type Accepted = ReadonlySet<string>;
export const nothingAccepted: Accepted = new Set();

/**
 * What keeps a card from passing, each as it is seen: its words with their figures, its place and the text that it is
 * about. Whatever of these changes makes another concern of it, which nobody accepted yet.
 */
export function concernsOf({ values }: Pick<LabRow, 'values'>, cell: Cell): string[] {
  const verdicts = cell.verdicts
    .filter(({ verdict }) => ['fail', 'warn'].includes(verdictClass(verdict)))
    .map((each) => verdictSeenAs(each, values));
  return [...verdicts, ...countedFindings(cell.results).map((finding) => seenAs(finding, values))];
}

/** Those that a rendition shows: a crop or a thumbnail has only its own. */
export function concernsOfRendition(row: Pick<LabRow, 'values'>, rendition: Rendition, cell: Cell): string[] {
  if (rendition.kind === 'size') return concernsOf(row, cell);
  return findingsOf(rendition, cell)
    .filter(({ severity }) => severity !== 'note')
    .map((finding) => seenAs(finding, row.values));
}

const verdictSeenAs = ({ field, verdict }: FieldVerdict, values: Values): string =>
  `verdict ${JSON.stringify(verdict)} ${textOf(values, field)}`;

export function seenAs({ code, message, box, field }: Finding, values: Values): string {
  const place = box ? [box.x, box.y, box.width, box.height].map(Math.round).join(' ') : '';
  return `${code} ${message} ${place} ${field ? textOf(values, field) : ''}`;
}

/** True where there is something to accept and all of it was. */
export const areAccepted = (concerns: readonly string[], accepted: Accepted): boolean =>
  concerns.length > 0 && concerns.every((concern) => accepted.has(concern));

/** Accepted is neither a pass nor a failure. What is not drawn cannot be accepted. */
export function classWithAccepted(row: LabRow, cell: Cell | undefined, accepted: Accepted): RowClass {
  const own = cellClass(cell);
  if (!cell || accepted.size === 0 || own === 'waiting' || own === 'unknown') return own;
  return areAccepted(concernsOf(row, cell), accepted) ? 'accepted' : own;
}

/** Findings that count and were not accepted. */
export const openFindings = (
  { values }: Pick<LabRow, 'values'>,
  { results }: Cell,
  accepted: Accepted,
): Finding[] =>
  countedFindings(results).filter((finding) => accepted.size === 0 || !accepted.has(seenAs(finding, values)));

/** What was accepted of a card and is still seen, in the words of a report. */
export function acceptedWords({ values }: Pick<LabRow, 'values'>, cell: Cell, accepted: Accepted): string[] {
  if (accepted.size === 0) return [];
  const verdicts = cell.verdicts.filter((each) => accepted.has(verdictSeenAs(each, values)));
  // Two findings may say the same of two places, of which one was accepted.
  const open = new Set(openFindings({ values }, cell, accepted).map(({ message }) => message));
  const findings = countedFindings(cell.results).filter(({ message }) => !open.has(message));
  return [
    ...new Set([
      ...verdicts.map(({ verdict }) => describeVerdict(verdict)),
      ...findings.map(({ message }) => message),
    ]),
  ];
}

const textOf = (values: Values, field: string): string => JSON.stringify(values[field] ?? null);
