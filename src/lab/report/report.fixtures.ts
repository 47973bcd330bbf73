import type { CheckResult, Finding } from '../checks/check.ts';
import type { Report, ReportRow } from './report.ts';

export const finding = (severity: Finding['severity'], message: string, code = 'contrast.low'): Finding => ({
  code,
  severity,
  message,
  cure: 'Change it.',
  ordinal: 1,
  box: null,
});

export const found = (...findings: Finding[]): CheckResult => ({
  check: 'contrast',
  outcome: 'fail',
  findings,
});

export const row = (name: string, change: Partial<ReportRow> = {}): ReportRow => ({
  name,
  place: 'Row 2',
  sizeId: 'card',
  verdict: { kind: 'fits', lines: 2 },
  verdicts: [],
  results: [],
  error: null,
  picture: null,
  ...change,
});

export const report = (rows: ReportRow[], change: Partial<Report> = {}): Report => ({
  name: 'Northbound',
  versionId: 'ab'.repeat(32),
  drawnAt: '2026-11-14T09:30:00.000Z',
  warnPx: null,
  rows,
  refused: [],
  refusedCount: 0,
  notes: [],
  ...change,
});

/** Names that end a document that does not escape them. */
export const hostileNames: readonly string[] = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]></failure></testcase>',
  'it\'s & "that" <b>',
  'a\u0000b\u0008c\u001fd\ufffe',
  '\ud83d lone',
  'line\nbreak\tand tab',
  '&amp; &#0; &unknown;',
  '\u202egnissecorp',
  '<?xml version="2.0"?><!DOCTYPE x [<!ENTITY y "z">]>',
];
