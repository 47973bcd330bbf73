/** How one text field came out on one drawn card. Sizes in px. */
export type Verdict =
  | { kind: 'fits'; lines: number }
  | { kind: 'shrinks'; px: number; lines: number }
  /** `leftOver` words did not make it; `limit` says which limit cut first. */
  | {
      kind: 'cut';
      afterWords: number;
      leftOver: number;
      limit: 'words' | 'graphemes' | 'lines' | 'box';
      lines: number;
    }
  | { kind: 'fallback'; text: string }
  | { kind: 'overflows'; reason: string }
  | { kind: 'unknown'; reason: string };

export type VerdictClass = 'pass' | 'warn' | 'fail' | 'unknown';

export interface FieldVerdict {
  field: string;
  verdict: Verdict;
}

// Overflow is worst; a card that could not be judged is never better than one that was.
const severity: Record<Verdict['kind'], number> = {
  overflows: 5,
  unknown: 4,
  cut: 3,
  shrinks: 2,
  fallback: 1,
  fits: 0,
};

/** The verdict of a card is that of its worst field; a card without rules fits. */
export function worstVerdict(verdicts: readonly FieldVerdict[]): Verdict {
  let worst: Verdict = { kind: 'fits', lines: 0 };
  for (const { verdict } of verdicts) {
    if (severity[verdict.kind] > severity[worst.kind] || (worst.kind === 'fits' && worst.lines === 0))
      worst = verdict;
  }
  return worst;
}

export function verdictClass(verdict: Verdict): VerdictClass {
  if (verdict.kind === 'overflows') return 'fail';
  return verdict.kind === 'unknown' ? 'unknown' : 'pass';
}
