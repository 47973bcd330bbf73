import { boundShape } from './bounds.ts';
import { type Box, isWhole } from './box.ts';
import { type CurveBudget, isOpaqueGradient, makeCurveBudget, spendCurve } from './curve-budget.ts';
import type { Rewrite } from './rewrite.ts';
import { findPlacement, findReferred, indexSvg, type SvgIndex } from './svg-index.ts';
import {
  childElements,
  getAttribute,
  getNumber,
  hasOnly,
  type SvgElement,
  setAttribute,
} from './svg-tree.ts';

/**
 * Satori fills with a pattern that holds one rect filled with the gradient. resvg draws the rect into a picture of its own and then
 * that picture through its slowest path. When the pattern is one tile, just under the shape, the shape is filled
 * with the gradient itself.
 */
export const gradientFill: Rewrite = {
  name: 'gradient-fill',
  apply(root, canvas) {
    const index = indexSvg(root);
    const curves = makeCurveBudget(root, index, canvas);
    let fired = 0;
    for (const shape of index.elements) if (fillDirectly(shape, index, curves, {})) fired++;
    return fired;
  },
};

/** Only for tests that show what a gradient in the wrong place would do. */
export interface FillFault {
  shift?: 'none';
}

export function fillDirectly(
  shape: SvgElement,
  index: SvgIndex,
  curves: CurveBudget,
  fault: FillFault,
): boolean {
  const pattern =
    shape.name === 'rect' || shape.name === 'path' ? findReferred(index, shape, 'fill', 'pattern') : null;
  const gradient = pattern && readSingleGradient(pattern, index);
  const placement = gradient && findPlacement(index, shape);
  // The pattern rounds the gradient to bytes before it meets what is below, which shows through a translucent one;
  // a layer would round alike and cost as much as the pattern.
  if (
    !pattern ||
    !gradient ||
    !placement ||
    !isOpaqueGradient(gradient.element) ||
    !hasOnly(shape, shapeAttributes)
  )
    return false;
  const bounds = boundShape(shape);
  // resvg paints the tile pixel by pixel, so it has to lie on pixels.
  if (!bounds?.exact || !isWhole(bounds.box) || !sameSize(gradient.tile, bounds.box)) return false;
  const units = getAttribute(gradient.element, 'gradientUnits');
  if (units !== undefined && units !== 'userSpaceOnUse') return false;
  const shared =
    index.uses.get(getAttribute(pattern, 'id')!) !== 1 ||
    index.uses.get(getAttribute(gradient.element, 'id')!) !== 1;
  if (units !== undefined && shared) return false;
  if (shape.name === 'path' && !spendCurve(curves, shape, placement)) return false;
  // Inside the pattern the shape's corner is the origin.
  if (units !== undefined && fault.shift !== 'none')
    moveGradient(gradient.element, bounds.box.x0, bounds.box.y0);
  setAttribute(shape, 'fill', `url(#${getAttribute(gradient.element, 'id')})`);
  return true;
}

const shapeAttributes = ['x', 'y', 'width', 'height', 'd', 'fill', 'clip-path', 'mask'];

/** A pattern that is one tile over the shape's box with one gradient rect of the tile's size. */
function readSingleGradient(pattern: SvgElement, index: SvgIndex): { element: SvgElement; tile: Box } | null {
  const whole = { x: '0', y: '0', width: '1', height: '1', patternUnits: 'objectBoundingBox' };
  if (!hasOnly(pattern, ['id', ...Object.keys(whole)])) return null;
  for (const [name, value] of Object.entries(whole)) if (getAttribute(pattern, name) !== value) return null;
  const parts = childElements(pattern);
  if (parts?.length !== 2) return null;
  const [element, rect] = parts as [SvgElement, SvgElement];
  if (rect.name !== 'rect' || !hasOnly(rect, ['x', 'y', 'width', 'height', 'fill'])) return null;
  if (findReferred(index, rect, 'fill', element.name) !== element) return null;
  if (element.name !== 'linearGradient' && element.name !== 'radialGradient') return null;
  const tile = boundShape(rect)?.box;
  return tile && tile.x0 === 0 && tile.y0 === 0 ? { element, tile } : null;
}

function sameSize(a: Box, b: Box): boolean {
  return a.x1 - a.x0 === b.x1 - b.x0 && a.y1 - a.y0 === b.y1 - b.y0;
}

/** Adds to the numbers rather than a transform: the fewer roundings, the closer. */
function moveGradient(gradient: SvgElement, dx: number, dy: number): void {
  if (dx === 0 && dy === 0) return;
  const transform = getAttribute(gradient, 'gradientTransform');
  if (transform !== undefined) {
    setAttribute(gradient, 'gradientTransform', `translate(${dx} ${dy}) ${transform}`);
    return;
  }
  for (const [name, by] of [
    ['x1', dx],
    ['x2', dx],
    ['cx', dx],
    ['fx', dx],
    ['y1', dy],
    ['y2', dy],
    ['cy', dy],
    ['fy', dy],
  ] as const) {
    const value = getNumber(gradient, name);
    if (value !== null) setAttribute(gradient, name, String(value + by));
  }
}
