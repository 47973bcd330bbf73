import { fail, ok, type Result } from '../../lib/result.ts';
import type { Verdict } from '../../template/verdict.ts';
import type { CardElement, DrawError, EngineLayout } from '../card.ts';
import { listInstances, replaceInstance, textOf } from '../card-tree.ts';
import { MeasureFailed } from './fit-size.ts';
import { createJudges, type Judgement, type Judges, type Mark, type Measure, type Shown } from './judge.ts';
import { describeSmall, withoutClamp } from './marked-element.ts';
import { type Outcome, settle, writeOutcome } from './settle.ts';

export interface Settled {
  root: CardElement;
  /** `root` laid out, when judging it took that; null when it is still to be done. */
  drawing: EngineLayout | null;
  /** In the order of the marks. */
  verdicts: Verdict[];
}

interface TextMark extends Mark {
  /** Position in the list of all marks. */
  at: number;
  text: string;
}

/**
 * Settles the marked elements of a card. One layout shows all of them at full size, which most cards hold; those that do
 * not are settled one by one in the order of the marks, each layout showing the others too.
 */
export async function settleMarks(
  drawn: CardElement,
  marks: readonly Mark[],
  canvas: { widthPx: number; heightPx: number },
  measure: Measure,
): Promise<Result<Settled, DrawError>> {
  let root = drawn;
  for (const { instance } of marks) root = replaceInstance(root, instance, withoutClamp);
  const instances = listInstances(root);
  const verdicts = marks.map(
    ({ rule }): Verdict => ({
      kind: 'unknown',
      reason: `The element marked ${rule.field} holds other elements. Mark the one that holds only its text.`,
    }),
  );
  const own = marks.flatMap((mark, at): TextMark[] => {
    const text = textOf(instances[mark.instance]!.element);
    return text === null ? [] : [{ ...mark, at, text }];
  });
  if (own.length === 0) return ok({ root, drawing: null, verdicts });
  try {
    const judges = createJudges(root, own, canvas, measure);
    const outcomes = await settleInOrder(judges, own);
    for (const [index, { instance, text }] of own.entries())
      root = replaceInstance(root, instance, (marked) => writeOutcome(marked, text, outcomes[index]!));
    for (const [index, { instance, rule, at }] of own.entries()) {
      const { verdict } = outcomes[index]!;
      verdicts[at] =
        verdict.kind === 'overflows' ? verdict : { ...verdict, ...describeSmall(root, instance, rule) };
    }
    return ok({ root, drawing: judges.drawn(outcomes.map(({ text, px }) => ({ text, px }))), verdicts });
  } catch (error) {
    if (error instanceof MeasureFailed) return fail(error.error);
    throw error;
  }
}

async function settleInOrder(judges: Judges, marks: readonly TextMark[]): Promise<Outcome[]> {
  const shown: Shown[] = marks.map(({ text, rule }) => ({ text, px: rule.maxPx ?? null }));
  const outcomes: (Outcome | null)[] = marks.map(() => null);
  for (;;) {
    const judged = await judges.all(shown, (index) => outcomes[index] !== null);
    if (!judged.ok) throw new MeasureFailed(judged.error);
    if (judged.value.failing === null)
      return judged.value.judgements.map(
        (judgement, index) => outcomes[index] ?? fits(shown[index]!, judgement),
      );
    const next = judged.value.failing;
    const { text, rule } = marks[next]!;
    const outcome = await settle(judges.one(next, shown), text, rule);
    outcomes[next] = outcome;
    shown[next] = { text: outcome.text, px: outcome.px };
  }
}

const fits = ({ text, px }: Shown, { hold }: Judgement): Outcome => ({
  verdict: { kind: 'fits', lines: hold.lines },
  text,
  px,
});
