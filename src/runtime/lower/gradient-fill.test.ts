import { describe, expect, it } from 'vitest';
import { compare, isEqual, layOut, node, rewriteWith, type TreeNode } from './draw.fixtures.ts';
import { type FillFault, fillDirectly, gradientFill } from './gradient-fill.ts';
import { lowerWith } from './lower.ts';
import { makeRandom, pick, whole } from './random-tree.fixtures.ts';
import { box, card, handWritten } from './trees.fixtures.ts';

const size = { width: 300, height: 158 };
const canvas = { widthPx: 300, heightPx: 158 };

const fill = (svg: string, fault: FillFault = {}) =>
  rewriteWith(svg, (element, index) => fillDirectly(element, index, canvas, fault));

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

  // 255 levels over as many pixels: each lies halfway between two bytes.
  const tied = ['180deg, #000, #fff', '45deg, #000, #fff', '90deg, #fff, #000'].map((gradient) =>
    card(
      {},
      node({
        position: 'absolute',
        left: 23,
        top: 17,
        width: 51,
        height: 51,
        backgroundImage: `linear-gradient(${gradient})`,
      }),
    ),
  );
  it.each(tied)('leaves alone a gradient whose rounding would turn: %#', async (tree) => {
    const svg = await layOut(tree, size);
    expect(fill(svg)).toEqual({ svg, fired: 0 });
  });

  it('would change the picture with such a gradient', async () => {
    const svgs = await Promise.all(tied.map((tree) => layOut(tree, size)));
    const differences = svgs.map((svg) => compare(svg, fill(svg, { ties: 'any' }).svg, size));
    expect(differences.filter((difference) => !isEqual(difference)).length).toBeGreaterThan(0);
  });

  it('draws the same picture of gradients of few levels over few pixels, and of hard stops', async () => {
    const seed = Number(process.env.FRIEZE_SEED ?? 7);
    const random = makeRandom(seed);
    const unequal: string[] = [];
    let taken = 0;
    for (let i = 0; i < 100; i++) {
      const [width, height] = [17 * whole(random, 2, 10), 17 * whole(random, 2, 7)];
      const colour = () => pick(random, ['#000', '#fff', '#333', '#102030', '#ff8800']);
      const angle = pick(random, [0, 45, 90, 135, 180, 225]);
      const middle = pick(random, ['', '', ' 50%']);
      const backgroundImage = `linear-gradient(${angle}deg, ${colour()}${middle}, ${colour()}${middle})`;
      const odd = whole(random, 0, 1);
      const place = {
        left: whole(random, -9, 40),
        top: whole(random, -9, 40),
        width: width + odd,
        height: height + odd,
      };
      const svg = await layOut(card({}, node({ position: 'absolute', ...place, backgroundImage })), size);
      const after = fill(svg);
      taken += after.fired;
      const difference = compare(svg, after.svg, size);
      if (!isEqual(difference)) unequal.push(JSON.stringify({ seed, i, place, backgroundImage, difference }));
    }
    expect(unequal).toEqual([]);
    expect(taken).toBeGreaterThan(20);
    expect(taken).toBeLessThan(100);
  });

  it.each([
    'translucent gradient in a box',
    'gradient in tiles',
    'conic gradient',
    'gradient under a rotation',
    'radial ellipse in a rounded box',
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
