import { boundShape } from '../lower/bounds.ts';
import { areaOf, type Box, intersectBoxes, isWhole } from '../lower/box.ts';
import { getAttribute } from '../lower/svg-tree.ts';
import type { Stroke } from './blend.ts';

// Where the edge of a gradient or of a picture runs through a pixel, its colour there is rounded once more when it is
// painted alone: by 1/255 at most, in about half of the channels. Two of them at one place could make it 2, and many of
// them more than the thousandth of all channels that may differ.

/** Of rough edges on a whole canvas, in px for each px of its area. */
const maxEdges = 1 / 250;

/** Makes those parts that would go beyond what may differ be painted with all that is below them. */
export function joinRough(paints: readonly Stroke[], canvas: Box): void {
  const rough: Box[] = [];
  let edgesPx = 0;
  for (const paint of paints) {
    if (!paint.blend || !isRough(paint)) continue;
    const box = boundShape(paint.element)?.box ?? canvas;
    edgesPx += 2 * (box.x1 - box.x0 + box.y1 - box.y0);
    if (edgesPx > maxEdges * areaOf(canvas) || rough.some((other) => intersectBoxes(other, box)))
      paint.blend = null;
    else rough.push(box);
  }
}

export function isRough({ element, blend }: Stroke): boolean {
  if (blend?.kind === 'solid') return false;
  const fill = getAttribute(element, 'fill') ?? '';
  const stroke = getAttribute(element, 'stroke') ?? '';
  const isLayer = ['clip-path', 'mask', 'filter', 'opacity', 'style'].some(
    (name) => getAttribute(element, name) !== undefined,
  );
  if (isLayer || (element.name !== 'image' && !fill.startsWith('url(') && !stroke.startsWith('url(')))
    return false;
  if (element.name === 'path' || stroke.startsWith('url(')) return true;
  const bounds = boundShape(element);
  return !bounds || !isWhole(bounds.box) || getAttribute(element, 'transform') !== undefined;
}
