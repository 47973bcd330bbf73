import type { Box } from './box.ts';
import { type Canvas, pixelBox, scaleOf } from './rewrite.ts';
import type { SvgIndex } from './svg-index.ts';
import { getAttribute, makeElement, type SvgElement } from './svg-tree.ts';

// resvg draws a group with opacity into a layer just around what is in it, the regions of filters included, and rounds
// places counting from the layer's corner. When a filter's region shrinks, all curves beside it would take other samples.

/** In pixels: how much further out than what is in it resvg begins a layer. */
export const layerMargin = 2;

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

/** True of a corner, on either axis, from which a layer of twice the canvas covers all of it. */
export const isNear = (at: number, size: number): boolean => at >= layerMargin - size;

/** A region whose corner lies further out than that of the layer it is in is painted a pixel too wide. */
export function isHeld(group: SvgElement, index: SvgIndex, region: Box, canvas: Canvas): boolean {
  const { x1: width, y1: height } = pixelBox(canvas);
  return !isInLayer(group, index) || (isNear(region.x0, width) && isNear(region.y0, height));
}

/** A filter's own layer is as large as its region, whatever is in it. */
export function isInLayer(group: SvgElement, index: SvgIndex): boolean {
  for (let at = index.parents.get(group); at?.name === 'g'; at = index.parents.get(at)) {
    if (getAttribute(at, 'filter') !== undefined) return false;
    if (at.attributes.length > 0) return true;
  }
  return false;
}

/** True for what `holdLayer` puts in: it counts for the size of layers and paints nothing. */
export const isHolder = (element: SvgElement): boolean => getAttribute(element, 'fill-opacity') === '0';
