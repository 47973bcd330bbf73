import type { FindingSeverity } from '../checks/check.ts';
import { escapeAttribute, escapeMarkup } from './escape-markup.ts';
import { reportStyles } from './html-styles.ts';
import {
  describeCounts,
  describeOutcome,
  describeVerdict,
  judgeRow,
  listFindings,
  type Report,
  type ReportRow,
  type RowOutcome,
  rowOutcomes,
} from './report.ts';

// A shape of its own for each, so that no meaning hangs on colour.
const marks: Record<RowOutcome, string> = { pass: '✓', accepted: '=', warn: '!', fail: '✕', unknown: '?' };
const severityWords: Record<FindingSeverity, string> = { err: 'Error', warn: 'Warning', note: 'Note' };

/** A page of one file, worst rows first: no script, no link, nothing that is loaded from elsewhere. */
export function writeHtmlReport(report: Report): string {
  const { name, versionId, drawnAt, rows } = report;
  const sorted = rowOutcomes.flatMap((outcome) => rows.filter((row) => judgeRow(row) === outcome));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${escapeMarkup(name)}: headlines</title>
<style>${reportStyles}</style>
</head>
<body>
<header>
<h1>${escapeMarkup(name)}</h1>
<p class="lead">${escapeMarkup(describeCounts(report))}.</p>
<p class="meta">${versionId === null ? 'Draft' : `Version <code>${escapeMarkup(versionId.slice(0, 12))}</code>`}, drawn <time datetime="${escapeAttribute(drawnAt)}">${escapeMarkup(drawnAt.slice(0, 16).replace('T', ' '))}</time> UTC</p>
${report.notes.map((note) => `<p class="meta">${escapeMarkup(note)}</p>`).join('\n')}
</header>
<main>
${rows.length === 0 ? '<p>No headline was drawn.</p>' : writeTable(sorted, report.warnPx)}
${writeRefused(report)}
</main>
</body>
</html>
`;
}

function writeTable(rows: readonly ReportRow[], warnPx: number | null): string {
  const head = ['Picture', 'Headline', 'Size', 'Outcome', 'What was found'];
  return `<div class="scroll" role="region" aria-label="Headlines" tabindex="0">
<table>
<caption>Headlines, the worst first</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${cell}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => writeRow(row, warnPx)).join('\n')}
</tbody>
</table>
</div>`;
}

function writeRow(row: ReportRow, warnPx: number | null): string {
  const outcome = judgeRow(row);
  const picture =
    row.picture === null
      ? '<span class="meta">None kept</span>'
      : `<img src="${escapeAttribute(row.picture)}" alt="" width="160">`;
  const place = row.place === '' ? '' : `<span class="meta">${escapeMarkup(row.place)}</span>`;
  return `<tr>
<td>${picture}</td>
<th scope="row"><bdi dir="auto">${row.name.trim() === '' ? '<em>Empty</em>' : escapeMarkup(row.name)}</bdi>${place}</th>
<td>${escapeMarkup(row.sizeId)}</td>
<td class="outcome ${outcome}"><span aria-hidden="true">${marks[outcome]}</span> ${describeOutcome(row, warnPx)}</td>
<td>${writeFindings(row)}</td>
</tr>`;
}

function writeFindings(row: ReportRow): string {
  if (row.error !== null) return `<p>${escapeMarkup(row.error)}</p>`;
  const accepted = (words: string) => (row.accepted?.includes(words) ? ' <em>Accepted as is.</em>' : '');
  const words = row.verdict ? describeVerdict(row.verdict) : '';
  const verdict = row.verdict ? `<p>${escapeMarkup(words)}${accepted(words)}</p>` : '';
  const unknown = row.results.flatMap(({ reason }) =>
    reason === undefined
      ? []
      : [`<li class="unknown"><strong>Not known</strong> ${escapeMarkup(reason)}</li>`],
  );
  const findings = listFindings(row)
    // The verdict has said it.
    .filter(({ code }) => code !== 'overflow.rule')
    .map(
      ({ severity, message, cure }) =>
        `<li class="${severity}"><strong>${severityWords[severity]}</strong> ${escapeMarkup(message)} ${escapeMarkup(cure)}${accepted(message)}</li>`,
    );
  const items = [...findings, ...unknown];
  return `${verdict}${items.length > 0 ? `<ul>${items.join('')}</ul>` : ''}`;
}

function writeRefused({ refused, refusedCount }: Report): string {
  if (refusedCount === 0) return '';
  const more = refusedCount > refused.length ? `<p>And ${refusedCount - refused.length} more.</p>` : '';
  return `<h2>${refusedCount} ${refusedCount === 1 ? 'row' : 'rows'} refused</h2>
<ul>
${refused.map(({ place, reason }) => `<li><strong>${escapeMarkup(place)}</strong> ${escapeMarkup(reason)}</li>`).join('\n')}
</ul>${more}`;
}
