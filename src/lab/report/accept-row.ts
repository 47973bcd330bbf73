import type { Acceptance, Manifest, Values } from '../../template/schema.ts';
import { waitingCell } from '../cell.ts';
import { acceptedWords } from '../concerns.ts';
import { headlineField, headlineText } from '../matrix.ts';
import type { ReportRow } from './report.ts';

/** The row with what was accepted of its headline at its size, in its words; as it is where nothing was. */
export function acceptRow(
  row: ReportRow,
  values: Values,
  manifest: Pick<Manifest, 'fields' | 'rules'>,
  acceptances: readonly Acceptance[],
): ReportRow {
  const text = headlineText(values, headlineField(manifest));
  const own = acceptances.find(({ headline, sizeId }) => headline === text && sizeId === row.sizeId);
  if (!own || row.error !== null) return row;
  const { verdict, verdicts, results } = row;
  const cell = { ...waitingCell, status: 'drawn' as const, verdict, verdicts, results };
  const accepted = acceptedWords({ values }, cell, new Set(own.saw));
  return accepted.length > 0 ? { ...row, accepted } : row;
}
