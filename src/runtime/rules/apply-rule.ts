import { fail, ok, type Result } from '../../lib/result.ts';
import type { TextRule } from '../../template/schema.ts';
import type { Verdict } from '../../template/verdict.ts';
import type { CardElement, DrawError, EngineLayout } from '../card.ts';
import { listInstances, replaceInstance, textOf, withStyle, withText } from '../card-tree.ts';
import { findDamage, type Hold, judgeElement, type Measured } from './holds.ts';
import { countWords, cutAfterWords } from './words.ts';

/** Lays a tree out for measuring: text stays text, one run per word. */
export type Measure = (root: CardElement) => Promise<Result<EngineLayout, DrawError>>;

export interface Applied {
  root: CardElement;
  verdict: Verdict;
}

// No card uses this colour by chance, and a colour never moves a word.
const markFill = '#01f203';

/**
 * Applies a rule's layout part to one marked element: if the card does not hold its text, cuts it to the
 * longest run of whole words that holds. The text was prepared and capped before.
 */
export async function applyRule(
  drawn: CardElement,
  instance: number,
  rule: TextRule,
  canvas: { widthPx: number; heightPx: number },
  measure: Measure,
): Promise<Result<Applied, DrawError>> {
  const root = replaceInstance(drawn, instance, withoutClamp);
  const element = listInstances(root)[instance]!.element;
  const text = textOf(element);
  if (text === null) {
    return ok({
      root,
      verdict: {
        kind: 'unknown',
        reason: `The element marked ${rule.field} holds other elements. Mark the one that holds only its text.`,
      },
    });
  }
  const judge = createJudge(root, instance, rule, canvas, measure);
  const whole = await judge(text);
  if (!whole.ok) return whole;
  if (whole.value.holds) return ok({ root, verdict: { kind: 'fits', lines: whole.value.lines } });
  if (rule.cut === 'none') return ok({ root, verdict: { kind: 'overflows', reason: whole.value.reason } });
  const cut = await findLongestPrefix(text, rule, judge, whole.value.limit);
  if (!cut.ok) return cut;
  if (cut.value === null) return ok({ root, verdict: { kind: 'overflows', reason: whole.value.reason } });
  const { words, lines, limit } = cut.value;
  const shortened = replaceInstance(root, instance, (marked) =>
    withText(marked, cutAfterWords(text, words, rule.ellipsis)),
  );
  const leftOver = countWords(text) - words;
  return ok({
    root: shortened,
    verdict: { kind: 'cut', afterWords: words, leftOver, limit, lines },
  });
}

/** The engine's own clamps would cut the text once more, and nobody would learn of it. */
function withoutClamp(element: CardElement): CardElement {
  const { lineClamp, WebkitLineClamp, textOverflow, ...style } = element.props.style ?? {};
  if (lineClamp === undefined && WebkitLineClamp === undefined && textOverflow === undefined) return element;
  return { type: element.type, props: { ...element.props, style } };
}

type Judge = (text: string) => Promise<Result<Hold, DrawError>>;

function createJudge(
  root: CardElement,
  instance: number,
  rule: TextRule,
  canvas: { widthPx: number; heightPx: number },
  measure: Measure,
): Judge {
  const measureText = async (text: string): Promise<Result<Measured, DrawError>> => {
    const marked = replaceInstance(root, instance, (element) =>
      withStyle(withText(element, text), {
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
  let damageOfShortest: Set<string> | null = null;
  return async (text) => {
    const measured = await measureText(text);
    if (!measured.ok) return measured;
    const hold = judgeElement(measured.value, instance, markFill, rule.maxLines);
    if (!hold.holds) return ok(hold);
    const damage = findDamage(measured.value);
    if (damage.size === 0) return ok(hold);
    if (!damageOfShortest) {
      const shortest = await measureText(Array.from(text)[0] ?? '');
      if (!shortest.ok) return shortest;
      damageOfShortest = findDamage(shortest.value);
    }
    const added = [...damage].find((what) => !damageOfShortest!.has(what));
    if (!added) return ok(hold);
    const reason = added.startsWith('outside')
      ? 'The text pushes another layer off the card.'
      : 'The text runs into the layer beside it.';
    return ok({ holds: false, lines: hold.lines, limit: 'box', reason });
  };
}

type Limit = 'lines' | 'box';

/**
 * The most whole words that hold with the ellipsis, and what the next one would have broken; null when not even
 * one holds. Bisects: more words never hold better.
 */
async function findLongestPrefix(
  text: string,
  rule: TextRule,
  judge: Judge,
  limitOfWhole: Limit,
): Promise<Result<{ words: number; lines: number; limit: Limit } | null, DrawError>> {
  let low = 0;
  let high = countWords(text) - 1;
  let lines = 0;
  let limit = limitOfWhole;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const outcome = await judge(cutAfterWords(text, middle, rule.ellipsis));
    if (!outcome.ok) return fail(outcome.error);
    if (outcome.value.holds) {
      low = middle;
      lines = outcome.value.lines;
    } else {
      high = middle - 1;
      limit = outcome.value.limit;
    }
  }
  return ok(low === 0 ? null : { words: low, lines, limit });
}
