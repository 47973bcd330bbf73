import { ok, type Result } from '../../lib/result.ts';
import type { TextRule } from '../../template/schema.ts';
import { type FieldVerdict, type Verdict, worstVerdict } from '../../template/verdict.ts';
import type { CardElement, DrawError, EngineLayout } from '../card.ts';
import { listInstances } from '../card-tree.ts';
import type { Prepared } from '../prepare-values.ts';
import type { Mark, Measure } from './judge.ts';
import { settleMarks } from './settle-marks.ts';

export interface Ruled {
  root: CardElement;
  /** `root` laid out, when judging it took that; null when it is still to be done. */
  drawing: EngineLayout | null;
  verdicts: FieldVerdict[];
}

/** Settles every marked element: all at once where all hold, else one by one in the order of rules and source. */
export async function applyRules(
  root: CardElement,
  rules: readonly TextRule[],
  prepared: Prepared,
  canvas: { widthPx: number; heightPx: number },
  measure: Measure,
): Promise<Result<Ruled, DrawError>> {
  const marks = rules.flatMap((rule) =>
    markedInstances(root, rule.field).map((instance): Mark => ({ instance, rule })),
  );
  const settled = await settleMarks(root, marks, canvas, measure);
  if (!settled.ok) return settled;
  const verdicts = rules.flatMap((rule) => {
    const own = settled.value.verdicts.filter((_, index) => marks[index]!.rule === rule);
    const verdict = describeField(rule, own, prepared);
    return verdict ? [{ field: rule.field, verdict }] : [];
  });
  return ok({ ...settled.value, verdicts });
}

function markedInstances(root: CardElement, field: string): number[] {
  return listInstances(root).flatMap(({ element }, index) =>
    element.props['data-field'] === field ? [index] : [],
  );
}

/** The worst of a field's elements; null for a field that is marked nowhere and shows nothing. */
function describeField(
  { field }: TextRule,
  verdicts: readonly Verdict[],
  { settled, props }: Prepared,
): Verdict | null {
  if (verdicts.length > 0)
    return combine(settled.get(field), worstVerdict(verdicts.map((verdict) => ({ field, verdict }))));
  if (props[field] === undefined || props[field] === '') return null;
  return {
    kind: 'unknown',
    reason: `No element is marked data-field="${field}", so its text could not be judged.`,
  };
}

/** What happened to the value before layout and what layout found, as one verdict. */
function combine(settled: Verdict | undefined, laidOut: Verdict): Verdict {
  if (!settled || laidOut.kind === 'overflows' || laidOut.kind === 'unknown') return laidOut;
  const small = laidOut.smallPx === undefined ? {} : { smallPx: laidOut.smallPx };
  if (settled.kind === 'fallback') return { ...settled, ...small };
  if (settled.kind === 'cut' && laidOut.kind === 'cut')
    return { ...laidOut, leftOver: laidOut.leftOver + settled.leftOver };
  if (settled.kind === 'cut' && (laidOut.kind === 'fits' || laidOut.kind === 'shrinks'))
    return { ...settled, lines: laidOut.lines, ...small };
  return laidOut;
}
