import { describe, expect, it } from 'vitest';
import { type BakeFault, bakedShadow, bakeShadow } from './baked-shadow.ts';
import { compare, isEqual, layOut, rewriteWith, type TreeNode } from './draw.fixtures.ts';
import { lowerWith } from './lower.ts';
import { box, card, handWritten } from './trees.fixtures.ts';

const size = { width: 300, height: 158 };
const canvas = { widthPx: 300, heightPx: 158 };
const bake = (svg: string, fault: BakeFault = {}) =>
  rewriteWith(svg, (element, index) => bakeShadow(element, index, canvas, fault));

const soft = card({}, box({ borderRadius: 20, boxShadow: '0 10px 30px rgba(0,0,0,.4)' }));

describe('bakedShadow', () => {
  const taken: Record<string, TreeNode> = {
    'a soft shadow': soft,
    'sharp corners': handWritten['soft shadow']!,
    'white, which shows the last byte': card(
      { backgroundColor: '#000' },
      box({ borderRadius: 9, boxShadow: '3px 5px 20px #fff' }),
    ),
    'a colour that linear light makes coarse': card(
      {},
      box({ borderRadius: 9, boxShadow: '3px 5px 20px rgba(20,70,120,.3)' }),
    ),
    'over the edges of the card': handWritten['shadow over the edges']!,
    'larger than the card': card(
      {},
      box({ left: -30, top: -30, width: 400, height: 100, boxShadow: '0 10px 20px #000' }),
    ),
    'a blur of less than two deviations': card(
      {},
      box({ borderRadius: 6, boxShadow: '0 1px 3px rgba(0,0,0,.6)' }),
    ),
    'spread on sharp corners': handWritten['spread on sharp corners']!,
    'shrunk on sharp corners': card({}, box({ boxShadow: '0 20px 25px -5px #000' })),
    'four different corners': handWritten['different round corners']!,
    'an ellipse': card({}, box({ borderRadius: '50%', boxShadow: '0 0 24px #fff' })),
    inset: handWritten['inset shadow']!,
    'inset, round and coloured': card(
      {},
      box({ borderRadius: 18, boxShadow: 'inset 0 3px 20px rgba(160,0,40,.6)' }),
    ),
    'inset with spread': card({}, box({ boxShadow: 'inset 4px 4px 10px 8px #fff' })),
    'inset, deeper than the box': card({}, box({ width: 40, height: 20, boxShadow: 'inset 0 0 40px #000' })),
    'in an opacity group': handWritten['shadow in an opacity group']!,
  };
  for (const [name, tree] of Object.entries(taken)) {
    it(`draws the same bytes: ${name}`, async () => {
      const svg = await layOut(tree, size);
      const after = bake(svg);
      expect(after.fired).toBe(1);
      expect(after.svg).not.toContain('<filter');
      expect(compare(svg, after.svg, size)).toEqual({ largest: 0, share: 0 });
    });
  }

  it('would be caught with a deviation of 97 %', async () => {
    const svg = await layOut(soft, size);
    const wrong = bake(svg, { deviationScale: 0.97 });
    expect(wrong.fired).toBe(1);
    expect(isEqual(compare(svg, wrong.svg, size))).toBe(false);
  });

  it('puts no pixel under the box, where nothing is seen', async () => {
    const svg = bake(await layOut(handWritten['soft shadow']!, size)).svg;
    const places = [...svg.matchAll(/<image x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"/g)].map(
      (match) => match.slice(1).map(Number),
    );
    expect(places).toHaveLength(4);
    for (const [x, y, width, height] of places as [number, number, number, number][]) {
      const apart = x + width <= 61 || x >= 212 || y + height <= 33 || y >= 115;
      expect(apart).toBe(true);
    }
  });

  it.each([
    'spread on round corners',
    'shadow under a rotation',
    'shadow in a blurred group',
    'text shadow',
    'drop shadow',
    'blurred circle',
  ])('leaves to the other rewrites: %s', async (name) => {
    const svg = await layOut(handWritten[name]!, size);
    expect(lowerWith([bakedShadow], svg, canvas)).toEqual({ svg, fired: {} });
  });

  it('leaves a colour it cannot read', async () => {
    const svg = await layOut(soft, size);
    const other = svg.replace('rgba(0,0,0,.4)', 'hsl(0,0%,0%)');
    expect(lowerWith([bakedShadow], other, canvas).fired).toEqual({});
  });

  it('leaves a shrunk shadow that its own mask cuts beyond the card', async () => {
    const tree = card(
      {},
      box({ top: 113, width: 291, height: 89, boxShadow: '1px -14px 16px -2px #ff8800' }),
    );
    const svg = await layOut(tree, size);
    expect(lowerWith([bakedShadow], svg, canvas).fired).toEqual({});
  });

  it('leaves a shadow whose hard edge resvg repeats left of the card', async () => {
    // A blur of 4 px has a region of 4 px around it, and the paint goes on to its end.
    const svg = await layOut(card({}, box({ left: -50, boxShadow: '0 0 4px #fff' })), size);
    expect(lowerWith([bakedShadow], svg, canvas).fired).toEqual({});
  });
});
