import { boundShape, strokeReach } from './bounds.ts';
import { type Box, expandBox, scaleBox, uniteBoxes } from './box.ts';
import { findRegion } from './filter-box.ts';
import { isInLayer, isNear } from './held-layer.ts';
import { type Canvas, pixelBox, scaleOf } from './rewrite.ts';
import { findReferred, type SvgIndex } from './svg-index.ts';
import type { SvgElement } from './svg-tree.ts';

// resvg cuts a layer at twice the canvas, counting from the corner of the layer around it (see held-layer.ts).

/**
 * True in a layer that resvg cuts whatever becomes of its filters, since a shape in it lies so far out. A shadow that is there again
 * among others that are not would be neither what resvg draws nor what the SVG says.
 */
export function isCutAnyway(group: SvgElement, index: SvgIndex, canvas: Canvas): boolean {
  const layer = isInLayer(group, index) ? findOuterLayer(group, index) : null;
  const bounds = layer && boundShapes(layer);
  if (!bounds) return false;
  const { x1: width, y1: height } = pixelBox(canvas);
  const { x0, y0 } = scaleBox(bounds, scaleOf(canvas));
  return !isNear(x0, width) || !isNear(y0, height);
}

/** True where a filter in a layer still has a region so far out that resvg cuts the layer, or one that is not known. */
export function isCutByFilter(index: SvgIndex, canvas: Canvas): boolean {
  const { x1: width, y1: height } = pixelBox(canvas);
  return index.elements.some((group) => {
    const filter = group.name === 'g' ? findReferred(index, group, 'filter', 'filter') : null;
    if (!filter || !isInLayer(group, index)) return false;
    const region = findRegion(filter, group, index, scaleOf(canvas))?.box;
    return !region || !isNear(region.x0, width) || !isNear(region.y0, height);
  });
}

function findOuterLayer(group: SvgElement, index: SvgIndex): SvgElement | null {
  let outer: SvgElement | null = null;
  for (let at = index.parents.get(group); at?.name === 'g'; at = index.parents.get(at))
    if (at.attributes.length > 0) outer = at;
  return outer;
}

/** All shapes in a group, with their strokes and without the regions of filters. */
function boundShapes(element: SvgElement): Box | null {
  if (element.name !== 'g') {
    const box = boundShape(element)?.box;
    const reach = strokeReach(element) ?? 0;
    return box ? expandBox(box, reach, reach) : null;
  }
  let union: Box | null = null;
  for (const child of element.children) {
    const box = typeof child === 'string' ? null : boundShapes(child);
    if (box) union = union ? uniteBoxes(union, box) : box;
  }
  return union;
}
