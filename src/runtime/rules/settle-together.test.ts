import { beforeAll, describe, expect, it } from 'vitest';
import type { TextRule } from '../../template/schema.ts';
import type { CardElement, Engine } from '../card.ts';
import { listInstances, numberInstances } from '../card-tree.ts';
import { inter600, openRealEngine, titleRule } from '../real-runtime.fixtures.ts';
import { applyRule } from './apply-rule.ts';
import type { Measure } from './judge.ts';
import { type Mark, settleTogether } from './settle-together.ts';

const size = { widthPx: 800, heightPx: 400 };
let engine: Engine;
let layouts = 0;
const measure: Measure = (root) => {
  layouts++;
  return engine.layout(numberInstances(root), { ...size, fonts: inter600, measure: true });
};

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

async function together(root: CardElement, given: Mark[]) {
  layouts = 0;
  const settled = await settleTogether(root, given, size, measure);
  if (!settled.ok) throw new Error(settled.error.message);
  return settled.value;
}

/** One by one, as it is done when they cannot be settled together. */
async function inOrder(root: CardElement, given: Mark[]) {
  let current = root;
  const verdicts = [];
  for (const { instance, rule: one } of given) {
    const applied = await applyRule(current, instance, one, size, measure);
    if (!applied.ok) throw new Error(applied.error.message);
    current = applied.value.root;
    verdicts.push(applied.value.verdict);
  }
  return { root: current, verdicts };
}

describe('settleTogether', () => {
  const texts = ['Simple Made Easy', 'A second line that is long enough to wrap into another', 'Mira'];

  it('comes to what one after the other comes to, in one layout', async () => {
    const root = card(...texts.map((text) => line(text)));
    const given = marks(rule(), rule(), rule({ warnPx: 40 }));
    const settled = await together(root, given);
    expect(layouts).toBe(1);
    expect(settled).toEqual(await inOrder(root, given));
    expect(settled!.verdicts).toEqual([
      { kind: 'fits', lines: 1 },
      { kind: 'fits', lines: 2 },
      { kind: 'fits', lines: 1, smallPx: 30 },
    ]);
  });

  it('sets the sizes of the rules and takes the engine’s clamps away', async () => {
    const root = card(line('One', { lineClamp: 1, fontSize: 12 }), line('Two'));
    const settled = await together(root, marks(rule({ maxPx: 50, minPx: 20 }), rule()));
    const styles = listInstances(settled!.root).map(({ element }) => element.props.style);
    expect(styles[1]).toEqual({ display: 'block', width: 500, fontSize: 50, lineHeight: 1.2 });
    expect(JSON.stringify(settled!.root)).not.toContain('#01f3');
  });

  it.each([
    ['one takes too many lines', card(line(texts[1]!, { width: 200 }), line('Two'))],
    ['one word is too wide', card(line('Two'), line('Incomprehensibilities', { width: 100 }))],
    ['one holds other elements', card(line('Two'), el({ display: 'block' }, line('inner')))],
    ['one pushes a layer off the card', card(line('One'), line('Two'), el({ height: 380, flexShrink: 0 }))],
  ])('leaves it to the slow way when %s', async (_, root) => {
    expect(await together(root, marks(rule(), rule()))).toBeNull();
  });

  it('is of no use to a single element', async () => {
    expect(await together(card(line('One')), marks(rule()))).toBeNull();
    expect(layouts).toBe(0);
  });
});
