/** How one text field came out on one drawn card. Sizes in px. */
export type Verdict =
  | ({ kind: 'fits'; lines: number } & Small)
  | ({ kind: 'shrinks'; px: number; lines: number } & Small)
  /** `leftOver` words did not make it; `limit` says which limit cut first. */
  | ({
      kind: 'cut';
      afterWords: number;
      /** Only where the cut goes through a word. */
      afterGraphemes?: number;
      leftOver: number;
      limit: 'words' | 'graphemes' | 'lines' | 'box';
      lines: number;
    } & Small)
  | ({ kind: 'fallback'; text: string } & Small)
  | { kind: 'overflows'; reason: string }
  | { kind: 'unknown'; reason: string };

interface Small {
  /** The size of the text, where that is below the rule's `warnPx`. */
  smallPx?: number;
}

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
  if (verdict.kind === 'unknown') return 'unknown';
  return verdict.smallPx === undefined ? 'pass' : 'warn';
}
