import { describe, expect, it } from 'vitest';
import { makeCurveBudget } from './curve-budget.ts';
import { compare, isEqual, layOut, rewriteWith, type TreeNode } from './draw.fixtures.ts';
import { type FillFault, fillDirectly, gradientFill } from './gradient-fill.ts';
import { lowerWith } from './lower.ts';
import { indexSvg } from './svg-index.ts';
import { parseSvg } from './svg-tree.ts';
import { box, card, handWritten } from './trees.fixtures.ts';

const size = { width: 300, height: 158 };
const canvas = { widthPx: 300, heightPx: 158 };

function fill(svg: string, fault: FillFault = {}) {
  const root = parseSvg(svg)!;
  const budget = makeCurveBudget(root, indexSvg(root), canvas);
  return rewriteWith(svg, (element, index) => fillDirectly(element, index, budget, fault));
}

describe('gradientFill', () => {
  const radialBox = card({}, box({ backgroundImage: 'radial-gradient(circle at 30% 60%, #f06, #06f)' }));
  const taken: Record<string, TreeNode> = {
    'linear over the card': handWritten['linear gradient over the card']!,
    'radial over the card': handWritten['radial gradient over the card']!,
    'radial in a box': radialBox,
    'ellipse in a box': card(
      {},
      box({ backgroundImage: 'radial-gradient(ellipse at 90% 0%, #fc0, #048, #fff)' }),
    ),
    'hard stops': card({ backgroundImage: 'linear-gradient(30deg, #f06 50%, #06f 50%)' }),
    'a little rounded': card(
      {},
      box({ borderRadius: 8, backgroundImage: 'linear-gradient(45deg, #f06, #06f)' }),
    ),
    'a box over the edge': card(
      {},
      box({ left: -40, top: 100, backgroundImage: 'linear-gradient(45deg, #f06, #06f)' }),
    ),
    'clipped to text': handWritten['gradient in text']!,
  };
  for (const [name, tree] of Object.entries(taken)) {
    it(`draws the same picture: ${name}`, async () => {
      const svg = await layOut(tree, size);
      const after = fill(svg);
      expect(after.fired).toBe(1);
      const difference = compare(svg, after.svg, size);
      expect(isEqual(difference), JSON.stringify(difference)).toBe(true);
    });
  }

  it('points the shape at the gradient, moved to where the shape is', async () => {
    const svg = await layOut(radialBox, size);
    expect(svg).toContain('cx="45.3" cy="49.199999999999996"');
    const after = fill(svg).svg;
    // The box is at 61, 33.
    expect(after).toContain('cx="106.3" cy="82.19999999999999"');
    expect(after).toContain(
      '<rect x="61" y="33" width="151" height="82" fill="url(#satori_radial_id-0_0)"/>',
    );
  });

  it('would be caught with the gradient left at the corner of the card', async () => {
    const svg = await layOut(radialBox, size);
    const wrong = fill(svg, { shift: 'none' });
    expect(wrong.fired).toBe(1);
    expect(isEqual(compare(svg, wrong.svg, size))).toBe(false);
  });

  it.each([
    'translucent gradient in a box',
    'gradient in tiles',
    'conic gradient',
    'gradient under a rotation',
    'gradient and opacity',
    'mask image',
    'covering picture',
  ])('leaves alone: %s', async (name) => {
    const svg = await layOut(handWritten[name]!, size);
    expect(lowerWith([gradientFill], svg, canvas)).toEqual({ svg, fired: {} });
  });

  it('takes repeating gradients, which fill one tile', async () => {
    const svg = await layOut(handWritten['repeating gradient']!, size);
    const after = fill(svg);
    expect(after.fired).toBe(1);
    expect(isEqual(compare(svg, after.svg, size))).toBe(true);
  });
});

describe('curve budget', () => {
  const pill = (style: Record<string, string | number>): TreeNode =>
    box({ borderRadius: 8, backgroundImage: 'linear-gradient(45deg, #f06, #06f)', ...style });
  const firedOn = async (tree: TreeNode): Promise<number> => fill(await layOut(tree, size)).fired;

  it('stops before curved edges could be a thousandth of the picture', async () => {
    // 300 x 158 x 4 / 1000 channels at 2.4 a px leave 79 px of curve: one box of radius 8 has 50.
    expect(await firedOn(card({}, pill({ left: 5, width: 60 }), pill({ left: 120, width: 60 })))).toBe(1);
    expect(await firedOn(card({}, pill({ borderRadius: 30 })))).toBe(0);
  });

  it('does not change the same edge twice', async () => {
    const layers = 'linear-gradient(45deg, #f06, #06f), linear-gradient(90deg, red, blue)';
    expect(await firedOn(card({}, pill({ borderRadius: 4, backgroundImage: layers })))).toBe(1);
  });

  it('wants opaque ground: over transparency the difference can be 2', async () => {
    expect(await firedOn(card({ backgroundColor: 'transparent' }, pill({})))).toBe(0);
    expect(await firedOn(card({ backgroundColor: '#fffc' }, pill({})))).toBe(0);
    expect(await firedOn(card({ backgroundColor: '#fff' }, pill({})))).toBe(1);
  });

  it('wants curves to stay on the card', async () => {
    expect(await firedOn(card({}, pill({ left: -10 })))).toBe(0);
  });
});
