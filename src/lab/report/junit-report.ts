import { escapeAttribute, escapeMarkup } from './escape-markup.ts';
import { describeRow, judgeRow, listFindings, type Report, type ReportRow } from './report.ts';

/**
 * For the test pages of a build server: one suite per size of the card, one case per headline, one more suite for
 * rows that were refused. A warning does not fail a case; it stands in its output.
 */
export function writeJunitReport(report: Report): string {
  const sizes = [...new Set(report.rows.map(({ sizeId }) => sizeId))];
  const suites = sizes.map((sizeId) =>
    writeSuite(
      `${report.name}, ${sizeId}`,
      report.rows.filter((row) => row.sizeId === sizeId).map((row) => writeCase(row, report.name)),
    ),
  );
  if (report.refused.length > 0)
    suites.push(
      writeSuite(
        `${report.name}, refused rows`,
        report.refused.map(({ place, reason }) => ({
          outcome: 'fail' as const,
          text: `<testcase classname="${escapeAttribute(report.name)}" name="${escapeAttribute(place)}"><failure message="${escapeAttribute(reason)}" type="refused"/></testcase>`,
        })),
      ),
    );
  const all = suites.flatMap(({ cases }) => cases);
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="${escapeAttribute(report.name)}" ${countCases(all)}>
${suites.map(({ text }) => text).join('\n')}
</testsuites>
`;
}

interface Case {
  outcome: 'pass' | 'fail' | 'unknown';
  text: string;
}

const countCases = (cases: readonly Case[]): string => {
  const count = (outcome: Case['outcome']) => cases.filter((each) => each.outcome === outcome).length;
  return `tests="${cases.length}" failures="${count('fail')}" errors="0" skipped="${count('unknown')}"`;
};

function writeSuite(name: string, cases: readonly Case[]): { cases: readonly Case[]; text: string } {
  const text = `  <testsuite name="${escapeAttribute(name)}" ${countCases(cases)}>
${cases.map((each) => `    ${each.text}`).join('\n')}
  </testsuite>`;
  return { cases, text };
}

function writeCase(row: ReportRow, className: string): Case {
  const outcome = judgeRow(row);
  const name = row.place === '' ? row.name : `${row.place}: ${row.name}`;
  const open = `<testcase classname="${escapeAttribute(`${className}.${row.sizeId}`)}" name="${escapeAttribute(name)}">`;
  const message = escapeAttribute(describeRow(row));
  const lines = listFindings(row).map(
    ({ severity, code, message: cause, cure }) => `${severity} ${code}: ${cause} ${cure}`,
  );
  const details = escapeMarkup(lines.join('\n'));
  switch (outcome) {
    case 'fail':
      return {
        outcome,
        text: `${open}<failure message="${message}" type="${failureType(row)}">${details}</failure></testcase>`,
      };
    case 'unknown':
      return { outcome, text: `${open}<skipped message="${message}"/></testcase>` };
    // Neither a pass nor a failure: somebody looked at it and let it stand.
    case 'accepted':
      return {
        outcome: 'unknown',
        text: `${open}<skipped message="${escapeAttribute(`Accepted as is: ${row.accepted?.join(' ')}`)}"/></testcase>`,
      };
    default:
      return {
        outcome: 'pass',
        text: details === '' ? `${open}</testcase>` : `${open}<system-out>${details}</system-out></testcase>`,
      };
  }
}

const failureType = (row: ReportRow): string =>
  row.error === null ? (listFindings(row)[0]?.code ?? 'overflows') : 'not-drawn';
