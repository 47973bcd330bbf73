import { describe, expect, it } from 'vitest';
import { findHeavyPaint } from './check-paint.ts';

const canvas = { widthPx: 1000, heightPx: 500 };
const filter = (id: string, region: string, steps = 1) =>
  `<filter id="${id}" ${region}>${'<feGaussianBlur stdDeviation="9"/>'.repeat(steps)}</filter>`;
const uses = (id: string, times: number) => `<g filter="url(#${id})"/>`.repeat(times);
const half = 'filterUnits="userSpaceOnUse" x="0" y="0" width="1000" height="250"';

describe('findHeavyPaint', () => {
  it.each([
    ['no filter', '<path/>'],
    ['eight over the whole card', filter('a', '') + uses('a', 8)],
    ['sixteen over half of it', filter('a', half) + uses('a', 16)],
    ['a hundred that nothing uses', filter('a', '', 100)],
    ['steps that cost little', `<filter id="a"><feOffset/><feFlood/><feMerge/></filter>${uses('a', 40)}`],
  ])('allows %s', (_, svg) => {
    expect(findHeavyPaint(svg, canvas)).toBeNull();
  });

  it.each([
    ['nine over the whole card', filter('a', '') + uses('a', 9)],
    ['one of nine steps', filter('a', '', 9) + uses('a', 1)],
    ['seventeen over half of it', filter('a', half) + uses('a', 17)],
    ['nine whose region is larger than the card', filter('a', half.replace('250', '5e9')) + uses('a', 9)],
    ['nine whose region is in percent', filter('a', half.replace('250', '10%')) + uses('a', 9)],
  ])('refuses %s', (_, svg) => {
    expect(findHeavyPaint(svg, canvas)?.code).toBe('style.filters');
  });

  it('refuses a region that reaches far beyond the card, since resvg works on all of it', () => {
    const wide = (width: number) => filter('a', half.replace('1000', String(width)));
    expect(findHeavyPaint(wide(40_000) + uses('a', 1), canvas)).toBeNull();
    expect(findHeavyPaint(wide(40_001) + uses('a', 1), canvas)?.code).toBe('style.filters');
  });

  it('names the reach of such a region, and the box that takes up most of it', () => {
    const svg = filter('a', half.replace('1000', '188000')) + uses('a', 1);
    const box = { instance: 1, x: 0, y: 0, height: 250 };
    const root = { ordinal: 0, instance: 0, x: 0, y: 0, width: 1000, height: 500 };
    expect(
      findHeavyPaint(svg, canvas, [
        root,
        { ...box, ordinal: 3, width: 180_000 },
        { ...box, ordinal: 4, width: 189_000 },
        { ...box, ordinal: null, width: 188_000 },
      ]),
    ).toMatchObject({
      ordinal: 3,
      message:
        'A shadow or blur reaches over 188000 × 250 px, and beyond 10 million pixels painting takes too long. Make this box smaller.',
    });
    expect(findHeavyPaint(svg, canvas, [root, { ...box, ordinal: 3, width: 90_000 }])).toMatchObject({
      ordinal: null,
      message: expect.stringContaining('Make its box or its blur smaller.'),
    });
  });

  it('refuses more than forty, however small', () => {
    const small = '<filter id="a"><feOffset/></filter>';
    expect(findHeavyPaint(small + uses('a', 41), canvas)?.code).toBe('style.blur');
  });

  it('refuses one that is too large by itself', () => {
    expect(findHeavyPaint('<feGaussianBlur stdDeviation="401"/>', canvas)?.code).toBe('style.blur');
  });
});
