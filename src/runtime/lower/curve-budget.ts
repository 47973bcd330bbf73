import { boundShape } from './bounds.ts';
import { type Box, boxOf, containsBox, expandBox, intersectBoxes } from './box.ts';
import { readRoundedBox } from './box-shadow.ts';
import { parseColour } from './colour.ts';
import type { Canvas } from './rewrite.ts';
import { findReferred, type Placement, type SvgIndex } from './svg-index.ts';
import { childElements, getAttribute, hasOnly, type SvgElement } from './svg-tree.ts';

/**
 * Along a curved edge a gradient that was rounded to bytes first and one that was not differ by 1 in about every second
 * channel. That is allowed for a thousandth of the picture, and not twice in one place.
 */
export interface CurveBudget {
  canvas: Box;
  /** Length of curved edge, in px, that may still be drawn the other way. */
  left: number;
  /** Where that has been done. */
  used: Box[];
  /** Over transparency the difference can be 2. */
  opaqueGround: boolean;
}

/** Measured: 1.2 channels differ per px of curve. This leaves room for as much again. */
const channelsPerPx = 2.4;
const allowedShare = 0.001;

export function makeCurveBudget(
  root: SvgElement,
  index: SvgIndex,
  { widthPx, heightPx }: Canvas,
): CurveBudget {
  const canvas = boxOf(0, 0, widthPx, heightPx);
  const left = (allowedShare * 4 * widthPx * heightPx) / channelsPerPx;
  return { canvas, left, used: [], opaqueGround: hasOpaqueGround(root, index, canvas) };
}

/** True, and counted, when the shape's edge may change by 1. */
export function spendCurve(budget: CurveBudget, shape: SvgElement, placement: Placement): boolean {
  const rounded = readRoundedBox(shape);
  if (!rounded || !budget.opaqueGround || placement.layer || placement.filtered) return false;
  // resvg splits curves that leave the canvas, and a layer of the shape's size would not.
  if (!containsBox(budget.canvas, expandBox(rounded.box, 1, 1))) return false;
  if (budget.used.some((box) => intersectBoxes(box, rounded.box) !== null)) return false;
  const length = rounded.corners.reduce((sum, { rx, ry }) => sum + (Math.PI / 4) * (rx + ry), 0);
  if (length > budget.left) return false;
  budget.left -= length;
  budget.used.push(rounded.box);
  return true;
}

const undrawn = ['defs', 'mask', 'clipPath', 'filter', 'pattern'];

/** True when the first thing drawn fills the canvas with an opaque colour or gradient. */
function hasOpaqueGround(root: SvgElement, index: SvgIndex, canvas: Box): boolean {
  const first = childElements(root)?.find(({ name }) => !undrawn.includes(name));
  if (first?.name !== 'rect' || !hasOnly(first, ['x', 'y', 'width', 'height', 'fill'])) return false;
  const bounds = boundShape(first);
  if (!bounds || !containsBox(bounds.box, canvas)) return false;
  const pattern = findReferred(index, first, 'fill', 'pattern');
  const fill = pattern ? childElements(pattern)?.[0] : null;
  return fill ? isOpaqueGradient(fill) : parseColour(getAttribute(first, 'fill') ?? '')?.a === 255;
}

/** True when every stop has an opaque colour. */
export function isOpaqueGradient(gradient: SvgElement): boolean {
  const stops = childElements(gradient) ?? [];
  return (
    stops.length > 0 &&
    stops.every((stop) => {
      const colour = parseColour(getAttribute(stop, 'stop-color') ?? '');
      return stop.name === 'stop' && hasOnly(stop, ['offset', 'stop-color']) && colour?.a === 255;
    })
  );
}
