import { describe, expect, it } from 'vitest';
import { compare, isEqual, layOut, rewriteWith, type TreeNode } from './draw.fixtures.ts';
import { lowerWith } from './lower.ts';
import { type CropFault, cropTile, patternCrop } from './pattern-crop.ts';
import { box, card, handWritten, picture } from './trees.fixtures.ts';

const size = { width: 300, height: 158 };
const canvas = { widthPx: 300, heightPx: 158 };
const crop = (svg: string, fault: CropFault = {}) =>
  rewriteWith(svg, (element, index) => cropTile(element, index, canvas, fault));

const cover = { backgroundImage: `url(${picture})`, backgroundSize: 'cover' };

describe('patternCrop', () => {
  const taken: Record<string, TreeNode> = {
    'from the top': card(cover),
    'from the middle': card({ ...cover, backgroundPosition: 'center' }),
    'in a round box': card({}, box({ ...cover, borderRadius: 20 })),
    'over the edge': card({}, box({ ...cover, left: 200, top: -20 })),
    'once, not repeated': card(
      {},
      box({ backgroundImage: `url(${picture})`, backgroundRepeat: 'no-repeat' }),
    ),
  };
  for (const [name, tree] of Object.entries(taken)) {
    it(`draws the same bytes: ${name}`, async () => {
      const svg = await layOut(tree, size);
      const after = crop(svg);
      expect(after.fired).toBe(1);
      expect(compare(svg, after.svg, size)).toEqual({ largest: 0, share: 0 });
    });
  }

  it('cuts the tile below and on the right, not its origin', async () => {
    // 12 x 8 over 300 x 158 is 300 x 200, and 21 of that are above the card.
    const svg = await layOut(taken['from the middle']!, size);
    expect(svg).toContain('x="0" y="-21" width="300" height="200"');
    expect(crop(svg).svg).toContain('x="0" y="-21" width="300" height="179"');
  });

  it('would be caught with a tile that is a pixel too small', async () => {
    const svg = await layOut(taken['from the top']!, size);
    const wrong = crop(svg, { missing: 1 });
    expect(isEqual(compare(svg, wrong.svg, size))).toBe(false);
  });

  it.each(['repeated picture', 'gradient in tiles', 'picture in a round frame'])(
    'leaves alone: %s',
    async (name) => {
      const svg = await layOut(handWritten[name]!, size);
      expect(lowerWith([patternCrop], svg, canvas)).toEqual({ svg, fired: {} });
    },
  );
});
