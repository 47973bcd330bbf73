import { boundPaint, boundShape } from './bounds.ts';
import { type Box, containsBox, expandBox, intersectBoxes, isWhole, roundOut } from './box.ts';
import { readRoundedBox } from './box-shadow.ts';
import { parseColour } from './colour.ts';
import type { Canvas, Rewrite } from './rewrite.ts';
import { findPlacement, findReferred, indexSvg, type SvgIndex } from './svg-index.ts';
import {
  childElements,
  getAttribute,
  hasOnly,
  removeAttribute,
  type SvgElement,
  setAttribute,
} from './svg-tree.ts';

/**
 * Under `overflow: hidden` satori puts a mask and a clip path on every child, and resvg draws each of them for each child, as large as
 * the child. Where all of what can be seen of the child lies inside, they go. The layer stays
 * (`isolation`), because drawing through it rounds edges in its own way.
 */
export const idleCover: Rewrite = {
  name: 'idle-cover',
  apply(root, canvas) {
    const index = indexSvg(root);
    let fired = 0;
    for (const element of index.elements) fired += uncover(element, index, canvas, {});
    return fired;
  },
};

/** Only for tests that show what a cover taken away too easily would do. */
export interface CoverFault {
  ignoreCorners?: boolean;
}

export function uncover(element: SvgElement, index: SvgIndex, canvas: Canvas, fault: CoverFault): number {
  const covers = ['clip-path', 'mask'].filter((name) => getAttribute(element, name) !== undefined);
  if (covers.length === 0 || !['g', 'rect', 'path', 'image'].includes(element.name)) return 0;
  if (['filter', 'style', 'transform', 'opacity'].some((name) => getAttribute(element, name) !== undefined))
    return 0;
  const placement = findPlacement(index, element);
  const painted = placement && isSolid(element) ? boundPaint(element, index) : { kind: 'unknown' as const };
  if (!placement || painted.kind !== 'box') return 0;
  const onCanvas = intersectBoxes(painted.box, { x0: 0, y0: 0, x1: canvas.widthPx, y1: canvas.heightPx });
  const shown = placement.filtered ? painted.box : onCanvas;
  if (!shown) return 0;
  const idle = covers
    .filter((name) => name !== 'mask' || reachesOver(painted.box))
    .filter((name) => isIdle(element, name, roundOut(shown), index, fault));
  for (const name of idle) removeAttribute(element, name);
  if (idle.length > 0 && idle.length === covers.length && !isOpaqueRect(element))
    setAttribute(element, 'style', 'isolation:isolate');
  return idle.length;
}

/** A mask ends a tenth of the element's size around it, which a small element between pixels may go beyond. */
function reachesOver(painted: Box): boolean {
  const region = expandBox(painted, (painted.x1 - painted.x0) / 10, (painted.y1 - painted.y0) / 10);
  return containsBox(region, roundOut(painted));
}

/** No stroke and no filter in it: those paint beyond the geometry, where a mask's own region may end. */
function isSolid(element: SvgElement): boolean {
  if (['stroke', 'filter', 'transform'].some((name) => getAttribute(element, name) !== undefined))
    return false;
  return element.children.every((child) => typeof child === 'string' || isSolid(child));
}

/** Drawn with or without a layer, it gives the same bytes. */
function isOpaqueRect(element: SvgElement): boolean {
  const box =
    element.name === 'rect' && hasOnly(element, ['x', 'y', 'width', 'height', 'fill'])
      ? boundShape(element)?.box
      : null;
  return !!box && isWhole(box) && parseColour(getAttribute(element, 'fill') ?? '')?.a === 255;
}

function isIdle(element: SvgElement, name: string, shown: Box, index: SvgIndex, fault: CoverFault): boolean {
  const cover = findReferred(index, element, name, name === 'mask' ? 'mask' : 'clipPath');
  if (!cover) return false;
  const clip = name === 'mask' ? findReferred(index, element, 'clip-path', 'clipPath') : null;
  const clipShape =
    clip && childElements(clip)?.length === 1 ? readRoundedBox(childElements(clip)![0]!) : null;
  // What a clip that stays takes away, the mask need not.
  const left = clipShape ? intersectBoxes(shown, roundOut(clipShape.box)) : shown;
  return left !== null && coversAll(cover, name, left, index, fault, 0);
}

/** White or clipping shapes that hold the box, and every cover that they stand under themselves. */
function coversAll(
  cover: SvgElement,
  name: string,
  shown: Box,
  index: SvgIndex,
  fault: CoverFault,
  depth: number,
): boolean {
  if (depth > 50 || !hasOnly(cover, ['id', 'clip-path'])) return false;
  const shapes = childElements(cover);
  if (shapes?.length !== 1) return false;
  const [shape] = shapes as [SvgElement];
  if (!hasOnly(shape, ['x', 'y', 'width', 'height', 'd', 'fill', 'mask'])) return false;
  if (name === 'mask' && getAttribute(shape, 'fill') !== '#fff') return false;
  if (name !== 'mask' && getAttribute(shape, 'fill') !== undefined) return false;
  const bare = { ...shape, attributes: shape.attributes.filter((attribute) => attribute.name !== 'mask') };
  const inner = readInner(bare, fault);
  if (!inner || !containsBox(inner, shown)) return false;
  for (const [holder, attribute, kind] of [
    [cover, 'clip-path', 'clipPath'],
    [shape, 'mask', 'mask'],
  ] as const) {
    if (getAttribute(holder, attribute) === undefined) continue;
    const outer = findReferred(index, holder, attribute, kind);
    if (!outer || !coversAll(outer, attribute, shown, index, fault, depth + 1)) return false;
  }
  return true;
}

/** The largest box, over the full width, that a rounded box holds entirely. */
function readInner(shape: SvgElement, fault: CoverFault): Box | null {
  const rounded = readRoundedBox(shape);
  if (!rounded) return null;
  const { x0, y0, x1, y1 } = roundIn(rounded.box);
  const [tl, tr, br, bl] = rounded.corners;
  if (fault.ignoreCorners) return { x0, y0, x1, y1 };
  return { x0, x1, y0: Math.ceil(y0 + Math.max(tl.ry, tr.ry)), y1: Math.floor(y1 - Math.max(bl.ry, br.ry)) };
}

const roundIn = (box: Box): Box => ({
  x0: Math.ceil(box.x0),
  y0: Math.ceil(box.y0),
  x1: Math.floor(box.x1),
  y1: Math.floor(box.y1),
});
