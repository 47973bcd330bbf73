import { describe, expect, it } from 'vitest';
import type { CardElement, CardNode, NodeBox, TextRun } from '../card.ts';
import { countLines, findDamage, judgeElement, type Measured } from './holds.ts';

type Place = [x: number, y: number, width: number, height: number];

/** A tree and where each of its elements was painted; children are given as trees. */
interface Drawn {
  place: Place;
  style?: { [name: string]: string | number };
  children?: Drawn[];
}

const mine = '#title';

function measure(root: Drawn, runs: Partial<TextRun>[] = []): Measured {
  const boxes = new Map<number, NodeBox>();
  const build = ({ place: [x, y, width, height], style = {}, children = [] }: Drawn): CardElement => {
    const instance = boxes.size;
    boxes.set(instance, { ordinal: null, instance, x, y, width, height });
    const nodes: CardNode[] = children.map(build);
    return { type: 'div', props: { style, children: nodes } };
  };
  return {
    root: build(root),
    boxes,
    runs: runs.map((run) => ({ text: 'word', x: 0, y: 20, width: 10, mark: mine, ...run })),
    canvas: { left: 0, top: 0, right: 400, bottom: 200 },
  };
}

const judge = (measured: Measured, instance: number, maxLines?: number) =>
  judgeElement(measured, instance, mine, maxLines);

describe('countLines', () => {
  it('counts distinct baselines, whatever the order, and no white space', () => {
    const runs = [20, 50, 20.4, 50, 80].map((y) => ({ text: 'a', x: 0, y, width: 1, mark: '' }));
    expect(countLines(runs)).toBe(3);
    expect(countLines([...runs, { text: ' ', x: 0, y: 110, width: 1, mark: '' }])).toBe(3);
    expect(countLines([])).toBe(0);
  });
});

describe('judgeElement', () => {
  const card = (title: Partial<Drawn> = {}, root: Partial<Drawn> = {}): Drawn => ({
    place: [0, 0, 400, 200],
    style: { padding: 20 },
    children: [{ place: [20, 20, 360, 100], ...title }],
    ...root,
  });

  it('holds a text within its lines, its box and the card', () => {
    const measured = measure(card(), [
      { x: 20, y: 50 },
      { x: 20, y: 90 },
    ]);
    expect(judge(measured, 1, 2)).toEqual({ holds: true, lines: 2 });
    expect(judge(measured, 1)).toEqual({ holds: true, lines: 2 });
  });

  it('R5.1 does not hold one line more than the rule allows', () => {
    const measured = measure(card(), [
      { x: 20, y: 50 },
      { x: 20, y: 90 },
    ]);
    expect(judge(measured, 1, 1)).toEqual({
      holds: false,
      lines: 2,
      limit: 'lines',
      reason: 'It takes 2 lines, and the rule allows 1.',
    });
  });

  it('counts only words of the marked element', () => {
    const measured = measure(card(), [
      { x: 20, y: 50 },
      { x: 20, y: 90, mark: 'other' },
      { x: 390, y: 50, width: 50, mark: 'other' },
    ]);
    expect(judge(measured, 1, 1)).toEqual({ holds: true, lines: 1 });
  });

  it('R5.2 does not hold a word wider than the content box, and says by how much', () => {
    const wide = measure(card({ style: { paddingRight: 60 } }), [
      { text: 'Donau', x: 20, y: 50, width: 320.5 },
    ]);
    expect(judge(wide, 1)).toMatchObject({
      limit: 'box',
      reason: 'One word of 5 characters cannot wrap. It is 21 px too wide.',
    });
    const right = measure(card({ style: { paddingLeft: 30 } }), [{ x: 40, y: 50, width: 10 }]);
    expect(judge(right, 1)).toMatchObject({ holds: false, limit: 'box' });
  });

  it('forgives half a pixel', () => {
    expect(judge(measure(card(), [{ x: 20, y: 50, width: 360.5 }]), 1).holds).toBe(true);
    expect(judge(measure(card(), [{ x: 20, y: 50, width: 360.6 }]), 1).holds).toBe(false);
  });

  it.each<[string, Place, string]>([
    ['below the card', [20, 20, 360, 200], 'The text ends 20 px below the card.'],
    ['above the card', [20, -7, 360, 100], 'The text ends 7 px above the card.'],
    ['past its right edge', [100, 20, 360, 100], 'The text ends 60 px past the right edge of the card.'],
    ['past its left edge', [-3, 20, 360, 100], 'The text ends 3 px past the left edge of the card.'],
    ['into the padding of its frame', [20, 20, 360, 170], 'The text ends 10 px below its frame.'],
  ])('does not hold a box that ends %s', (_, place, reason) => {
    expect(judge(measure(card({ place }), [{ x: 200, y: 50 }]), 1)).toMatchObject({
      holds: false,
      lines: 1,
      limit: 'box',
      reason,
    });
  });

  it('R5.3 looks at every ancestor, not only at the nearest', () => {
    const measured = measure({
      place: [0, 0, 400, 200],
      children: [
        {
          place: [0, 0, 400, 90],
          children: [{ place: [0, 0, 400, 150], children: [{ place: [0, 0, 400, 120] }] }],
        },
      ],
    });
    expect(judge(measured, 3)).toMatchObject({ reason: 'The text ends 30 px below its frame.' });
  });

  it('does not hold lines that leave a box of fixed height', () => {
    const measured = measure(card({ place: [20, 20, 360, 60] }), [
      { x: 20, y: 50 },
      { x: 20, y: 90 },
    ]);
    expect(judge(measured, 1)).toMatchObject({
      holds: false,
      limit: 'box',
      reason: expect.stringContaining('more lines than its box is high'),
    });
  });

  it('binds an absolute element, or one inside it, by the card alone', () => {
    const absolute = { position: 'absolute' };
    expect(judge(measure(card({ place: [0, 0, 400, 200], style: absolute })), 1).holds).toBe(true);
    const inside = card({
      place: [0, 0, 400, 200],
      style: absolute,
      children: [{ place: [0, 0, 400, 200] }],
    });
    expect(judge(measure(inside), 2).holds).toBe(true);
    const outgrown = card({
      place: [0, 0, 400, 100],
      style: absolute,
      children: [{ place: [0, 0, 400, 130] }],
    });
    expect(judge(measure(outgrown), 2)).toMatchObject({ reason: 'The text ends 30 px below its frame.' });
    expect(judge(measure(card({ place: [0, 0, 400, 201], style: absolute })), 1).holds).toBe(false);
  });

  it('holds an element that has no box, since nothing of it is painted', () => {
    const measured = measure(card());
    measured.boxes.delete(1);
    expect(judge(measured, 1)).toEqual({ holds: true, lines: 0 });
  });
});

describe('findDamage', () => {
  const row = (first: Place, second: Place, third: Place = [0, 0, 0, 0]) =>
    measure({ place: [0, 0, 400, 200], children: [{ place: first }, { place: second }, { place: third }] });

  it('names nodes outside the card and siblings that overlap', () => {
    expect(findDamage(row([0, 0, 100, 50], [100, 0, 100, 50]))).toEqual(new Set());
    expect(findDamage(row([0, 0, 100, 50], [99, 0, 100, 50]))).toEqual(new Set(['overlap 1 2']));
    expect(findDamage(row([0, 0, 100, 50], [0, 160, 100, 50]))).toEqual(new Set(['outside 2']));
  });

  it('forgives half a pixel and leaves out boxes without a size', () => {
    expect(findDamage(row([0, 0, 100, 50], [99.6, 0, 100, 50], [900, 900, 0, 0]))).toEqual(new Set());
  });

  it('does not take a parent and its child for an overlap', () => {
    expect(
      findDamage(
        measure({
          place: [0, 0, 400, 200],
          children: [{ place: [0, 0, 50, 50], children: [{ place: [0, 0, 50, 50] }] }],
        }),
      ).size,
    ).toBe(0);
  });
});
