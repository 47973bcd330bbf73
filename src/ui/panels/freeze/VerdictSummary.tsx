import { type Verdict, verdictClass } from '../../../template/verdict.ts';
import { VerdictChip } from '../../parts/VerdictChip.tsx';

/** What became of all headlines, in one chip; the worst thing is said first. */
export function VerdictSummary({ verdicts }: { verdicts: readonly Verdict[] }) {
  const classes = verdicts.map(verdictClass);
  const count = (wanted: string) => classes.filter((each) => each === wanted).length;
  const [failing, small, unknown] = [count('fail'), count('warn'), count('unknown')];
  const total = verdicts.length;
  if (failing > 0)
    return (
      <VerdictChip
        kind="overflows"
        words={`${failing} of ${total} ${failing === 1 ? 'overflows' : 'overflow'}`}
      />
    );
  const passing = total - unknown;
  const words = `${passing} of ${total} pass${small > 0 ? `, ${small} small` : ''}`;
  if (unknown > 0) return <VerdictChip kind="unknown" words={words} />;
  return <VerdictChip kind={small > 0 ? 'shrinks' : 'fits'} small={small > 0} words={words} />;
}
