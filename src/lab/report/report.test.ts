import { describe, expect, it } from 'vitest';
import { finding, found, report, row } from './report.fixtures.ts';
import { countOutcomes, describeCounts, describeRow, isFailing, judgeRow } from './report.ts';

const overflows = row('A', { verdict: { kind: 'overflows', reason: 'It is 184 px too wide.' } });
const small = row('B', { verdict: { kind: 'shrinks', px: 40, lines: 2, smallPx: 40 } });
const unjudged = row('C', {
  results: [{ check: 'weight', outcome: 'unknown', findings: [], reason: 'No PNG.' }],
});

describe('judgeRow', () => {
  it.each([
    ['fits', row('A'), 'pass'],
    ['fits with a note', row('A', { results: [found(finding('note', 'An orphan.'))] }), 'pass'],
    ['small', small, 'warn'],
    ['a warning', row('A', { results: [found(finding('warn', 'Weak.'))] }), 'warn'],
    ['overflows', overflows, 'fail'],
    [
      'an error among notes',
      row('A', { results: [found(finding('note', 'x'), finding('err', 'y'))] }),
      'fail',
    ],
    ['not drawn', row('A', { verdict: null, error: 'A font is missing.' }), 'fail'],
    ['not judged', unjudged, 'unknown'],
    ['a failure is known although a check is not', { ...overflows, results: unjudged.results }, 'fail'],
    ['a verdict that is not known', row('A', { verdict: { kind: 'unknown', reason: 'Mixed.' } }), 'unknown'],
    ['accepted', { ...overflows, accepted: ['It is 184 px too wide.'] }, 'accepted'],
    [
      'accepted before something else was found',
      { ...overflows, accepted: ['It is 184 px too wide.'], results: [found(finding('warn', 'Weak.'))] },
      'warn',
    ],
    ['other words were accepted', { ...overflows, accepted: ['It is 100 px too wide.'] }, 'fail'],
    ['a warning that was accepted', { ...small, accepted: ['Shrinks to 40 px.'] }, 'accepted'],
    ['not drawn', row('A', { verdict: null, error: 'A loop.', accepted: ['x'] }), 'fail'],
  ] as const)('%s', (_, given, outcome) => {
    expect(judgeRow(given)).toBe(outcome);
  });
});

describe('a report in words', () => {
  it('counts what there is', () => {
    const rows = [row('A'), row('D'), small, overflows, unjudged];
    expect(countOutcomes(rows)).toEqual({ pass: 2, accepted: 0, warn: 1, fail: 1, unknown: 1 });
    expect(describeCounts(report(rows))).toBe('2 of 5 pass, 1 warns, 1 fails, 1 unknown');
    expect(describeCounts(report([row('A'), { ...small, accepted: ['Shrinks to 40 px.'] }]))).toBe(
      '1 of 2 passes, 1 accepted',
    );
    expect(describeCounts(report([row('A')], { refusedCount: 2 }))).toBe('1 of 1 passes, 2 rows refused');
  });

  it('fails for a failure and for a row that was refused, not for a warning', () => {
    expect(isFailing(report([row('A'), small, unjudged]))).toBe(false);
    expect(isFailing(report([row('A'), overflows]))).toBe(true);
    expect(isFailing(report([row('A')], { refusedCount: 1 }))).toBe(true);
  });

  it('says the worst of a row first, and its verdict where nothing is wrong', () => {
    const both = row('A', { results: [found(finding('warn', 'Weak.'), finding('err', 'Covered.'))] });
    expect(describeRow(both)).toBe('Covered. Change it. And 1 more.');
    expect(describeRow(overflows)).toBe('It is 184 px too wide.');
    expect(describeRow(row('A', { verdict: { kind: 'shrinks', px: 54, lines: 3 } }))).toBe(
      'Shrinks to 54 px.',
    );
  });
});
