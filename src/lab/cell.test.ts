import { describe, expect, it } from 'vitest';
import {
  type Cell,
  cellClass,
  countClasses,
  countedFindings,
  rankOfClass,
  waitingCell,
  worstClass,
} from './cell.ts';
import type { CheckResult, FindingSeverity } from './checks/check.ts';

const fits: Cell = { ...waitingCell, status: 'drawn', verdict: { kind: 'fits', lines: 2 } };

describe('cellClass', () => {
  it('is that of the verdict, and unknown where nothing could be drawn', () => {
    expect(cellClass(undefined)).toBe('waiting');
    expect(cellClass(waitingCell)).toBe('waiting');
    expect(cellClass(fits)).toBe('pass');
    expect(cellClass({ ...fits, verdict: { kind: 'shrinks', px: 40, lines: 3, smallPx: 40 } })).toBe('warn');
    expect(cellClass({ ...fits, verdict: { kind: 'overflows', reason: '' } })).toBe('fail');
    expect(cellClass({ ...fits, status: 'failed' })).toBe('unknown');
  });

  it('keeps the verdict before while the cell is drawn again', () => {
    expect(cellClass({ ...fits, status: 'drawing', isStale: true })).toBe('pass');
    expect(cellClass({ ...waitingCell, status: 'drawing' })).toBe('waiting');
  });
});

describe('worstClass', () => {
  it('takes the worst, knows a failure early and a pass only when all are drawn', () => {
    expect(worstClass(['pass', 'warn', 'fail'])).toBe('fail');
    expect(worstClass(['waiting', 'warn'])).toBe('warn');
    expect(worstClass(['pass', 'waiting'])).toBe('waiting');
    expect(worstClass(['pass', 'pass'])).toBe('pass');
    expect(worstClass(['accepted', 'pass'])).toBe('accepted');
    expect(worstClass(['accepted', 'waiting'])).toBe('waiting');
    expect(worstClass(['accepted', 'warn'])).toBe('warn');
    expect(worstClass([])).toBe('waiting');
  });
});

it('counts every class', () => {
  expect(countClasses(['pass', 'fail', 'pass', 'waiting'])).toEqual({
    fail: 1,
    unknown: 0,
    warn: 0,
    accepted: 0,
    pass: 2,
    waiting: 1,
  });
});

describe('findings', () => {
  const found = (...severities: FindingSeverity[]): CheckResult[] => [
    {
      check: 'contrast',
      outcome: 'fail',
      findings: severities.map((severity) => ({
        code: 'contrast.low',
        severity,
        message: '',
        cure: '',
        ordinal: null,
        box: null,
      })),
    },
  ];

  it('count but for notes', () => {
    expect(countedFindings(found('note', 'err', 'warn')).map(({ severity }) => severity)).toEqual([
      'err',
      'warn',
    ]);
    expect(countedFindings(null)).toEqual([]);
  });

  it('rank below overflowing, and above what only comes out small', () => {
    const ranks = [
      rankOfClass('fail', []),
      rankOfClass('pass', countedFindings(found('note', 'err'))),
      rankOfClass('unknown', []),
      rankOfClass('warn', []),
      rankOfClass('pass', countedFindings(found('warn'))),
      rankOfClass('accepted', []),
      rankOfClass('pass', countedFindings(found('note'))),
    ];
    expect([...ranks].sort((a, b) => b - a)).toEqual(ranks);
    expect(new Set(ranks).size).toBe(ranks.length);
  });
});
