import { type Box, intersectBoxes } from './box.ts';
import { type Canvas, pixelBox, scaleOf } from './rewrite.ts';
import type { SvgIndex } from './svg-index.ts';
import { getAttribute, makeElement, type SvgElement } from './svg-tree.ts';

// resvg draws a group with opacity into a layer just around what is in it, the regions of filters included, and rounds
// places counting from the layer's corner. When a filter's region shrinks, all curves beside it would take other samples.

/**
 * Of the canvas. From three quarters above it a layer in the held one is whole to a quarter below: resvg begins a layer two
 * pixels further out than what is in it, and a blur takes paint from beyond the canvas onto it.
 */
const furthest = 0.75;

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
  const within: Box = {
    x0: -Math.floor(furthest * width),
    y0: -Math.floor(furthest * height),
    x1: 2 * width,
    y1: 2 * height,
  };
  const { x0, y0, x1, y1 } = intersectBoxes(region, within) ?? within;
  const place = { x: x0 / scale, y: y0 / scale, width: (x1 - x0) / scale, height: (y1 - y0) / scale };
  const holder = makeElement('rect', { ...place, fill: '#000', 'fill-opacity': 0 });
  parent.children.splice(parent.children.indexOf(group), 0, holder);
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
