// The module that the build makes from this file judges drawn cards and reports on them. It stands beside the runtime:
// the app's workers load it, and a bundle's lab.mjs runs it in Node.

export { checkDrawn } from './lab/checks/check-drawn.ts';
export { commonWarnPx } from './lab/describe-summary.ts';
export { acceptRow } from './lab/report/accept-row.ts';
export { drawRow } from './lab/report/draw-row.ts';
export { writeHtmlReport } from './lab/report/html-report.ts';
export { writeJsonReport } from './lab/report/json-report.ts';
export { writeJunitReport } from './lab/report/junit-report.ts';
export { readData } from './lab/report/read-data.ts';
export { describeCounts, describeRow, isFailing, judgeRow } from './lab/report/report.ts';
