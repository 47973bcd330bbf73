import { boundShape } from './bounds.ts';
import { type Box, isWhole } from './box.ts';
import { parseColour } from './colour.ts';
import { roundsAlike } from './gradient-ties.ts';
import type { Canvas, Rewrite } from './rewrite.ts';
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
 * that picture through its slowest path. When the pattern is one tile, just under a rect, the rect is filled with
 * the gradient itself. Not so for round corners: along a curve the gradient that was rounded to bytes first and the one that was
 * not differ, by 2 at times.
 */
export const gradientFill: Rewrite = {
  name: 'gradient-fill',
  apply(root, canvas) {
    const index = indexSvg(root);
    let fired = 0;
    for (const rect of index.elements) if (fillDirectly(rect, index, canvas, {})) fired++;
    return fired;
  },
};

/** Only for tests that show what a gradient in the wrong place would do. */
export interface FillFault {
  shift?: 'none';
  ties?: 'any';
}

export function fillDirectly(rect: SvgElement, index: SvgIndex, canvas: Canvas, fault: FillFault): boolean {
  const pattern = rect.name === 'rect' ? findReferred(index, rect, 'fill', 'pattern') : null;
  const gradient = pattern && readSingleGradient(pattern, index);
  if (!pattern || !gradient || !findPlacement(index, rect) || !hasOnly(rect, rectAttributes)) return false;
  // The pattern rounds the gradient to bytes before it meets what is below, which shows through a translucent one;
  // a layer would round alike and cost as much as the pattern.
  if (!isOpaque(gradient.element)) return false;
  const bounds = boundShape(rect);
  // resvg paints the tile pixel by pixel, so it has to lie on pixels.
  if (!bounds || !isWhole(bounds.box) || !sameSize(gradient.tile, bounds.box)) return false;
  const units = getAttribute(gradient.element, 'gradientUnits');
  if (units !== undefined && units !== 'userSpaceOnUse') return false;
  const shared = [pattern, gradient.element].some(
    (element) => index.uses.get(getAttribute(element, 'id')!) !== 1,
  );
  if (units !== undefined && shared) return false;
  const counted = isClippedToText(rect, index) ? turnedInText : 1;
  if (fault.ties !== 'any' && !roundsAlike(gradient.element, bounds.box, canvas, counted)) return false;
  // Inside the pattern the rect's corner is the origin.
  if (units !== undefined && fault.shift !== 'none')
    moveGradient(gradient.element, bounds.box.x0, bounds.box.y0);
  setAttribute(rect, 'fill', `url(#${getAttribute(gradient.element, 'id')})`);
  return true;
}

/**
 * Text of 92 px covers a quarter of its box, and where every row or column ties at most a third turned. Of the ties in three such
 * boxes 1.2 to 1.7 % did.
 */
const turnedInText = 1 / 10;

/** By the name that satori gives a clip for `background-clip: text`. */
const isClippedToText = (rect: SvgElement, index: SvgIndex): boolean =>
  !!findReferred(index, rect, 'clip-path', 'clipPath') &&
  getAttribute(rect, 'clip-path')!.startsWith('url(#satori_bct-');

const rectAttributes = ['x', 'y', 'width', 'height', 'fill', 'clip-path', 'mask'];

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

/** True when every stop has an opaque colour. */
function isOpaque(gradient: SvgElement): boolean {
  const stops = childElements(gradient) ?? [];
  return stops.every((stop) => {
    const colour = parseColour(getAttribute(stop, 'stop-color') ?? '');
    return stop.name === 'stop' && hasOnly(stop, ['offset', 'stop-color']) && colour?.a === 255;
  });
}
