import { expect, it } from 'vitest';
import { writeJsonReport } from './json-report.ts';
import { finding, found, report, row } from './report.fixtures.ts';

it('writeJsonReport holds every row with its outcome and findings, without pictures', () => {
  const results = [found(finding('err', 'Hidden.'))];
  const text = writeJsonReport(
    report([row('A'), row('B', { results, picture: 'data:image/png;base64,AAAA' })]),
  );
  const read = JSON.parse(text);
  expect(read.counts).toEqual({ rows: 2, pass: 1, accepted: 0, warn: 0, fail: 1, unknown: 0, refused: 0 });
  expect(read.rows.map(({ name, outcome }: Record<string, string>) => [name, outcome])).toEqual([
    ['A', 'pass'],
    ['B', 'fail'],
  ]);
  expect(read.rows[1].results[0].findings[0].message).toBe('Hidden.');
  expect(text).not.toContain('base64');
});
