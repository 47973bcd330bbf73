import { boundShape, strokeReach } from './bounds.ts';
import { type Box, expandBox, scaleBox, uniteBoxes } from './box.ts';
import { findRegion } from './filter-box.ts';
import { type Canvas, pixelBox, scaleOf } from './rewrite.ts';
import { findReferred, type SvgIndex } from './svg-index.ts';
import { getAttribute, makeElement, type SvgElement } from './svg-tree.ts';

// resvg draws a group with opacity into a layer just around what is in it, the regions of filters included, and rounds
// places counting from the layer's corner. When a filter's region shrinks, all curves beside it would take other samples.

/** In pixels: how much further out than what is in it resvg begins a layer. */
const margin = 2;

/** Of the canvas. From there a layer in the held one is whole to a quarter beyond, which a blur needs to paint to the edge. */
const held = 0.75;

/**
 * Puts an invisible rect over `region`, in pixels, before a filtered group whose layer it used to bound. resvg cuts a layer at
 * twice the canvas, counting from the corner of the layer around it, or traps; so a corner that lies far out is held where
 * a layer in this one still covers the canvas.
 */
export function holdLayer(group: SvgElement, index: SvgIndex, region: Box, canvas: Canvas): void {
  const parent = index.parents.get(group);
  if (!parent || !isInLayer(group, index)) return;
  const scale = scaleOf(canvas);
  const { x1: width, y1: height } = pixelBox(canvas);
  const x0 = holdCorner(region.x0, width);
  const y0 = holdCorner(region.y0, height);
  const [x1, y1] = [Math.min(region.x1, 2 * width), Math.min(region.y1, 2 * height)];
  if (x0 >= x1 || y0 >= y1) return;
  const place = { x: x0 / scale, y: y0 / scale, width: (x1 - x0) / scale, height: (y1 - y0) / scale };
  const holder = makeElement('rect', { ...place, fill: '#000', 'fill-opacity': 0 });
  parent.children.splice(parent.children.indexOf(group), 0, holder);
}

/** A corner from which resvg covers the canvas stays where it is, and with it all samples. */
const holdCorner = (at: number, size: number): number => (isNear(at, size) ? at : -Math.floor(held * size));

const isNear = (at: number, size: number): boolean => at >= margin - size;

/** A region whose corner lies further out than that of the layer it is in is painted a pixel too wide. */
export function isHeld(group: SvgElement, index: SvgIndex, region: Box, canvas: Canvas): boolean {
  const { x1: width, y1: height } = pixelBox(canvas);
  return !isInLayer(group, index) || (isNear(region.x0, width) && isNear(region.y0, height));
}

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
    const region = findRegion(filter, group, scaleOf(canvas))?.box;
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

/** A filter's own layer is as large as its region, whatever is in it. */
function isInLayer(group: SvgElement, index: SvgIndex): boolean {
  for (let at = index.parents.get(group); at?.name === 'g'; at = index.parents.get(at)) {
    if (getAttribute(at, 'filter') !== undefined) return false;
    if (at.attributes.length > 0) return true;
  }
  return false;
}

/** True for what `holdLayer` puts in: it counts for the size of layers and paints nothing. */
export const isHolder = (element: SvgElement): boolean => getAttribute(element, 'fill-opacity') === '0';
