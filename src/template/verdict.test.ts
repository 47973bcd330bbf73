import { describe, expect, it } from 'vitest';
import { type Verdict, verdictClass, worstVerdict } from './verdict.ts';

const fits: Verdict = { kind: 'fits', lines: 2 };
const fallback: Verdict = { kind: 'fallback', text: 'Untitled' };
const shrinks: Verdict = { kind: 'shrinks', px: 44, lines: 2 };
const cut: Verdict = { kind: 'cut', afterWords: 5, leftOver: 2, limit: 'lines', lines: 2 };
const unknown: Verdict = { kind: 'unknown', reason: 'mixed' };
const overflows: Verdict = { kind: 'overflows', reason: 'too long' };
const fromBest = [fits, fallback, shrinks, cut, unknown, overflows];

describe('worstVerdict', () => {
  it('orders fits, fallback, shrinks, cut, unknown, overflows, in whatever order they come', () => {
    fromBest.forEach((better, i) => {
      for (const worse of fromBest.slice(i + 1)) {
        const pair = [
          { field: 'a', verdict: better },
          { field: 'b', verdict: worse },
        ];
        expect(worstVerdict(pair)).toBe(worse);
        expect(worstVerdict(pair.reverse())).toBe(worse);
      }
    });
  });

  it('of a card without rules is fits', () => {
    expect(worstVerdict([])).toEqual({ kind: 'fits', lines: 0 });
  });

  it('of two fields that fit is the first, with its lines', () => {
    expect(
      worstVerdict([
        { field: 'a', verdict: fits },
        { field: 'b', verdict: { kind: 'fits', lines: 3 } },
      ]),
    ).toBe(fits);
  });
});

describe('verdictClass', () => {
  it('fails what overflows, doubts what is unknown and passes the rest', () => {
    expect(fromBest.map(verdictClass)).toEqual(['pass', 'pass', 'pass', 'pass', 'unknown', 'fail']);
  });
});
