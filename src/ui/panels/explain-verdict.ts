import type { Verdict } from '../../template/verdict.ts';

const lines = (count: number): string => `${count} ${count === 1 ? 'line' : 'lines'}`;

/** The reason of a verdict in a sentence or two. */
export function explainVerdict(verdict: Verdict): string {
  const small = 'smallPx' in verdict && verdict.smallPx !== undefined;
  return small
    ? `${explainKind(verdict)} ${verdict.smallPx} px is below the size you warn at.`
    : explainKind(verdict);
}

function explainKind(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'fits':
      return verdict.lines === 0 ? 'No rule looks at this card.' : `${lines(verdict.lines)}.`;
    case 'shrinks':
      return `${lines(verdict.lines)} at ${verdict.px} px.`;
    case 'cut': {
      const left =
        verdict.leftOver === 1 ? '1 word is left over.' : `${verdict.leftOver} words are left over.`;
      const cause = {
        words: 'The rule allows no more words.',
        graphemes: 'The rule allows no more letters.',
        lines: 'The rule allows no more lines.',
        box: 'The card has no more room.',
      };
      return `${cause[verdict.limit]} ${left}`;
    }
    case 'fallback':
      return `No text. The card shows “${verdict.text}”.`;
    case 'overflows':
    case 'unknown':
      return verdict.reason;
  }
}
