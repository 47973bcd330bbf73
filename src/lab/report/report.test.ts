import { describe, expect, it } from 'vitest';
import { finding, found, report, row } from './report.fixtures.ts';
import {
  countOutcomes,
  describeCounts,
  describeOutcome,
  describeRow,
  isFailing,
  judgeRow,
} from './report.ts';

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
    expect(describeCounts(report(rows))).toBe('3 of 5 pass, 1 comes out small, 1 overflows');
    expect(describeCounts(report([row('A'), { ...small, accepted: ['Shrinks to 40 px.'] }]))).toBe(
      '1 of 2 passes, 1 accepted',
    );
    expect(describeCounts(report([row('A')], { refusedCount: 2 }))).toBe('All 1 pass, 2 rows refused');
  });

  it('counts as the lab does, and says what else stops a build', () => {
    const weak = row('E', { results: [found(finding('warn', 'Weak.'))] });
    const covered = row('F', { results: [found(finding('err', 'Covered.'))] });
    const rows = [row('A'), small, weak, covered, row('G', { verdict: null, error: 'A loop.' })];
    expect(describeCounts(report(rows, { warnPx: 48 }))).toBe(
      '3 of 5 pass, 1 comes out below 48 px, 1 not tested, 2 with findings, of which 1 is an error',
    );
    expect(describeCounts(report([row('A'), row('B')]))).toBe('All 2 pass');
  });

  it.each([
    [row('A'), 'Passes'],
    [row('A', { results: [found(finding('note', 'An orphan.'))] }), 'Passes'],
    [row('A', { results: [found(finding('warn', 'Weak.'))] }), 'Passes, with findings'],
    [row('A', { results: [found(finding('err', 'Covered.'))] }), 'With an error'],
    [small, 'Comes out below 48 px'],
    [overflows, 'Overflows'],
    [{ ...overflows, accepted: ['It is 184 px too wide.'] }, 'Accepted'],
    [unjudged, 'Not known'],
    [row('A', { verdict: { kind: 'unknown', reason: 'Mixed.' } }), 'Not tested'],
    [row('A', { verdict: null, error: 'A loop.' }), 'Not drawn'],
  ] as const)('says of a row what the lab says of it: case %#', (given, words) => {
    expect(describeOutcome(given, 48)).toBe(words);
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
