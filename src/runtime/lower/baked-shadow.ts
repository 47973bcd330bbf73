import { createLru } from '../../lib/lru.ts';
import { blurKind, blurReach, blurSpill } from './blur.ts';
import {
  type Box,
  boxOf,
  containsBox,
  expandBox,
  intersectBoxes,
  isWhole,
  scaleBox,
  uniteBoxes,
} from './box.ts';
import { type BoxShadow, type RoundedBox, readBoxShadow } from './box-shadow.ts';
import { coverBox, largestRadius } from './coverage.ts';
import { isCutAnyway } from './cut-layer.ts';
import { findRegion } from './filter-box.ts';
import { type Blurred, blurShape, pickPixels } from './folded-blur.ts';
import { holdLayer } from './held-layer.ts';
import { colourPngUrl, indexPngUrl, type Palette } from './plain-png.ts';
import { type Canvas, pixelBox, type Rewrite, scaleOf } from './rewrite.ts';
import { cutPieces } from './shadow-pieces.ts';
import { maskPixels, toneShadow } from './shadow-tone.ts';
import { findPlacement, indexSvg, type SvgIndex } from './svg-index.ts';
import { getAttribute, makeElement, type SvgElement } from './svg-tree.ts';

/**
 * Even in the smallest region resvg takes 100 ms and more for a soft shadow: five box blurs over four channels, then
 * three more passes and a mask. Here the one channel that matters is blurred with the same arithmetic and put in as
 * palette images, only where the shadow shows. Nothing is resampled: one image pixel is one canvas pixel.
 */
export const bakedShadow: Rewrite = {
  name: 'baked-shadow',
  apply(root, canvas) {
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
  const scale = scaleOf(canvas);
  const old = shadow && findRegion(shadow.filter, group, index, scale);
  if (!parent || !shadow?.colour || !placement || placement.filtered || placement.masked || !old)
    return false;
  if (isCutAnyway(group, index, canvas)) return false;
  const cast = findCastShape(shadow, canvas);
  const hole = scaleShape(shadow.hole, scale);
  if (!cast || !isWhole(hole.box)) return false;
  const deviation = shadow.deviation * scale * (fault.deviationScale ?? 1);
  const touched = expandBox(cast.box, blurSpill(deviation), blurSpill(deviation));
  const painted = shadow.inset ? hole.box : touched;
  const whole = intersectBoxes(pixelBox(canvas), painted);
  // Just beside the canvas resvg paints a line of it too many.
  if (!whole && intersectBoxes(pixelBox(canvas), expandBox(painted, 1, 1))) return false;
  if (whole && repeatsPaint(old.box, whole, pixelBox(canvas))) return false;
  // A round corner that the old region cut: resvg covers pixels a little differently along the rest of it.
  const round = hole.corners.some(({ rx }) => rx > 0);
  if (round && !(containsBox(old.box, hole.box) && containsBox(old.box, cast.box))) return false;
  const shown = whole && intersectBoxes(whole, old.box);
  const plane = shown && findPlane(shown, old.box, touched, blurReach(deviation));
  if (whole && old.certain !== old.box && !(plane && containsBox(old.certain, plane))) return false;
  const { inset, colour } = shadow;
  const images = plane
    ? bakeOnce({ cast, hole, inset, colour, shown, layer: old.box, plane, deviation, scale })
    : [];
  holdLayer(group, index, old.box, canvas);
  const elements = images.map((attributes) => makeElement('image', attributes));
  parent.children.splice(parent.children.indexOf(group), 1, ...elements);
  removeElement(shadow.filter, index);
  if (index.uses.get(getAttribute(shadow.mask, 'id')!) === 1) removeElement(shadow.mask, index);
  return true;
}

function removeElement(element: SvgElement, index: SvgIndex): void {
  const siblings = index.parents.get(element)?.children;
  siblings?.splice(siblings.indexOf(element), 1);
}

/** See `keepRepeats` of filter-region: here no line is repeated, so there must be nothing in it. */
function repeatsPaint(old: Box, whole: Box, canvas: Box): boolean {
  const repeats = (from: number, to: number, end: number, size: number): boolean =>
    from < 0 && to <= end && to < size;
  return repeats(old.x0, old.x1, whole.x1, canvas.x1) || repeats(old.y0, old.y1, whole.y1, canvas.y1);
}

/** What has to be blurred to know the shown part: see `findNeeded` of filter-region. */
function findPlane(shown: Box, old: Box, touched: Box, reach: number): Box {
  const near = intersectBoxes(expandBox(shown, reach, reach), old);
  const input = near && intersectBoxes(near, touched);
  return input ? uniteBoxes(shown, input) : shown;
}

type Piece = Record<string, string | number>;

/** All that a baked shadow depends on, in pixels. */
interface Bake {
  cast: RoundedBox;
  hole: RoundedBox;
  inset: boolean;
  colour: NonNullable<BoxShadow['colour']>;
  shown: Box;
  layer: Box;
  plane: Box;
  deviation: number;
  scale: number;
}

// A headline changes from draw to draw, the shadows beside it do not. 8 MB hold the shadows of some hundred cards.
const baked = createLru<Piece[]>(8 * 1024 * 1024, (pieces) =>
  pieces.reduce((sum, { href }) => sum + 2 * String(href).length, 0),
);

/** The same shadow is baked once: the same input gives the same pieces, kept or not. */
function bakeOnce(bake: Bake): Piece[] {
  const key = JSON.stringify(bake);
  const known = baked.get(key);
  if (known) return known;
  const { cast, plane, layer, deviation, colour, inset } = bake;
  const blurred = blurShape(cast, plane, layer, deviation);
  const pieces = drawPieces({ ...bake, palette: toneShadow(colour, inset), blurred }, bake.scale);
  baked.set(key, pieces);
  return pieces;
}

/** All in pixels. */
interface Painting {
  cast: RoundedBox;
  hole: RoundedBox;
  inset: boolean;
  deviation: number;
  palette: Palette;
  shown: Box;
  /** That of the shadow's filter. */
  layer: Box;
  blurred: Blurred;
}

function drawPieces(painting: Painting, scale: number): Piece[] {
  const { hole, inset, palette, blurred } = painting;
  const empty = inset ? findEmpty(painting) : hole.box;
  return cutPieces(painting.shown, hole, empty).map(({ box, masked }) => {
    const pixels = pickPixels(box, blurred);
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    const href = masked
      ? colourPngUrl(width, height, maskPixels(pixels, palette, coverHole(painting, box), inset))
      : indexPngUrl(width, height, pixels, palette);
    const place = { x: box.x0 / scale, y: box.y0 / scale, width: width / scale, height: height / scale };
    return { ...place, href };
  });
}

/**
 * Far inside its shape an inset shadow is not there; the corners of the shape reach further in. But the recursive filter
 * rounds down, and for many deviations 254 is all that comes back of a wide 255.
 */
function findEmpty({ cast, deviation, blurred, palette }: Painting): Box {
  const margin = blurKind(deviation) === 'boxes' ? blurSpill(deviation) : blurReach(deviation);
  const inner = margin + Math.max(...cast.corners.map(({ rx, ry }) => Math.max(rx, ry)));
  const flat = intersectBoxes(expandBox(cast.box, -inner, -inner), blurred.region);
  const { x0, y0 } = blurred.region;
  const nothing = { x0, y0, x1: x0, y1: y0 };
  if (!flat) return nothing;
  const [value] = pickPixels({ ...flat, x1: flat.x0 + 1, y1: flat.y0 + 1 }, blurred);
  return palette[value! * 4 + 3] === 0 ? flat : nothing;
}

/** How much of each pixel of a box the element covers. */
function coverHole({ hole, layer }: Painting, box: Box): Uint8Array {
  return coverBox(hole, {
    x: box.x0,
    y: box.y0,
    width: box.x1 - box.x0,
    height: box.y1 - box.y0,
    droppedX: 0,
    droppedY: 0,
    layerX: layer.x0,
    layerY: layer.y0,
  }).data;
}

/** The shape with its spread, in pixels; null where the picture depends on more than whole pixels and one cubic per corner. */
function findCastShape({ shape, spread }: BoxShadow, canvas: Canvas): RoundedBox | null {
  const box = expandBox(shape.box, spread, spread);
  if (box.x0 >= box.x1 || box.y0 >= box.y1) return null;
  if (shape.corners.some(({ rx, ry }) => rx > largestRadius || ry > largestRadius)) return null;
  // The outline of a stroke round a corner is not an arc: resvg's own approximation of it shows.
  if (spread !== 0 && shape.corners.some(({ rx }) => rx > 0)) return null;
  // The mask that shrinks it ends a tenth beyond the canvas, and the shape with it.
  const [x, y] = [canvas.widthPx / 10 - 1, canvas.heightPx / 10 - 1];
  const masked = expandBox(boxOf(0, 0, canvas.widthPx, canvas.heightPx), x, y);
  if (spread < 0 && !containsBox(masked, shape.box)) return null;
  const cast = scaleShape({ box, corners: shape.corners }, scaleOf(canvas));
  return isWhole(cast.box) ? cast : null;
}

function scaleShape({ box, corners }: RoundedBox, by: number): RoundedBox {
  const [tl, tr, br, bl] = corners.map(({ rx, ry }) => ({ rx: rx * by, ry: ry * by }));
  return { box: scaleBox(box, by), corners: [tl!, tr!, br!, bl!] };
}
