import { blurReach, blurSpill } from './blur.ts';
import { type Box, boxOf, containsBox, expandBox, intersectBoxes, isWhole, uniteBoxes } from './box.ts';
import { type BoxShadow, type RoundedBox, readBoxShadow } from './box-shadow.ts';
import { coverBox, largestRadius } from './coverage.ts';
import { findRegion } from './filter-box.ts';
import { blurShape, pickPixels } from './folded-blur.ts';
import { colourPngUrl, indexPngUrl } from './plain-png.ts';
import type { Canvas, Rewrite } from './rewrite.ts';
import { cutPieces } from './shadow-pieces.ts';
import { maskPixels, toneShadow } from './shadow-tone.ts';
import { findPlacement, indexSvg, mayMoveLayer, type SvgIndex } from './svg-index.ts';
import { getAttribute, makeElement, type SvgElement } from './svg-tree.ts';

/**
 * Even in the smallest region resvg takes 100 ms and more for a soft shadow: five box blurs over four channels, then
 * three more passes and a mask. Here the one channel that matters is blurred with the same arithmetic and put in as
 * palette images, only where the shadow shows. Nothing is resampled: one image pixel is one canvas pixel.
 */
export const bakedShadow: Rewrite = {
  name: 'baked-shadow',
  apply(root, canvas) {
    // Its pixels would be scaled.
    if ((canvas.scale ?? 1) !== 1) return 0;
    const index = indexSvg(root);
    let fired = 0;
    for (const group of index.elements) if (bakeShadow(group, index, canvas, {})) fired++;
    return fired;
  },
};

/** Only for tests that show what wrong arithmetic would do. */
export interface BakeFault {
  deviationScale?: number;
}

export function bakeShadow(group: SvgElement, index: SvgIndex, canvas: Canvas, fault: BakeFault): boolean {
  const parent = index.parents.get(group);
  const shadow = parent ? readBoxShadow(group, index) : null;
  const placement = shadow && findPlacement(index, group);
  const old = shadow && findRegion(shadow.filter, group);
  if (
    !parent ||
    !shadow?.colour ||
    !placement ||
    placement.filtered ||
    !mayMoveLayer(placement) ||
    !old?.exact ||
    !isWhole(shadow.hole.box)
  )
    return false;
  const cast = findCastShape(shadow, canvas);
  if (!cast) return false;
  const deviation = shadow.deviation * (fault.deviationScale ?? 1);
  const touched = expandBox(cast.box, blurSpill(deviation), blurSpill(deviation));
  const whole = intersectBoxes(
    boxOf(0, 0, canvas.widthPx, canvas.heightPx),
    shadow.inset ? shadow.hole.box : touched,
  );
  if (whole && repeatsPaint(old.box, whole, canvas)) return false;
  // A round corner that the old region cut: resvg covers pixels a little differently along the rest of it.
  const round = shadow.hole.corners.some(({ rx }) => rx > 0);
  if (round && !(containsBox(old.box, shadow.hole.box) && containsBox(old.box, cast.box))) return false;
  const shown = whole && intersectBoxes(whole, old.box);
  const plane = shown && findPlane(shown, old.box, touched, blurReach(deviation));
  const images = plane ? drawPieces(shadow, cast, deviation, shown, plane, touched) : [];
  parent.children.splice(parent.children.indexOf(group), 1, ...images);
  removeElement(shadow.filter, index);
  if (index.uses.get(getAttribute(shadow.mask, 'id')!) === 1) removeElement(shadow.mask, index);
  return true;
}

function removeElement(element: SvgElement, index: SvgIndex): void {
  const siblings = index.parents.get(element)?.children;
  siblings?.splice(siblings.indexOf(element), 1);
}

/** See `keepRepeats` of filter-region: here no line is repeated, so there must be nothing in it. */
function repeatsPaint(old: Box, whole: Box, canvas: Canvas): boolean {
  const repeats = (from: number, to: number, end: number, size: number): boolean =>
    from < 0 && to <= end && to < size;
  return (
    repeats(old.x0, old.x1, whole.x1, canvas.widthPx) || repeats(old.y0, old.y1, whole.y1, canvas.heightPx)
  );
}

/** What has to be blurred to know the shown part: see `findNeeded` of filter-region. */
function findPlane(shown: Box, old: Box, touched: Box, reach: number): Box {
  const near = intersectBoxes(expandBox(shown, reach, reach), old);
  const input = near && intersectBoxes(near, touched);
  return input ? uniteBoxes(shown, input) : shown;
}

function drawPieces(
  shadow: BoxShadow,
  cast: RoundedBox,
  deviation: number,
  shown: Box,
  plane: Box,
  touched: Box,
): SvgElement[] {
  const spill = touched.x1 - cast.box.x1;
  const flat = expandBox(cast.box, -spill, -spill);
  const radii = cast.corners.map(({ rx, ry }) => Math.max(rx, ry));
  // Far inside, an inset shadow is not there. The corners of the shape reach further in.
  const empty = shadow.inset ? expandBox(flat, -Math.max(...radii), -Math.max(...radii)) : shadow.hole.box;
  const blurred = blurShape(cast, plane, deviation);
  const palette = toneShadow(shadow.colour!, shadow.inset);
  const hole = shadow.hole;
  return cutPieces(shown, hole, empty).map(({ box, masked }) => {
    const pixels = pickPixels(box, blurred);
    const place = { x: box.x0, y: box.y0, width: box.x1 - box.x0, height: box.y1 - box.y0 };
    const href = masked
      ? colourPngUrl(
          place.width,
          place.height,
          maskPixels(pixels, palette, coverHole(hole, box), shadow.inset),
        )
      : indexPngUrl(place.width, place.height, pixels, palette);
    return makeElement('image', { ...place, href });
  });
}

/** How much of each pixel of a box the element covers. */
function coverHole({ box: hole, corners }: RoundedBox, box: Box): Uint8Array {
  const moved = { x0: hole.x0 - box.x0, y0: hole.y0 - box.y0, x1: hole.x1 - box.x0, y1: hole.y1 - box.y0 };
  return coverBox({ box: moved, corners }, box.x1 - box.x0, box.y1 - box.y0).data;
}

/** The shape with its spread; null where the picture depends on more than whole pixels and one cubic per corner. */
function findCastShape({ shape, spread }: BoxShadow, canvas: Canvas): RoundedBox | null {
  const box = expandBox(shape.box, spread, spread);
  if (!isWhole(box) || box.x0 >= box.x1 || box.y0 >= box.y1) return null;
  if (shape.corners.some(({ rx, ry }) => rx > largestRadius || ry > largestRadius)) return null;
  // The outline of a stroke round a corner is not an arc: resvg's own approximation of it shows.
  if (spread !== 0 && shape.corners.some(({ rx }) => rx > 0)) return null;
  // The mask that shrinks it ends a tenth beyond the canvas, and the shape with it.
  const [x, y] = [canvas.widthPx / 10 - 1, canvas.heightPx / 10 - 1];
  const masked = expandBox(boxOf(0, 0, canvas.widthPx, canvas.heightPx), x, y);
  if (spread < 0 && !containsBox(masked, shape.box)) return null;
  return { box, corners: shape.corners };
}
