import { describe, expect, it } from 'vitest';
import { type Box, boxOf } from '../lower/box.ts';
import { makeElement, type SvgElement, serialiseSvg } from '../lower/svg-tree.ts';
import { boundPoints, findPaintBox } from './paint-box.ts';

const canvas = boxOf(0, 0, 300, 158);
function boxFor(
  attributes: Record<string, string | number>,
  definitions: SvgElement[] = [],
  name = 'path',
): Box | null {
  const element = makeElement(name, attributes);
  const body = [...definitions, element].map(serialiseSvg).join('');
  return findPaintBox(element, definitions, body, canvas);
}

describe('boundPoints', () => {
  it.each([
    ['M10 20L30.5 8Z', { x0: 10, y0: 8, x1: 30.5, y1: 20 }],
    ['M-1.25,2Q3-4,5 6', { x0: -1.25, y0: -4, x1: 5, y1: 6 }],
    ['M.5.75 L2 3', { x0: 0.5, y0: 0.75, x1: 2, y1: 3 }],
  ])('holds all points of %s', (data, box) => {
    const found = boundPoints(data)!;
    for (const side of ['x0', 'y0', 'x1', 'y1'] as const) expect(found[side]).toBeCloseTo(box[side], 9);
  });

  it.each(['M10 20h5', 'M1e3 4', 'M10', '', 'm1 2', 'M1 2A3 3 0 0 1 4 5'])('does not read %s', (data) => {
    expect(boundPoints(data)).toBeNull();
  });
});

describe('findPaintBox', () => {
  it('goes two pixels beyond a shape, and further by what its stroke may reach', () => {
    expect(boxFor({ d: 'M50 60L70.2 80Z', fill: 'red' })).toEqual({ x0: 48, y0: 58, x1: 73, y1: 82 });
    expect(boxFor({ d: 'M50 60L70 80', fill: 'none', stroke: 'red', 'stroke-width': 4 })).toEqual({
      x0: 40,
      y0: 50,
      x1: 80,
      y1: 90,
    });
  });

  it('knows the outline of letters, whose joins are round and whose width has a unit', () => {
    const outline = { fill: 'none', stroke: 'red', 'stroke-linejoin': 'round' };
    const path = (more: Record<string, string | number>) =>
      boxFor({ d: 'M50 60L70 80', ...outline, ...more });
    expect(path({ 'stroke-width': '4px' })).toEqual({ x0: 46, y0: 56, x1: 74, y1: 84 });
    expect(path({ 'stroke-width': 4, 'stroke-linecap': 'square' })).toEqual({
      x0: 45,
      y0: 55,
      x1: 75,
      y1: 85,
    });
    expect(path({ 'stroke-width': '2em' })).toBe(canvas);
    expect(path({ 'stroke-width': 'px' })).toBe(canvas);
  });

  it('is the canvas for what is cut by it, and for what computes with its place', () => {
    expect(boxFor({ d: 'M-5 60L70 80Z', fill: 'red' })).toEqual(canvas);
    expect(boxFor({ d: 'M50 60L70 80Z', fill: 'red', transform: 'rotate(3)' })).toEqual(canvas);
    expect(boxFor({ d: 'M50 60L70 80Z', fill: 'url(#g)' }, [makeElement('linearGradient', {})])).toBe(canvas);
  });

  it('holds the curves that clip, but not the straight ones', () => {
    const shape = { d: 'M50 60L70 80Z', fill: 'red', 'clip-path': 'url(#c)' };
    const clip = (name: string, attributes: Record<string, string | number>) =>
      boxFor(shape, [makeElement('clipPath', { id: 'c' }, [makeElement(name, attributes)])]);
    expect(clip('path', { d: 'M40 60Q50 70 60 100Z' })).toEqual({ x0: 38, y0: 58, x1: 72, y1: 102 });
    expect(clip('rect', { x: 0, y: 0, width: 900, height: 90 })).toEqual({ x0: 48, y0: 58, x1: 72, y1: 82 });
    expect(clip('rect', { x: 90, y: 0, width: 90, height: 90 })).toBe(canvas);
    expect(clip('path', { d: 'M-40 60Q50 70 60 100Z' })).toBe(canvas);
    expect(clip('circle', { r: 5 })).toBe(canvas);
  });

  it('knows pictures at whole places only', () => {
    const at = (x: number) => boxFor({ x, y: 20, width: 30, height: 40, href: 'data:' }, [], 'image');
    expect(at(10)).toEqual({ x0: 8, y0: 18, x1: 42, y1: 62 });
    expect(at(10.5)).toBe(canvas);
  });

  it('is none for what lies beside the canvas', () => {
    expect(boxFor({ d: 'M500 60L700 80Z', fill: 'red' })).toBeNull();
  });
});
