import { blurPlane, blurReach, type Plane } from './blur.ts';
import type { Box } from './box.ts';
import type { RoundedBox } from './box-shadow.ts';
import { coverBox } from './coverage.ts';

/** A blurred region; along the straight sides one column or row stands for many. */
export interface Blurred {
  region: Box;
  plane: Plane;
  columns: Int32Array;
  rows: Int32Array;
}

/** Blurs what lies in the region of a shape whose box may hang over it; `layer` is where resvg paints the shape. */
export function blurShape(shape: RoundedBox, region: Box, layer: Box, deviation: number): Blurred {
  const reach = blurReach(deviation);
  const [tl, tr, br, bl] = shape.corners;
  const x = foldAxis(
    region.x0,
    region.x1,
    shape.box.x0 + Math.max(tl.rx, bl.rx),
    shape.box.x1 - Math.max(tr.rx, br.rx),
    reach,
  );
  const y = foldAxis(
    region.y0,
    region.y1,
    shape.box.y0 + Math.max(tl.ry, tr.ry),
    shape.box.y1 - Math.max(bl.ry, br.ry),
    reach,
  );
  const plane = coverBox(shape, {
    x: region.x0,
    y: region.y0,
    width: x.size,
    height: y.size,
    droppedX: x.dropped,
    droppedY: y.dropped,
    layerX: layer.x0,
    layerY: layer.y0,
  });
  blurPlane(plane, deviation);
  return { region, plane, columns: x.map, rows: y.map };
}

/**
 * Keeps one of the positions where the blurred shape does not change: further than the reach from where its side
 * is straight and from the ends of the region, which count as edges of the shape.
 */
function foldAxis(
  from: number,
  to: number,
  straightFrom: number,
  straightTo: number,
  reach: number,
): FoldedAxis {
  const first = Math.ceil(Math.max(from, straightFrom) + reach);
  const last = Math.floor(Math.min(to, straightTo) - reach) - 1;
  const dropped = Math.max(0, last - first);
  const map = Int32Array.from({ length: to - from }, (_, i) => {
    const at = from + i;
    return dropped === 0 || at <= first ? i : at >= last ? i - dropped : first - from;
  });
  return { map, size: to - from - dropped, dropped };
}

interface FoldedAxis {
  /** From positions of the region to positions of the plane. */
  map: Int32Array;
  size: number;
  dropped: number;
}

/** The blurred values of a box within the region, row by row. */
export function pickPixels(box: Box, { region, plane, columns, rows }: Blurred): Uint8Array {
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = rows[box.y0 - region.y0 + y]! * plane.width;
    for (let x = 0; x < width; x++)
      pixels[y * width + x] = plane.data[row + columns[box.x0 - region.x0 + x]!]!;
  }
  return pixels;
}
