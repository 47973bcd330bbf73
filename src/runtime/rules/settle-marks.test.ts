import { beforeAll, describe, expect, it } from 'vitest';
import type { TextRule } from '../../template/schema.ts';
import { type CardElement, type Engine, markProperty } from '../card.ts';
import { listInstances, numberInstances } from '../card-tree.ts';
import { inter600, openRealEngine, titleRule } from '../real-runtime.fixtures.ts';
import type { Mark, Measure } from './judge.ts';
import { settleMarks } from './settle-marks.ts';

const size = { widthPx: 800, heightPx: 400 };
let engine: Engine;
let layouts = 0;
const measure: Measure = (root, purpose) => {
  layouts++;
  return layOut(root, purpose === 'measure');
};
const layOut = (root: CardElement, measure: boolean) =>
  engine.layout(numberInstances(root), { ...size, fonts: inter600, measure });

beforeAll(async () => {
  engine = await openRealEngine();
});

const el = (style: Record<string, string | number>, ...children: (CardElement | string)[]): CardElement => ({
  type: 'div',
  props: { style, children },
});
const line = (text: string, style: Record<string, string | number> = {}): CardElement =>
  el({ display: 'block', width: 500, fontSize: 30, lineHeight: 1.2, ...style }, text);
const card = (...children: CardElement[]): CardElement =>
  el(
    {
      display: 'flex',
      flexDirection: 'column',
      width: '100%',
      height: '100%',
      fontFamily: 'Inter',
      fontWeight: 600,
    },
    ...children,
  );

const rule = (changes: Partial<TextRule> = {}): TextRule => ({ ...titleRule, maxLines: 2, ...changes });
const marks = (...rules: TextRule[]): Mark[] =>
  rules.map((one, index) => ({ instance: index + 1, rule: one }));

async function settle(root: CardElement, given: Mark[]) {
  layouts = 0;
  const settled = await settleMarks(root, given, size, measure);
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.value;
}

/** Each by itself, the next in what the one before it came to. */
async function inOrder(root: CardElement, given: Mark[]) {
  let current = root;
  const verdicts = [];
  for (const mark of given) {
    const settled = await settle(current, [mark]);
    current = settled.root;
    verdicts.push(...settled.verdicts);
  }
  return { root: current, verdicts };
}

describe('settleMarks', () => {
  const texts = ['Simple Made Easy', 'A second line that is long enough to wrap into another', 'Mira'];

  it('comes to what one after the other comes to, in one layout', async () => {
    const root = card(...texts.map((text) => line(text)));
    const given = marks(rule(), rule(), rule({ warnPx: 40 }));
    const settled = await settle(root, given);
    expect(layouts).toBe(1);
    const { drawing: _, ...others } = settled;
    expect(others).toEqual(await inOrder(root, given));
    expect(settled.verdicts).toEqual([
      { kind: 'fits', lines: 1 },
      { kind: 'fits', lines: 2 },
      { kind: 'fits', lines: 1, smallPx: 30 },
    ]);
  });

  it.each([
    ['holds', {}, 1],
    ['shrinks', { maxPx: 60, minPx: 20 }, 3],
  ])(
    'brings the picture of a card that %s, the very one its tree is drawn as',
    async (_, changes, passes) => {
      const root = card(line(texts[1]!), line('Two'));
      const settled = await settle(root, marks(rule(changes), rule()));
      expect(layouts).toBe(passes);
      const drawn = await layOut(settled.root, false);
      expect(drawn.ok && settled.drawing?.svg).toBe(drawn.ok && drawn.value.svg);
      expect(settled.drawing?.svg).toContain('<path');
    },
  );

  it('sets the sizes of the rules and takes the engine’s clamps away', async () => {
    const root = card(line('One', { lineClamp: 1, fontSize: 12 }), line('Two'));
    const settled = await settle(root, marks(rule({ maxPx: 50, minPx: 20 }), rule()));
    const styles = listInstances(settled.root).map(({ element }) => element.props.style);
    expect(styles[1]).toEqual({ display: 'block', width: 500, fontSize: 50, lineHeight: 1.2 });
    expect(JSON.stringify(settled.root)).not.toContain(markProperty);
  });

  it('comes to what one after the other comes to where one is cut, in four layouts more at most', async () => {
    const root = card(line(texts[1]!, { width: 200 }), line('Two'), line('Mira'));
    const given = marks(rule(), rule(), rule());
    const settled = await settle(root, given);
    expect(layouts).toBeLessThanOrEqual(5);
    const { drawing: _, ...others } = settled;
    expect(others).toEqual(await inOrder(root, given));
    expect(settled.verdicts).toMatchObject([{ kind: 'cut' }, { kind: 'fits' }, { kind: 'fits' }]);
  });

  it('shrinks one beside others in three layouts: the largest size, the right one and the next', async () => {
    const root = card(line(texts[1]!), line('Two'));
    const settled = await settle(root, marks(rule({ maxPx: 60, minPx: 20, maxLines: 2 }), rule()));
    expect(settled.verdicts).toMatchObject([{ kind: 'shrinks', lines: 2 }, { kind: 'fits' }]);
    expect(layouts).toBe(3);
  });

  it('does not search for a cut of one line that stands too low: it overflows, and was laid out once', async () => {
    const root = card(el({ height: 395, flexShrink: 0 }), line('One'));
    const settled = await settle(root, [{ instance: 2, rule: rule() }]);
    expect(settled.verdicts).toMatchObject([
      { kind: 'overflows', reason: 'The text ends 31 px below the card.' },
    ]);
    expect(layouts).toBe(1);
  });

  const pinned = (top: number, ...children: string[]): CardElement =>
    el({ display: 'block', position: 'absolute', left: 0, top, width: 500, fontSize: 20 }, ...children);

  it('R5.4 takes no damage that is there with the shortest texts for that of a text: one layout tells for all', async () => {
    // The label stands over the first two lines whatever they say.
    const root = card(...texts.map((text) => line(text)), pinned(20, 'Label'));
    const settled = await settle(root, marks(rule(), rule(), rule()));
    expect(settled.verdicts).toMatchObject([{ kind: 'fits' }, { kind: 'fits' }, { kind: 'fits' }]);
    expect(layouts).toBe(2);
  });

  it('R5.4 tells whose text does the damage, where the card does some by itself', async () => {
    // One label over the first line, and one that only a second line of the second text comes to stand over.
    const wraps = el({ display: 'block', width: 500, fontSize: 30, lineHeight: 1.2 }, texts[1]!);
    const root = card(line('One'), wraps, pinned(20, 'Label'), pinned(80, 'Below'));
    const given = marks(rule({ cut: 'none' }), rule({ cut: 'none' }));
    const settled = await settle(root, given);
    expect(settled.verdicts).toEqual([
      { kind: 'fits', lines: 1 },
      { kind: 'overflows', reason: 'The text runs into the layer beside it.' },
    ]);
  });

  it('R5.4 blames no text for what is there with the shortest of all fields, though not with the shortest of its own', async () => {
    // Between two texts of two lines, as between two of one, the small line stands under the first label; beside a short first text and
    // a long second one it does not. The second label stands over the last text unless both are short.
    const long = (): CardElement =>
      el({ display: 'block', width: 500, fontSize: 30, lineHeight: 1.2 }, texts[1]!);
    const small = { fontSize: 10, lineHeight: 1.2 };
    const root = card(
      long(),
      line('between', small),
      long(),
      el({ ...pinned(194).props.style, ...small }, 'Label'),
      el({ ...pinned(250).props.style, ...small }, 'Below'),
    );
    root.props.style = { ...root.props.style, justifyContent: 'center' };
    const given = [1, 3].map((instance) => ({ instance, rule: rule({ cut: 'none' }) }));
    const settled = await settle(root, given);
    expect(settled.verdicts).toEqual([
      { kind: 'fits', lines: 2 },
      { kind: 'fits', lines: 2 },
    ]);
  });

  it('R8.2 does not judge an element that holds other elements, and judges the others', async () => {
    const root = card(line('Two'), el({ display: 'block' }, line('inner')));
    const settled = await settle(root, marks(rule(), rule()));
    expect(settled.verdicts.map(({ kind }) => kind)).toEqual(['fits', 'unknown']);
  });
});
