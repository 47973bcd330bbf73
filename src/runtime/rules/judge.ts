import { ok, type Result } from '../../lib/result.ts';
import type { TextRule } from '../../template/schema.ts';
import { type CardElement, type DrawError, type EngineLayout, markProperty, type TextRun } from '../card.ts';
import { replaceInstance, textOf, withStyle, withText } from '../card-tree.ts';
import { firstGrapheme } from './cut-ends.ts';
import { guessSize } from './estimate.ts';
import { findDamage, type Hold, judgeElement, type Measured, measureRoom, roomFor } from './holds.ts';

/** Lays a tree out. To `draw` takes half as long again as to `measure`, and its picture can be the card's. */
export type Measure = (
  root: CardElement,
  purpose: 'measure' | 'draw',
) => Promise<Result<EngineLayout, DrawError>>;

export interface Judgement {
  hold: Hold;
  /** The words as laid out. */
  runs: TextRun[];
  /** Inside the marked element's border and padding. */
  widthPx: number;
  /** How high the lines may be, as far as this layout shows it; see `measureRoom`. */
  roomPx: number;
  /** The text that was judged; lines below the card are not laid out, so its last words may be in no run. */
  text: string;
}

/** Whether the card holds `text`, at this size or, without one, at the element's own. */
export type Judge = (text: string, px: number | null) => Promise<Result<Judgement, DrawError>>;

export interface Mark {
  instance: number;
  rule: TextRule;
}

/** What a marked element shows while a card is measured. */
export interface Shown {
  text: string;
  px: number | null;
}

/** Judges the marked elements of one card, each layout all of them at once and none twice. */
export interface Judges {
  /** The first that is not settled and does not hold, or, when there is none, what became of each. */
  all(
    shown: readonly Shown[],
    isSettled: (index: number) => boolean,
  ): Promise<Result<{ failing: number } | { failing: null; judgements: Judgement[] }, DrawError>>;
  /** Of one mark, the others showing what they show in `shown`. */
  one(index: number, shown: readonly Shown[]): Judge;
  /** The picture of a card that shows this, when it was laid out for drawing. */
  drawn(shown: readonly Shown[]): EngineLayout | null;
}

// Most cards hold as they are, and most texts that shrink at the first size guessed.
const drawnLayouts = 2;

const markOf = (index: number): string => `mark ${index}`;

export function createJudges(
  root: CardElement,
  marks: readonly Mark[],
  canvas: { widthPx: number; heightPx: number },
  measure: Measure,
): Judges {
  const drawings = new Map<string, EngineLayout>();
  async function layOut(shown: readonly Shown[]): Promise<Result<Measured, DrawError>> {
    let tree = root;
    for (const [index, { instance }] of marks.entries()) {
      const { text, px } = shown[index]!;
      tree = replaceInstance(tree, instance, (element) =>
        withStyle(textOf(element) === text ? element : withText(element, text), {
          ...(px === null ? {} : { fontSize: px }),
          [markProperty]: markOf(index),
        }),
      );
    }
    const draws = layouts.size < drawnLayouts;
    const layout = await measure(tree, draws ? 'draw' : 'measure');
    if (!layout.ok) return layout;
    if (draws) drawings.set(JSON.stringify(shown), layout.value);
    return ok({
      root: tree,
      boxes: new Map(layout.value.boxes.map((box) => [box.instance, box])),
      runs: layout.value.runs,
      canvas: { left: 0, top: 0, right: canvas.widthPx, bottom: canvas.heightPx },
    });
  }

  const layouts = new Map<string, Promise<Result<Measured, DrawError>>>();
  const measured = (shown: readonly Shown[]) => {
    const key = JSON.stringify(shown);
    const known = layouts.get(key) ?? layOut(shown);
    layouts.set(key, known);
    return known;
  };

  /** A mark by itself: its lines, its words, its box. */
  function judgeOwn(index: number, card: Measured, { text }: Shown): Judgement {
    const { instance, rule } = marks[index]!;
    const runs = card.runs.filter((run) => run.mark === markOf(index) && run.text.trim() !== '');
    const room = roomFor(card, instance);
    return {
      hold: judgeElement(card, instance, markOf(index), rule.maxLines),
      runs,
      widthPx: room ? room.right - room.left : 0,
      roomPx: measureRoom(card, instance, runs),
      text,
    };
  }

  /** Every mark at its shortest and smallest. */
  const allShortest = (shown: readonly Shown[]): Shown[] =>
    shown.map((each, index) => shortest(each, marks[index]!.rule));

  /** What of this damage is not there with the shortest texts; without `laysOut`, all of it unless that is known. */
  async function beyondCard(
    damage: readonly string[],
    shown: readonly Shown[],
    { laysOut }: { laysOut: boolean },
  ): Promise<Result<string[], DrawError>> {
    const bare = allShortest(shown);
    if (!laysOut && !layouts.has(JSON.stringify(bare))) return ok([...damage]);
    const card = await measured(bare);
    return card.ok ? ok(without(damage, findDamage(card.value))) : card;
  }

  /** The damage that the text of this mark does. */
  async function findAdded(
    index: number,
    shown: readonly Shown[],
    judgement: Judgement,
    damage: readonly string[],
  ): Promise<Result<string[], DrawError>> {
    const { rule } = marks[index]!;
    const { text, px } = shown[index]!;
    const known = await beyondCard(damage, shown, { laysOut: false });
    if (!known.ok || known.value.length === 0) return known;
    // A text that does no damage shows that the shortest does none, and the guess is to be laid out anyway.
    if (px !== null && rule.minPx !== undefined && rule.minPx < px) {
      const guess = guessSize(judgement, px, {
        minPx: rule.minPx,
        maxPx: px - 1,
        maxLines: rule.maxLines,
      });
      const smaller = await measured(replaceAt(shown, index, { text, px: guess }));
      if (!smaller.ok) return smaller;
      if (findDamage(smaller.value).size === 0) return ok([...damage]);
    }
    // Damage that the card has by itself is told for all its marks by one layout.
    const beyond = await beyondCard(damage, shown, { laysOut: true });
    if (!beyond.ok || beyond.value.length === 0) return beyond;
    const bare = await measured(replaceAt(shown, index, shortest(shown[index]!, rule)));
    return bare.ok ? ok(without(beyond.value, findDamage(bare.value))) : bare;
  }

  async function judgeOne(
    index: number,
    shown: readonly Shown[],
    card: Measured,
  ): Promise<Result<Judgement, DrawError>> {
    const judgement = judgeOwn(index, card, shown[index]!);
    if (!judgement.hold.holds) return ok(judgement);
    const damage = findDamage(card);
    if (damage.size === 0) return ok(judgement);
    const added = await findAdded(index, shown, judgement, [...damage]);
    if (!added.ok) return added;
    const [worst] = added.value;
    if (worst === undefined) return ok(judgement);
    const reason = worst.startsWith('outside')
      ? 'The text pushes another layer off the card.'
      : 'The text runs into the layer beside it.';
    const hold = { holds: false, lines: judgement.hold.lines, limit: 'box', reason } as const;
    return ok({ ...judgement, hold });
  }

  return {
    async all(shown, isSettled) {
      const card = await measured(shown);
      if (!card.ok) return card;
      const judgements: Judgement[] = [];
      for (const index of marks.keys()) {
        if (isSettled(index)) {
          judgements.push(judgeOwn(index, card.value, shown[index]!));
          continue;
        }
        const judged = await judgeOne(index, shown, card.value);
        if (!judged.ok) return judged;
        if (!judged.value.hold.holds) return ok({ failing: index });
        judgements.push(judged.value);
      }
      return ok({ failing: null, judgements });
    },
    one: (index, shown) => async (text, px) => {
      const own = replaceAt(shown, index, { text, px });
      const card = await measured(own);
      return card.ok ? judgeOne(index, own, card.value) : card;
    },
    drawn: (shown) => drawings.get(JSON.stringify(shown)) ?? null,
  };
}

const shortest = ({ text, px }: Shown, { minPx }: TextRule): Shown => ({
  text: firstGrapheme(text),
  px: px === null ? null : (minPx ?? px),
});

const without = (damage: readonly string[], other: ReadonlySet<string>): string[] =>
  damage.filter((what) => !other.has(what));

const replaceAt = (shown: readonly Shown[], index: number, own: Shown): Shown[] =>
  shown.map((each, at) => (at === index ? own : each));
