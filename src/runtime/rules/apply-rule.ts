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
  root: CardElement,
  instance: number,
  rule: TextRule,
  canvas: { widthPx: number; heightPx: number },
  measure: Measure,
): Promise<Result<Applied, DrawError>> {
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
  const cut = await findLongestPrefix(text, rule, judge);
  if (!cut.ok) return cut;
  if (cut.value === null) return ok({ root, verdict: { kind: 'overflows', reason: whole.value.reason } });
  const { words, hold } = cut.value;
  const shortened = replaceInstance(root, instance, (marked) =>
    withText(marked, cutAfterWords(text, words, rule.ellipsis)),
  );
  const leftOver = countWords(text) - words;
  return ok({
    root: shortened,
    verdict: { kind: 'cut', afterWords: words, leftOver, limit: whole.value.limit, lines: hold.lines },
  });
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

/** The most whole words that hold with the ellipsis; null when not even one does. Bisects: more words never hold better. */
async function findLongestPrefix(
  text: string,
  rule: TextRule,
  judge: Judge,
): Promise<Result<{ words: number; hold: Hold } | null, DrawError>> {
  let low = 0;
  let high = countWords(text) - 1;
  let best: { words: number; hold: Hold } | null = null;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const outcome = await judge(cutAfterWords(text, middle, rule.ellipsis));
    if (!outcome.ok) return fail(outcome.error);
    if (outcome.value.holds) {
      low = middle;
      best = { words: middle, hold: outcome.value };
    } else {
      high = middle - 1;
    }
  }
  return ok(best);
}
