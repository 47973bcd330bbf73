import { beforeAll, describe, expect, it } from 'vitest';
import type { TextRule } from '../../template/schema.ts';
import type { Verdict } from '../../template/verdict.ts';
import type { Card, CardElement, Engine, LaidOut, Runtime } from '../card.ts';
import { listInstances, numberInstances, textOf } from '../card-tree.ts';
import { realHeadlines, unbrokenHeadlines } from '../headlines.fixtures.ts';
import { countInkLines } from '../ink.fixtures.ts';
import { cardOf, inter600, openRealRuntime, titleRule } from '../real-runtime.fixtures.ts';
import { settleMarks } from './settle-marks.ts';
import { countWords, cutAfterWords } from './words.ts';

let runtime: Runtime;
let engine: Engine;

beforeAll(async () => {
  ({ runtime, engine } = await openRealRuntime());
});

const size = { widthPx: 800, heightPx: 400 };
const root = `display: 'flex', flexDirection: 'column', boxSizing: 'border-box', width: '100%', height: '100%', fontFamily: 'Inter', fontSize: 40, fontWeight: 600, lineHeight: 2`;

const titleIn = (widthPx: number, rule: Partial<TextRule>): Card =>
  cardOf(
    `h('div', { style: { ${root} } }, h('h1', { 'data-field': 'title', style: { display: 'block', margin: 0, fontSize: 40, lineHeight: 2, width: ${widthPx} } }, title))`,
    { rules: [{ ...titleRule, ...rule }] },
  );

async function layOut(card: Card, title: string): Promise<LaidOut> {
  const laidOut = await runtime.layOut(card, { title }, size);
  if (!laidOut.ok) throw new Error(laidOut.error.message);
  return laidOut.value;
}

function countPainted(svg: string): number {
  const pixels = runtime.rasterise(svg);
  if (!pixels.ok) throw new Error(pixels.error.message);
  return countInkLines(pixels.value);
}

describe('maximum lines', () => {
  it('R5.1 flips at exactly the pixel where the picture does', async () => {
    const title = 'Falsehoods Programmers Believe About Names, Dates and Time Zones';
    const painted = new Set<number>();
    for (let widthPx = 460; widthPx < 700; widthPx += 4) {
      const { svg, verdict } = await layOut(titleIn(widthPx, { maxLines: 3, cut: 'none' }), title);
      const lines = countPainted(svg);
      painted.add(lines);
      const expected: Verdict =
        lines <= 3
          ? { kind: 'fits', lines }
          : { kind: 'overflows', reason: `It takes ${lines} lines, and the rule allows 3.` };
      expect([widthPx, verdict]).toEqual([widthPx, expected]);
    }
    // The sweep crosses the border between 3 and 4 lines; find it to the pixel.
    expect([...painted].sort()).toEqual([3, 4]);
    let widthPx = 700;
    while (countPainted((await layOut(titleIn(widthPx, { cut: 'none' }), title)).svg) < 4) widthPx--;
    expect((await layOut(titleIn(widthPx, { maxLines: 3, cut: 'none' }), title)).verdict.kind).toBe(
      'overflows',
    );
    expect((await layOut(titleIn(widthPx + 1, { maxLines: 3, cut: 'none' }), title)).verdict).toEqual({
      kind: 'fits',
      lines: 3,
    });
  });

  it('are never painted in larger number once the text is cut', async () => {
    for (const title of realHeadlines.slice(-12)) {
      const { svg, verdict } = await layOut(titleIn(500, { maxLines: 2 }), title);
      expect(verdict).toMatchObject({ lines: countPainted(svg) });
      expect(countPainted(svg)).toBeLessThanOrEqual(2);
    }
  });

  it('are judged by the rule, not by a clamp that the style sets beside it', async () => {
    const clamped = titleIn(500, { maxLines: 3 });
    clamped.code = clamped.code.replace('margin: 0', `margin: 0, lineClamp: 1, textOverflow: 'ellipsis'`);
    const { svg, verdict } = await layOut(clamped, 'How complex systems fail and what to do about it');
    expect(verdict).toEqual({ kind: 'fits', lines: 3 });
    expect(countPainted(svg)).toBe(3);
  });
});

describe('a cut', () => {
  it.each(realHeadlines)('R4.1 R4.3 leaves the longest run of words that holds: %s', async (title) => {
    const { verdict } = await layOut(titleIn(430, { maxLines: 2 }), title);
    const holds = async (text: string) =>
      (await layOut(titleIn(430, { maxLines: 2, cut: 'none' }), text)).verdict.kind === 'fits';
    if (await holds(title)) {
      expect(verdict.kind).toBe('fits');
      return;
    }
    const all = countWords(title);
    let longest = 0;
    for (let words = 1; words < all; words++)
      if (await holds(cutAfterWords(title, words, '…'))) longest = words;
    if (longest === 0) expect(verdict.kind).toBe('overflows');
    else
      expect(verdict).toMatchObject({
        kind: 'cut',
        afterWords: longest,
        leftOver: all - longest,
        limit: 'lines',
      });
  });

  it('R4.2 does not happen when the rule forbids it', async () => {
    const { verdict } = await layOut(titleIn(430, { maxLines: 1, cut: 'none' }), realHeadlines[11]!);
    expect(verdict.kind).toBe('overflows');
  });

  it.each(unbrokenHeadlines)('R4.5 cannot help a word that does not wrap: %s', async (title) => {
    const { verdict } = await layOut(titleIn(430, { maxLines: 2 }), title);
    expect(verdict).toMatchObject({
      kind: 'overflows',
      reason: expect.stringMatching(/^One word of \d+ characters cannot wrap\. It is \d+ px too wide\.$/),
    });
  });

  it('counts what the word cap took as left over too', async () => {
    const card = titleIn(430, { maxLines: 2, maxWords: 10 });
    const { verdict } = await layOut(card, realHeadlines.at(-3)!);
    if (verdict.kind !== 'cut') throw new Error(verdict.kind);
    expect(verdict.afterWords + verdict.leftOver).toBe(countWords(realHeadlines.at(-3)!));
  });

  it('by the word cap alone says so', async () => {
    const { verdict, svg } = await layOut(
      titleIn(700, { maxLines: 2, maxWords: 2 }),
      'Choose Boring Technology',
    );
    expect(verdict).toEqual({ kind: 'cut', afterWords: 2, leftOver: 1, limit: 'words', lines: 1 });
    expect(countPainted(svg)).toBe(1);
  });
});

describe('a rule', () => {
  const tree = (text: string): CardElement => ({
    type: 'div',
    props: {
      style: {
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        fontFamily: 'Inter',
        fontWeight: 600,
        fontSize: 40,
      },
      children: [
        {
          type: 'h1',
          props: {
            'data-field': 'title',
            style: { display: 'block', width: 430, margin: 0, fontSize: 40, lineHeight: 1.2 },
            children: [text],
          },
        },
      ],
    },
  });
  const measure = (element: CardElement) =>
    engine.layout(numberInstances(element), { ...size, fonts: inter600, measure: true });
  const rule: TextRule = { ...titleRule, maxLines: 2 };
  const apply = async (element: CardElement) => {
    const settled = await settleMarks(element, [{ instance: 1, rule }], size, measure);
    if (!settled.ok) throw new Error(settled.error.message);
    return { root: settled.value.root, verdict: settled.value.verdicts[0]! };
  };

  it('leaves a text that holds as it was, to the same object', async () => {
    const given = tree('Simple Made Easy');
    const { root, verdict } = await apply(given);
    expect(verdict.kind).toBe('fits');
    expect(listInstances(root)[1]!.element).toEqual(listInstances(given)[1]!.element);
  });

  it('R9.1 changes nothing when it is applied to its own result', async () => {
    for (const title of realHeadlines.slice(11)) {
      const once = await apply(tree(title));
      const twice = await apply(once.root);
      expect(textOf(listInstances(twice.root)[1]!.element)).toBe(
        textOf(listInstances(once.root)[1]!.element),
      );
      expect(twice.root).toEqual(once.root);
      if (once.verdict.kind === 'cut')
        expect(twice.verdict).toEqual({ kind: 'fits', lines: once.verdict.lines });
    }
  });

  it('leaves no trace of its measuring in the tree', async () => {
    const { root } = await apply(tree(realHeadlines.at(-3)!));
    expect(JSON.stringify(root)).not.toContain('#01f203');
    expect(listInstances(root)[1]!.element.props.style).toEqual({
      display: 'block',
      width: 430,
      margin: 0,
      fontSize: 40,
      lineHeight: 1.2,
    });
  });
});

describe('a card', () => {
  const long = realHeadlines.at(-3)!;

  it('R5.4 does not hold a title that grows in a flex box and pushes the author off', async () => {
    const card = (cut: TextRule['cut']) =>
      cardOf(
        `h('div', { style: { ${root}, padding: 20, fontSize: 64 } }, h('h1', { 'data-field': 'title', style: { display: 'block', margin: 0, flex: '1 0 auto', fontSize: 64 } }, title), h('div', { style: { display: 'block', fontSize: 40, height: 80, flexShrink: 0 } }, 'Mira Lindqvist'))`,
        { rules: [{ ...titleRule, cut }] },
      );
    const whole = await layOut(card('none'), long);
    expect(whole.verdict.kind).toBe('overflows');
    const author = (boxes: LaidOut['boxes']) => boxes.find(({ instance }) => instance === 2)!;
    expect(author(whole.boxes).y + author(whole.boxes).height).toBeGreaterThan(400);
    const cut = await layOut(card('word'), long);
    expect(cut.verdict).toMatchObject({ kind: 'cut', limit: 'box' });
    expect(author(cut.boxes).y + author(cut.boxes).height).toBeLessThanOrEqual(400);
  });

  it('R5.4 does not hold a title that grows over the layer beside it', async () => {
    const card = cardOf(
      `h('div', { style: { ${root}, fontSize: 40 } }, h('h1', { 'data-field': 'title', style: { display: 'block', margin: 0, width: 400, fontSize: 40 } }, title), h('div', { style: { display: 'flex', position: 'absolute', left: 0, top: 240, width: 400, height: 100 } }))`,
      { rules: [{ ...titleRule, cut: 'none' }] },
    );
    expect((await layOut(card, 'One line')).verdict).toEqual({ kind: 'fits', lines: 1 });
    expect(
      (await layOut(card, 'How complex systems fail and what then, asks the one who has to')).verdict,
    ).toEqual({
      kind: 'overflows',
      reason: 'The text runs into the layer beside it.',
    });
  });

  it('R5.4 holds a title over a layer that decorates the card from below, and not one with words', async () => {
    const over = (inside: string) =>
      cardOf(
        `h('div', { style: { ${root} } }, h('div', { style: { display: 'flex', position: 'absolute', left: 60, top: 90, width: 400, height: 300, filter: 'blur(20px)' } }${inside}), h('h1', { 'data-field': 'title', style: { display: 'block', margin: 0, width: 600, fontSize: 40 } }, title))`,
        { rules: [{ ...titleRule, cut: 'none' }] },
      );
    const title = 'How complex systems fail and what then';
    expect((await layOut(over(''), title)).verdict).toEqual({ kind: 'fits', lines: 2 });
    expect((await layOut(over(", 'Words'"), title)).verdict).toMatchObject({ kind: 'overflows' });
  });

  it('does not hold lines that leave a box of fixed height', async () => {
    const card = titleIn(430, { cut: 'none' });
    card.code = card.code.replace('margin: 0', 'margin: 0, height: 80');
    expect((await layOut(card, 'One line')).verdict).toEqual({ kind: 'fits', lines: 1 });
    expect((await layOut(card, long)).verdict.kind).toBe('overflows');
  });

  it('R7.1 takes the fallback for an empty title, and says which', async () => {
    const card = titleIn(500, { fallback: '  Northbound ' });
    const { svg, verdict } = await layOut(card, ' \n ');
    expect(verdict).toEqual({ kind: 'fallback', text: '  Northbound ' });
    expect(svg).toBe((await layOut(card, 'Northbound')).svg);
  });

  it('R7.2 with an empty title and no fallback fits, and paints nothing', async () => {
    const { svg, verdict } = await layOut(titleIn(500, { maxLines: 1 }), '');
    expect(verdict).toEqual({ kind: 'fits', lines: 0 });
    expect(countPainted(svg)).toBe(0);
  });

  it('R8.2 cannot judge a marked element that holds other elements', async () => {
    const card = cardOf(
      `h('div', { style: { ${root} } }, h('h1', { 'data-field': 'title', style: { display: 'block' } }, 'New: ', h('b', null, title)))`,
      { rules: [titleRule] },
    );
    expect((await layOut(card, 'Title')).verdict).toMatchObject({
      kind: 'unknown',
      reason: expect.stringContaining('holds other elements'),
    });
  });

  it('judges computed text as one', async () => {
    const card = cardOf(
      `h('div', { style: { ${root} } }, h('h1', { 'data-field': 'title', style: { display: 'block', margin: 0, width: 300, fontSize: 40 } }, 'New: ', title, '!'))`,
      {
        rules: [{ ...titleRule, maxLines: 1 }],
      },
    );
    expect((await layOut(card, 'A')).verdict).toEqual({ kind: 'fits', lines: 1 });
    expect((await layOut(card, 'Falsehoods about names')).verdict).toMatchObject({
      kind: 'cut',
      afterWords: 1,
      leftOver: 3,
    });
  });

  it('R8.1 with several marked elements is as good as the worst of them', async () => {
    const twice = (width: number, other = 700) =>
      cardOf(
        `h('div', { style: { ${root} } }, [${other}, ${width}].map((width) => h('h1', { 'data-field': 'title', style: { display: 'block', margin: 0, width, fontSize: 40 } }, title)))`,
        { rules: [{ ...titleRule, maxLines: 1 }] },
      );
    expect((await layOut(twice(700), 'Simple Made Easy')).verdict).toEqual({ kind: 'fits', lines: 1 });
    expect((await layOut(twice(300), 'Simple Made Easy')).verdict).toMatchObject({
      kind: 'cut',
      afterWords: 2,
    });
    expect((await layOut(twice(60), 'Simple Made Easy')).verdict.kind).toBe('overflows');
    expect((await layOut(twice(700, 60), 'Simple Made Easy')).verdict.kind).toBe('overflows');
  });

  it('R8.3 cannot judge a field that has a rule and no marked element, cut or not', async () => {
    const card = (rule: Partial<TextRule>) =>
      cardOf(`h('div', { style: { ${root} } }, title)`, { rules: [{ ...titleRule, ...rule }] });
    expect((await layOut(card({}), 'Title')).verdict).toMatchObject({
      kind: 'unknown',
      reason: expect.stringContaining('No element is marked data-field="title"'),
    });
    expect((await layOut(card({ maxWords: 1 }), 'Two words')).verdict.kind).toBe('unknown');
    expect((await layOut(card({ fallback: 'Untitled' }), '')).verdict.kind).toBe('unknown');
    expect((await layOut(card({}), '')).verdict).toEqual({ kind: 'fits', lines: 0 });
  });
});
