import { describe, expect, it } from 'vitest';
import { commonWarnPx, describeSummary, group } from './describe-summary.ts';

const none = { fail: 0, unknown: 0, warn: 0, accepted: 0, pass: 0, waiting: 0 };
const words = (counts: Partial<typeof none>, warnPx: number | null = 48) =>
  describeSummary({ ...none, ...counts }, warnPx)
    .map((part) => part.words)
    .join(', ');

describe('describeSummary', () => {
  it('says what passes of what is drawn, then each kind of trouble', () => {
    expect(words({ pass: 38, warn: 3, fail: 1 })).toBe('38 of 42 pass, 3 come out below 48 px, 1 overflows');
    expect(words({ pass: 1, warn: 1, fail: 2, unknown: 1 }, null)).toBe(
      '1 of 5 passes, 1 comes out small, 2 overflow, 1 not tested',
    );
    expect(describeSummary({ ...none, pass: 2 }, null, 2).map((part) => part.words)).toEqual([
      'All 2 pass',
      '2 with findings',
    ]);
  });

  it('names what was accepted, which is no pass', () => {
    expect(words({ pass: 40, fail: 1, accepted: 1 })).toBe('40 of 42 pass, 1 overflows, 1 accepted');
  });

  it('says all only when all are drawn', () => {
    expect(words({ pass: 42 })).toBe('All 42 pass');
    expect(words({ pass: 42, waiting: 1 })).toBe('42 of 42 pass');
  });

  it('leads each part to its rows', () => {
    expect(describeSummary({ ...none, pass: 1, fail: 1 }, null).map(({ filter }) => filter)).toEqual([
      'pass',
      'fail',
    ]);
  });
});

it('names one size to warn at only where all rules agree', () => {
  expect(commonWarnPx([{ warnPx: 48 }, {}, { warnPx: 48 }])).toBe(48);
  expect(commonWarnPx([{ warnPx: 48 }, { warnPx: 40 }])).toBe(null);
  expect(commonWarnPx([{}])).toBe(null);
});

it('parts thousands', () => {
  expect([1, 999, 5000, 1234567].map(group)).toEqual(['1', '999', '5\u2009000', '1\u2009234\u2009567']);
});
