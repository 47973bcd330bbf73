import { describe, expect, it } from 'vitest';
import { compare, isEqual, layOut, rewriteWith, type TreeNode } from './draw.fixtures.ts';
import { findRegion } from './filter-box.ts';
import { filterRegion, type RegionFault, shrinkRegion } from './filter-region.ts';
import { lowerWith } from './lower.ts';
import { indexSvg } from './svg-index.ts';
import { getAttribute, parseSvg } from './svg-tree.ts';
import { box, card, handWritten } from './trees.fixtures.ts';

const size = { width: 300, height: 158 };
const canvas = { widthPx: 300, heightPx: 158 };

const shrink = (svg: string, fault: RegionFault = {}) =>
  rewriteWith(svg, (element, index) => shrinkRegion(element, index, canvas, fault));

const regionOf = (svg: string): string[] => {
  const filter = indexSvg(parseSvg(svg)!).elements.find(({ name }) => name === 'filter')!;
  return ['x', 'y', 'width', 'height'].map((name) => getAttribute(filter, name)!);
};

const shadow = card({}, box({ boxShadow: '0 10px 30px rgba(0,0,0,.5)' }));

describe('filterRegion', () => {
  it('shrinks a shadow’s region to the card and what bleeds into it', async () => {
    const svg = await layOut(shadow, size);
    // 15 x 15 px around it: for satori a region grows with the square of the blur.
    expect(regionOf(svg).map((share) => Math.round(Number.parseFloat(share)))).toEqual([
      -149, -274, 398, 649,
    ]);
    const after = shrink(svg);
    expect(after.fired).toBe(1);
    const [x, y, width, height] = regionOf(after.svg).map(Number) as [number, number, number, number];
    // The shape is 61,43 151 x 82 and the blur of 15 shows at most 3 x 15 px around it.
    expect(x).toBeGreaterThanOrEqual(61 - 45);
    expect(y).toBeGreaterThanOrEqual(43 - 45);
    expect(x + width).toBeLessThanOrEqual(61 + 151 + 45);
    expect(y + height).toBeLessThanOrEqual(43 + 82 + 46);
    expect(isEqual(compare(svg, after.svg, size))).toBe(true);
  });

  const equal: Record<string, TreeNode> = {
    'a shadow cut by the card on every side': card(
      {},
      box({ left: -20, top: -20, width: 340, height: 200, boxShadow: 'inset 0 0 30px #000' }),
    ),
    'a shadow from outside': handWritten['shadow from outside']!,
    'an inset shadow': handWritten['inset shadow, round corners']!,
    'a rotated shadow': handWritten['shadow under a rotation']!,
    'a blurred circle over the edge': handWritten['blurred circle over the edge']!,
    'a shadow in a blurred group': handWritten['shadow in a blurred group']!,
    'a chain of filters': handWritten['chain of filters']!,
    'text shadows': handWritten['two text shadows']!,
    'white at the far end of the spill': card(
      { backgroundColor: '#000' },
      box({ left: -40, boxShadow: '0 0 30px #fff' }),
    ),
  };
  for (const [name, tree] of Object.entries(equal)) {
    it(`draws the same picture: ${name}`, async () => {
      const svg = await layOut(tree, size);
      const after = shrink(svg);
      expect(after.fired).toBeGreaterThan(0);
      const difference = compare(svg, after.svg, size);
      expect(isEqual(difference), JSON.stringify(difference)).toBe(true);
    });
  }

  it('would be caught with a third of the reach', async () => {
    const svg = await layOut(shadow, size);
    const wrong = shrink(svg, { scale: 1 / 3 });
    expect(wrong.fired).toBe(1);
    expect(isEqual(compare(svg, wrong.svg, size))).toBe(false);
  });

  it('would be caught if it forgot that what is outside the card bleeds into it', async () => {
    const svg = await layOut(card({}, box({ left: -120, boxShadow: '0 0 30px #000' })), size);
    const wrong = shrink(svg, { clip: 'at canvas' });
    expect(wrong.fired).toBe(1);
    expect(isEqual(compare(svg, wrong.svg, size))).toBe(false);
  });

  it('repairs what resvg gets wrong: a layer in a region of more than twice the card', async () => {
    const tree = card(
      {},
      box({ left: 20, top: 40, width: 260, borderRadius: 14, boxShadow: '0 10px 40px -6px #000' }),
    );
    const svg = await layOut(tree, size);
    // Plain, resvg drops most of this shadow or traps. `compare` gives the original room.
    expect(isEqual(compare(svg, shrink(svg).svg, size))).toBe(true);
  });
});

it('takes a region in which a layer is whole, rather than one in which every outline falls on the same samples', async () => {
  const shrunk = box({ left: 52, top: -60, width: 150, height: 110, boxShadow: '4px 15px 40px -2px #f06' });
  const svg = await layOut(card({}, shrunk), size);
  const after = shrink(svg);
  const [, , width, height] = regionOf(after.svg).map(Number) as [number, number, number, number];
  expect(width).toBeLessThanOrEqual(2 * size.width);
  expect(height).toBeLessThanOrEqual(2 * size.height);
  expect(isEqual(compare(svg, after.svg, size))).toBe(true);
});

describe('what filterRegion leaves alone', () => {
  const shape = '<rect x="100" y="50" width="40" height="40" fill="#fff"/>';
  const region = 'filterUnits="userSpaceOnUse" x="-300" y="-158" width="900" height="474"';
  const wrap = (inner: string): string =>
    `<svg width="300" height="158" viewBox="0 0 300 158">${inner}</svg>`;
  const blur = (attributes = region, primitives = '<feGaussianBlur stdDeviation="4"/>'): string =>
    `<filter id="f" ${attributes}>${primitives}</filter>`;
  const countFired = (inner: string): number =>
    lowerWith([filterRegion], wrap(inner), canvas).fired['filter-region'] ?? 0;

  it('takes the plain one', () => {
    expect(countFired(`${blur()}<g filter="url(#f)">${shape}</g>`)).toBe(1);
  });

  it.each([
    ['a filter used twice', `${blur()}<g filter="url(#f)">${shape}</g><g filter="url(#f)">${shape}</g>`],
    ['a primitive it does not know', `${blur(region, '<feTurbulence/>')}<g filter="url(#f)">${shape}</g>`],
    [
      'a primitive with its own region',
      `${blur(region, '<feGaussianBlur stdDeviation="4" x="0"/>')}<g filter="url(#f)">${shape}</g>`,
    ],
    [
      'two deviations',
      `${blur(region, '<feGaussianBlur stdDeviation="4 2"/>')}<g filter="url(#f)">${shape}</g>`,
    ],
    [
      'an operator that adds paint',
      `${blur(region, '<feComposite operator="arithmetic" k2="1"/>')}<g filter="url(#f)">${shape}</g>`,
    ],
    ['a transform on the group', `${blur()}<g transform="translate(1 1)" filter="url(#f)">${shape}</g>`],
    ['a transform around it', `${blur()}<g transform="translate(1 1)"><g filter="url(#f)">${shape}</g></g>`],
    ['a group in a pattern', `${blur()}<pattern><g filter="url(#f)">${shape}</g></pattern>`],
    [
      'what lies so far out that resvg traps at a region around it',
      `<filter id="o" ${region}><feOffset dy="9"/></filter>${blur(region.replace('y="-158"', 'y="-500"'))}<g filter="url(#o)"><g filter="url(#f)"><rect x="9" y="-420" width="9" height="60" fill="#fff"/></g></g>`,
    ],
    ['shapes it cannot bound', `${blur()}<g filter="url(#f)"><text>a</text></g>`],
    [
      'a picture, whose samples would move',
      `${blur()}<g filter="url(#f)"><image x="0" y="0" width="9" height="9"/></g>`,
    ],
    [
      'a region in units it does not know',
      `${blur('x="-1em" y="0" width="9em" height="9em"')}<g filter="url(#f)">${shape}</g>`,
    ],
    [
      'nothing to gain',
      `${blur('filterUnits="userSpaceOnUse" x="90" y="40" width="60" height="60"')}<g filter="url(#f)">${shape}</g>`,
    ],
  ])('%s', (_, inner) => {
    expect(countFired(inner)).toBe(0);
  });
});

describe('findRegion', () => {
  const find = (filter: string, shape: string, scale = 1, attributes = '') => {
    const svg = `<svg><filter id="f" ${filter}/><g${attributes}><g id="g">${shape}</g></g></svg>`;
    const index = indexSvg(parseSvg(svg)!);
    return findRegion(index.byId.get('f')!, index.byId.get('g')!, index, scale)!;
  };

  it('rounds as resvg does: the corner down, the size up', () => {
    const percent = 'x="-1.25%" y="0%" width="102.5%" height="100%"';
    const shape = '<rect x="5" y="6" width="100" height="40"/>';
    // x from 3.75, 102.5 wide: 3 and 103.
    expect(find(percent, shape).box).toEqual({ x0: 3, y0: 6, x1: 106, y1: 46 });
    // At two pixels per unit from 7.5, 205 wide.
    expect(find(percent, shape, 2).box).toEqual({ x0: 7, y0: 12, x1: 212, y1: 92 });
  });

  // 3.797468… % of 158 is 6, and in single precision 6.0000005: the corner is a bit beside -4, where resvg in a layer has it.
  const beside = 'x="-3.79746835443038%" y="-9.375%" width="107.59493670886076%" height="118.75%"';
  const shape = '<rect x="2" y="90" width="158" height="64"/>';

  it('in a layer is certain of a pixel less on each side where the last bit decides', () => {
    const { box, certain } = find(beside, shape, 1, ' opacity="0.5"');
    expect(box).toEqual({ x0: -5, y0: 84, x1: 166, y1: 160 });
    expect(certain).toEqual({ x0: -4, y0: 85, x1: 165, y1: 159 });
  });

  it('is certain of all of it elsewhere', () => {
    const alone = find(beside, shape);
    expect(alone.certain).toBe(alone.box);
    const whole = find('x="-25%" y="-25%" width="150%" height="150%"', shape, 1, ' opacity="0.5"');
    expect(whole.certain).toBe(whole.box);
  });
});
