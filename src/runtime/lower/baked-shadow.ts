import { type Plane, blurKind, blurPlane, blurReach, blurSpill } from './blur.ts';
import { type Box, boxOf, expandBox, intersectBoxes, isWhole } from './box.ts';
import { type BoxShadow, type Corner, readBoxShadow, type RoundedBox } from './box-shadow.ts';
import { coverBox, largestRadius } from './coverage.ts';
import { findRegion } from './filter-region.ts';
import { indexPngUrl, type Palette } from './index-png.ts';
import type { Canvas, Rewrite } from './rewrite.ts';
import { toneShadow } from './shadow-tone.ts';
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
  if (!parent || !shadow?.colour || !placement || placement.filtered || shadow.inset) return false;
  const cast = findCastShape(shadow);
  const found = findRegion(shadow.filter, group);
  const old = found?.exact ? found.box : null;
  if (!cast || !old || !isWhole(shadow.hole.box)) return false;
  const spill = blurSpill(shadow.deviation);
  const seen = intersectBoxes(old, boxOf(0, 0, canvas.widthPx, canvas.heightPx));
  const shown = seen && intersectBoxes(seen, expandBox(cast.box, spill, spill));
  const pieces = shown ? cutPieces(shown, shadow.hole) : [];
  const reach = blurReach(shadow.deviation);
  const region = shown && intersectBoxes(intersectBoxes(old, expandBox(shown, reach, reach))!, expandBox(cast.box, spill, spill));
  const blurred = region && blurShape(cast, region, shadow.deviation * (fault.deviationScale ?? 1));
  const palette = toneShadow(shadow.colour);
  const mask = getAttribute(group, 'mask')!;
  const images = pieces.map(({ box, masked }) => makeImage(box, blurred!, palette, masked ? mask : null));
  parent.children.splice(parent.children.indexOf(group), 1, ...images.filter((image) => image !== null));
  return true;
}

/** The shape with its spread; null where the picture depends on more than whole pixels and one cubic per corner. */
function findCastShape({ shape, spread, deviation }: BoxShadow): RoundedBox | null {
  const box = expandBox(shape.box, spread, spread);
  const round = shape.corners.some(({ rx }) => rx > 0);
  if (!isWhole(box) || box.x0 >= box.x1 || box.y0 >= box.y1) return null;
  if (shape.corners.some(({ rx, ry }) => rx > largestRadius || ry > largestRadius)) return null;
  if (!round || spread === 0) return { box, corners: shape.corners };
  // A stroke's outer edge is close to a larger arc, but not the same samples; only a wide blur hides that.
  if (blurKind(deviation) !== 'boxes') return null;
  const grow = ({ rx, ry }: Corner): Corner => (rx > 0 && rx + spread > 0 ? { rx: rx + spread, ry: ry + spread } : { rx: 0, ry: 0 });
  const corners = shape.corners.map(grow) as RoundedBox['corners'];
  return { box, corners };
}

interface Piece {
  box: Box;
  /** True where the mask is between black and white. */
  masked: boolean;
}

/** What is left of the shown part around the element: four strips, and the squares of its round corners. */
function cutPieces(shown: Box, { box: hole, corners }: RoundedBox): Piece[] {
  const pieces: Piece[] = [];
  const add = (x0: number, y0: number, x1: number, y1: number, masked: boolean): void => {
    const box = x0 < x1 && y0 < y1 ? intersectBoxes(shown, { x0, y0, x1, y1 }) : null;
    if (box) pieces.push({ box, masked });
  };
  const { x0, y0, x1, y1 } = hole;
  const far = Number.POSITIVE_INFINITY;
  add(-far, -far, far, y0, false);
  add(-far, y0, x0, y1, false);
  add(x1, y0, far, y1, false);
  add(-far, y1, far, far, false);
  const [tl, tr, br, bl] = corners.map(({ rx, ry }) => ({ rx: Math.ceil(rx), ry: Math.ceil(ry) }));
  add(x0, y0, x0 + tl!.rx, y0 + tl!.ry, true);
  add(x1 - tr!.rx, y0, x1, y0 + tr!.ry, true);
  add(x1 - br!.rx, y1 - br!.ry, x1, y1, true);
  add(x0, y1 - bl!.ry, x0 + bl!.rx, y1, true);
  return pieces;
}

/** A blurred region; along the straight sides one column or row stands for many. */
interface Blurred {
  region: Box;
  plane: Plane;
  columns: Int32Array;
  rows: Int32Array;
}

function blurShape(shape: RoundedBox, region: Box, deviation: number): Blurred {
  const reach = blurReach(deviation);
  const [tl, tr, br, bl] = shape.corners;
  const x = foldAxis(region.x0, region.x1, shape.box.x0 + Math.max(tl.rx, bl.rx) + reach, shape.box.x1 - Math.max(tr.rx, br.rx) - reach);
  const y = foldAxis(region.y0, region.y1, shape.box.y0 + Math.max(tl.ry, tr.ry) + reach, shape.box.y1 - Math.max(bl.ry, br.ry) - reach);
  const box = {
    x0: shape.box.x0 - region.x0,
    y0: shape.box.y0 - region.y0,
    x1: shape.box.x1 - region.x0 - x.dropped,
    y1: shape.box.y1 - region.y0 - y.dropped,
  };
  const plane = coverBox({ box, corners: shape.corners }, x.size, y.size);
  blurPlane(plane, deviation);
  return { region, plane, columns: x.map, rows: y.map };
}

/** Keeps one of the positions between `flatFrom` and `flatTo`, where the blurred shape does not change. */
function foldAxis(from: number, to: number, flatFrom: number, flatTo: number): { map: Int32Array; size: number; dropped: number } {
  const first = Math.max(from, Math.ceil(flatFrom));
  const last = Math.min(to, Math.floor(flatTo)) - 1;
  const dropped = Math.max(0, last - first);
  const map = Int32Array.from({ length: to - from }, (_, i) => {
    const at = from + i;
    return dropped === 0 || at <= first ? i : at >= last ? i - dropped : first - from;
  });
  return { map, size: to - from - dropped, dropped };
}

function makeImage(box: Box, blurred: Blurred, palette: Palette, mask: string | null): SvgElement | null {
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const pixels = new Uint8Array(width * height);
  let some = 0;
  for (let y = 0; y < height; y++) {
    const row = blurred.rows[box.y0 - blurred.region.y0 + y]! * blurred.plane.width;
    for (let x = 0; x < width; x++) {
      const cover = blurred.plane.data[row + blurred.columns[box.x0 - blurred.region.x0 + x]!]!;
      pixels[y * width + x] = cover;
      some |= cover;
    }
  }
  if (some === 0) return null;
  const place = { x: box.x0, y: box.y0, width, height, href: indexPngUrl(width, height, pixels, palette) };
  return makeElement('image', mask === null ? place : { ...place, mask });
}
