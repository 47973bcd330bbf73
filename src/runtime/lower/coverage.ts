import type { Plane } from './blur.ts';
import type { RoundedBox } from './box-shadow.ts';

// How tiny-skia 0.10, under resvg 2.6.2, covers pixels with a rounded box: four samples per pixel in each direction, edges
// in fixed point, round corners as one cubic each, walked by forward differences. (tiny-skia: src/edge.rs and
// src/scan/path_aa.rs, BSD-3-Clause, after Skia.) A blur that rounds to bytes five times shows a single sample more or less.

export interface Point {
  x: number;
  y: number;
}

/** Where the outline crosses each row of samples; row 0 is the first of the plane. In 1/65536 samples. */
type Crossings = { left: Int32Array; right: Int32Array };

/** resvg splits a quarter ellipse into two cubics above this; such boxes are left to it. */
export const largestRadius = 360;

/** Which pixels of the canvas a plane shows. */
export interface View {
  /** The corner of the plane. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** Columns and rows of the straight sides that the plane leaves out. */
  droppedX: number;
  droppedY: number;
  /** The corner of the layer into which resvg paints: coordinates are rounded counting from there. */
  layerX: number;
  layerY: number;
}

/** Fills a plane with the coverage, 0-255, of a rounded box that stands on the canvas, in pixels. */
export function coverBox(shape: RoundedBox, view: View): Plane {
  const { width, height } = view;
  const plane = { width, height, data: new Uint8Array(width * height) };
  const crossings = traceOutline(shape, view);
  for (let y = 0; y < height; y++) coverRow(plane, y, crossings);
  return plane;
}

function coverRow(plane: Plane, y: number, { left, right }: Crossings): void {
  const row = plane.data.subarray(y * plane.width, (y + 1) * plane.width);
  for (let sample = 0; sample < 4; sample++) {
    const line = y * 4 + sample;
    const from = Math.max(0, (left[line]! + 32768) >> 16);
    const to = Math.min(plane.width * 4, (right[line]! + 32768) >> 16);
    if (to <= from) continue;
    // Four full rows make 256, which has to end at 255.
    const full = sample === 3 ? 63 : 64;
    const [first, last] = [from >> 2, to >> 2];
    if (first === last) {
      addCover(row, first, (to - from) * 16);
      continue;
    }
    if (from & 3) addCover(row, first, (4 - (from & 3)) * 16);
    for (let x = from & 3 ? first + 1 : first; x < last; x++) row[x]! += full;
    if (to & 3) addCover(row, last, (to & 3) * 16);
  }
}

function addCover(row: Uint8Array, x: number, cover: number): void {
  const sum = row[x]! + cover;
  row[x] = sum - (sum >> 8);
}

/** The coordinate of a canvas on the plane, in 1/64 samples, from a side of the shape. */
type ToFixed = (value: number) => number;

/** Counted from the layer in single precision and cut off there; the way on to the plane is whole pixels. */
function fixedFrom(layer: number, plane: number): ToFixed {
  const f = Math.fround;
  return (value) => Math.trunc(f(f(f(value) - layer) * 256)) - (plane - layer) * 256;
}

function traceOutline({ box, corners }: RoundedBox, view: View): Crossings {
  const crossings = {
    left: new Int32Array(view.height * 4).fill(0x7fffffff),
    right: new Int32Array(view.height * 4).fill(-0x7fffffff),
  };
  const [tl, tr, br, bl] = corners;
  const { x0, y0, x1, y1 } = box;
  const onLeft = fixedFrom(view.layerX, view.x);
  const onRight = fixedFrom(view.layerX, view.x + view.droppedX);
  const onTop = fixedFrom(view.layerY, view.y);
  const onBottom = fixedFrom(view.layerY, view.y + view.droppedY);
  addSegment(crossings.left, onLeft(x0), onTop(y0 + tl.ry), onLeft(x0), onBottom(y1 - bl.ry));
  addSegment(crossings.right, onRight(x1), onTop(y0 + tr.ry), onRight(x1), onBottom(y1 - br.ry));
  const quarters = traceQuarters({ box, corners });
  if (quarters.tr) addCubic(crossings.right, quarters.tr, onRight, onTop);
  if (quarters.br) addCubic(crossings.right, quarters.br, onRight, onBottom);
  if (quarters.bl) addCubic(crossings.left, quarters.bl, onLeft, onBottom);
  if (quarters.tl) addCubic(crossings.left, quarters.tl, onLeft, onTop);
  return crossings;
}

type Cubic = [Point, Point, Point, Point];

/** In the direction satori draws them, clockwise: the differences depend on where a curve starts. Null for a sharp corner. */
function traceQuarters({ box: { x0, y0, x1, y1 }, corners: [tl, tr, br, bl] }: RoundedBox) {
  return {
    tr: traceQuarter({ x: x1 - tr.rx, y: y0 }, { x: x1, y: y0 + tr.ry }, 'flat first'),
    br: traceQuarter({ x: x1, y: y1 - br.ry }, { x: x1 - br.rx, y: y1 }, 'steep first'),
    bl: traceQuarter({ x: x0 + bl.rx, y: y1 }, { x: x0, y: y1 - bl.ry }, 'flat first'),
    tl: traceQuarter({ x: x0, y: y0 + tl.ry }, { x: x0 + tl.rx, y: y0 }, 'steep first'),
  };
}

/** All points, ends and controls, that the outline of a rounded box has in resvg. */
export function outlinePoints(shape: RoundedBox): Point[] {
  const { x0, y0, x1, y1 } = shape.box;
  const { tr, br, bl, tl } = traceQuarters(shape);
  const sharp = [
    { x: x1, y: y0 },
    { x: x1, y: y1 },
    { x: x0, y: y1 },
    { x: x0, y: y0 },
  ];
  return [tr, br, bl, tl].flatMap((quarter, i) => quarter ?? [sharp[i]!]);
}

function traceQuarter(from: Point, to: Point, start: 'flat first' | 'steep first'): Cubic | null {
  if (from.x === to.x || from.y === to.y) return null;
  const arm = (4 / 3) * Math.tan(Math.PI / 8);
  const [dx, dy] = [(to.x - from.x) * arm, (to.y - from.y) * arm];
  const c1 = start === 'flat first' ? { x: from.x + dx, y: from.y } : { x: from.x, y: from.y + dy };
  const c2 = start === 'flat first' ? { x: to.x, y: to.y - dy } : { x: to.x - dx, y: to.y };
  return [from, c1, c2, to];
}

/** One straight piece, downwards, in 1/64 samples: a crossing for each row whose middle it passes. */
function addSegment(rows: Int32Array, x0: number, y0: number, x1: number, y1: number): void {
  const top = (y0 + 32) >> 6;
  const bottom = (y1 + 32) >> 6;
  if (top >= bottom) return;
  const slope = divideFixed(x1 - x0, y1 - y0);
  let x = (x0 + multiplyFixed(slope, (top << 6) + 32 - y0)) << 10;
  for (let row = top; row < bottom; row++) {
    if (row >= 0 && row < rows.length) rows[row] = x;
    x += slope;
  }
}

function divideFixed(a: number, b: number): number {
  if (a >= -32768 && a <= 32767) return Math.trunc((a << 16) / b);
  return Math.max(-0x7fffffff, Math.min(0x7fffffff, Math.trunc((a * 65536) / b)));
}

const multiplyFixed = (a: number, b: number): number => Math.floor((a * b) / 65536);

/** A cubic that only goes up or only goes down. */
function addCubic(rows: Int32Array, points: Cubic, fixX: ToFixed, fixY: ToFixed): void {
  const down = points[0].y <= points[3].y ? points : [...points].reverse();
  const xs = down.map(({ x }) => fixX(x));
  const ys = down.map(({ y }) => fixY(y));
  if ((ys[0]! + 32) >> 6 === (ys[3]! + 32) >> 6) return;
  const shift = Math.min(6, halvings(deltaFromLine(xs), deltaFromLine(ys)) + 1);
  const walkX = startWalk(xs, shift);
  const walkY = startWalk(ys, shift);
  let [oldX, oldY] = [walkX.at, walkY.at];
  for (let count = 1 << shift; count > 0; count--) {
    const newX = count > 1 ? step(walkX) : xs[3]! << 10;
    const newY = Math.max(oldY, count > 1 ? step(walkY) : ys[3]! << 10);
    addSegment(rows, oldX >> 10, oldY >> 10, newX >> 10, newY >> 10);
    [oldX, oldY] = [newX, newY];
    [walkX.at, walkY.at] = [newX, newY];
  }
}

function deltaFromLine([a, b, c, d]: number[]): number {
  const oneThird = ((a! * 8 - b! * 15 + 6 * c! + d!) * 19) >> 9;
  const twoThird = ((a! + 6 * b! - c! * 15 + d! * 8) * 19) >> 9;
  return Math.max(Math.abs(oneThird), Math.abs(twoThird));
}

function halvings(dx: number, dy: number): number {
  const [x, y] = [Math.abs(dx), Math.abs(dy)];
  const far = x > y ? x + (y >> 1) : y + (x >> 1);
  return (32 - Math.clz32((far + 16) >> 5)) >> 1;
}

interface Walk {
  at: number;
  d1: number;
  d2: number;
  d3: number;
  shift: number;
  down: number;
}

function startWalk([p0, p1, p2, p3]: number[], shift: number): Walk {
  const down = Math.max(0, shift + 6 - 10);
  const up = shift + 6 - 10 < 0 ? 10 - shift : 6;
  const b = (3 * (p1! - p0!)) << up;
  const c = (3 * (p0! - p1! - p1! + p2!)) << up;
  const d = (p3! + 3 * (p1! - p2!) - p0!) << up;
  const third = (3 * d) >> (shift - 1);
  return {
    at: p0! << 10,
    d1: b + (c >> shift) + (d >> (2 * shift)),
    d2: 2 * c + third,
    d3: third,
    shift,
    down,
  };
}

function step(walk: Walk): number {
  const next = walk.at + (walk.d1 >> walk.down);
  walk.d1 += walk.d2 >> walk.shift;
  walk.d2 += walk.d3;
  return next;
}
