import { ok, type Result } from '../../lib/result.ts';
import type { TextRule } from '../../template/schema.ts';
import type { CardElement, DrawError, EngineLayout, TextRun } from '../card.ts';
import { replaceInstance, withStyle, withText } from '../card-tree.ts';
import { firstGrapheme } from './cut-ends.ts';
import { findDamage, type Hold, judgeElement, type Measured, roomFor } from './holds.ts';

/** Lays a tree out for measuring: text stays text, one run per word. */
export type Measure = (root: CardElement) => Promise<Result<EngineLayout, DrawError>>;

export interface Judgement {
  hold: Hold;
  /** The words as laid out. */
  runs: TextRun[];
  /** Inside the marked element's border and padding. */
  widthPx: number;
}

/** Whether the card holds `text`, at this size or, without one, at the element's own. */
export type Judge = (text: string, px: number | null) => Promise<Result<Judgement, DrawError>>;

// No card uses this colour by chance, and a colour never moves a word.
const markFill = '#01f203';

export function createJudge(
  root: CardElement,
  instance: number,
  rule: TextRule,
  canvas: { widthPx: number; heightPx: number },
  measure: Measure,
): Judge {
  const measureText = async (text: string, px: number | null): Promise<Result<Measured, DrawError>> => {
    const marked = replaceInstance(root, instance, (element) =>
      withStyle(withText(element, text), {
        ...(px === null ? {} : { fontSize: px }),
        color: markFill,
        WebkitTextFillColor: markFill,
        backgroundClip: 'border-box',
      }),
    );
    const layout = await measure(marked);
    if (!layout.ok) return layout;
    return ok({
      root: marked,
      boxes: new Map(layout.value.boxes.map((box) => [box.instance, box])),
      runs: layout.value.runs,
      canvas: { left: 0, top: 0, right: canvas.widthPx, bottom: canvas.heightPx },
    });
  };

  // What is wrong with the card whatever the text is; one layout, made when it is first needed.
  let shortest: Promise<Result<Set<string>, DrawError>> | null = null;
  const damageOfShortest = (text: string, px: number | null) => {
    shortest ??= measureText(firstGrapheme(text), px).then((measured) =>
      measured.ok ? ok(findDamage(measured.value)) : measured,
    );
    return shortest;
  };

  async function judge(text: string, px: number | null): Promise<Result<Judgement, DrawError>> {
    const measured = await measureText(text, px);
    if (!measured.ok) return measured;
    const runs = measured.value.runs.filter((run) => run.fill === markFill && run.text.trim() !== '');
    const room = roomFor(measured.value, instance);
    const judgement = { runs, widthPx: room ? room.right - room.left : 0 };
    const hold = judgeElement(measured.value, instance, markFill, rule.maxLines);
    if (!hold.holds) return ok({ ...judgement, hold });
    const damage = findDamage(measured.value);
    if (damage.size === 0) return ok({ ...judgement, hold });
    const known = await damageOfShortest(text, rule.minPx ?? px);
    if (!known.ok) return known;
    const added = [...damage].find((what) => !known.value.has(what));
    if (!added) return ok({ ...judgement, hold });
    const reason = added.startsWith('outside')
      ? 'The text pushes another layer off the card.'
      : 'The text runs into the layer beside it.';
    return ok({ ...judgement, hold: { holds: false, lines: hold.lines, limit: 'box', reason } });
  }

  const judged = new Map<string, Promise<Result<Judgement, DrawError>>>();
  return (text, px) => {
    const key = `${px} ${text}`;
    const known = judged.get(key) ?? judge(text, px);
    judged.set(key, known);
    return known;
  };
}
