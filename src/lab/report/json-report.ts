import { countOutcomes, judgeRow, type Report } from './report.ts';

/** For programs: every row with its verdicts and what the checks found. Pictures are left out. */
export function writeJsonReport(report: Report): string {
  const { name, versionId, drawnAt, rows, refused, refusedCount, notes } = report;
  return `${JSON.stringify(
    {
      report: 1,
      name,
      versionId,
      drawnAt,
      counts: { rows: rows.length, ...countOutcomes(rows), refused: refusedCount },
      rows: rows.map(({ picture, ...row }) => ({ outcome: judgeRow(row as (typeof rows)[number]), ...row })),
      refused,
      notes,
    },
    null,
    2,
  )}\n`;
}
