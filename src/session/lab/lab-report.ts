import { acceptedWords } from '../../lab/concerns.ts';
import { commonWarnPx } from '../../lab/describe-summary.ts';
import type { Report, ReportRow } from '../../lab/report/report.ts';
import type { Session } from '../session.ts';
import type { Lab } from './lab.ts';

/** Beyond this a page with pictures is too large to open. */
const mostPictures = 500;

/** What the lab knows now, as data for a page, JSON or JUnit XML; what is not drawn yet is left out and said. */
export async function buildReport({ editor, store }: Session, lab: Lab): Promise<Report> {
  const { groups, lists } = lab.store.getState();
  const { sizes, rules } = editor.store.getState().template.manifest;
  const pairs = groups.flatMap((group) =>
    group.rows.flatMap((row) => sizes.map((size) => ({ group, row, size }))),
  );
  const rows: ReportRow[] = [];
  for (const { group, row, size } of pairs) {
    const cell = lab.cellOf(row, size);
    if (cell.status === 'waiting' || cell.status === 'drawing' || cell.isStale) continue;
    rows.push({
      name: sizes.length === 1 ? row.name : `${row.name}, ${size.id}`,
      place: group.name,
      sizeId: size.id,
      verdict: cell.status === 'failed' ? null : cell.verdict,
      verdicts: cell.verdicts,
      results: cell.results ?? [],
      error: cell.error,
      ...withAccepted(acceptedWords(row, cell, lab.acceptedOf(row, size))),
      picture: pairs.length > mostPictures ? null : await lab.pictureData(row, size),
    });
  }
  const left = pairs.length - rows.length;
  return {
    name: store.getState().draft.name,
    versionId: null,
    drawnAt: new Date().toISOString(),
    warnPx: commonWarnPx(rules),
    rows,
    refused: lists.flatMap(({ refused }) => refused).slice(0, 1000),
    refusedCount: lists.reduce((sum, { refusedCount }) => sum + refusedCount, 0),
    notes: left === 0 ? [] : [`${left} of ${pairs.length} cards are not drawn yet and not in this report.`],
  };
}

const withAccepted = (accepted: readonly string[]) => (accepted.length > 0 ? { accepted } : {});
