import { ok, type Result } from '../../lib/result.ts';
import type { TextRule } from '../../template/schema.ts';
import type { Verdict } from '../../template/verdict.ts';
import type { CardElement, DrawError } from '../card.ts';
import { listInstances, replaceInstance, textOf, withStyle } from '../card-tree.ts';
import { findDamage, judgeElement, type Measured } from './holds.ts';
import type { Measure } from './judge.ts';
import { describeSmall, withoutClamp } from './marked-element.ts';

export interface Mark {
  instance: number;
  rule: TextRule;
}

export interface Together {
  root: CardElement;
  /** In the order of the marks. */
  verdicts: Verdict[];
}

// As in judge.ts: colours that no card uses by chance tell whose words are whose.
const fillOf = (index: number): string => `#01f3${index.toString(16).padStart(2, '0')}`;
const maxMarks = 256;

/**
 * Most cards hold all their texts at full size. One layout shows it for all marked elements at once, where one after the
 * other would take a layout each; null when any does not hold there, and then they are settled one by one.
 */
export async function settleTogether(
  drawn: CardElement,
  marks: readonly Mark[],
  canvas: { widthPx: number; heightPx: number },
  measure: Measure,
): Promise<Result<Together | null, DrawError>> {
  if (marks.length < 2 || marks.length > maxMarks) return ok(null);
  let root = drawn;
  let measured = drawn;
  for (const [index, { instance, rule }] of marks.entries()) {
    const { element } = listInstances(root)[instance]!;
    if (textOf(element) === null) return ok(null);
    const fill = fillOf(index);
    root = replaceInstance(root, instance, (marked) => sized(withoutClamp(marked), rule));
    measured = replaceInstance(measured, instance, (marked) =>
      withStyle(withoutClamp(marked), {
        ...(rule.maxPx === undefined ? {} : { fontSize: rule.maxPx }),
        color: fill,
        WebkitTextFillColor: fill,
        backgroundClip: 'border-box',
      }),
    );
  }
  const layout = await measure(measured);
  if (!layout.ok) return layout;
  const card: Measured = {
    root: measured,
    boxes: new Map(layout.value.boxes.map((box) => [box.instance, box])),
    runs: layout.value.runs,
    canvas: { left: 0, top: 0, right: canvas.widthPx, bottom: canvas.heightPx },
  };
  if (findDamage(card).size > 0) return ok(null);
  const verdicts: Verdict[] = [];
  for (const [index, { instance, rule }] of marks.entries()) {
    const hold = judgeElement(card, instance, fillOf(index), rule.maxLines);
    if (!hold.holds) return ok(null);
    verdicts.push({ kind: 'fits', lines: hold.lines, ...describeSmall(root, instance, rule) });
  }
  return ok({ root, verdicts });
}

function sized(element: CardElement, { maxPx }: TextRule): CardElement {
  return maxPx === undefined || element.props.style?.fontSize === maxPx
    ? element
    : withStyle(element, { fontSize: maxPx });
}
