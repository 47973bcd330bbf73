import { parseMatrix } from './bounds.ts';
import { readRoundedBox } from './box-shadow.ts';
import { outlinePoints, type Point } from './coverage.ts';
import { findReferred, type SvgIndex } from './svg-index.ts';
import { childElements, getAttribute, getNumber, type SvgElement } from './svg-tree.ts';

// resvg counts the places in a layer from the layer's corner, in single precision, and cuts them off to 1/256 pixel. A point that
// comes to lie just beside such a step when the corner moves takes samples along a whole edge with it.

/** The points of a box with round corners, and the transform it is drawn with. */
export interface Outline {
  points: Point[];
  matrix: readonly number[];
  /** How far the outline of its stroke, whose points are not known, runs from these on either side; 0 without one. */
  reach: number;
}

const identity = [1, 0, 0, 1, 0, 0];

/** The boxes in an element and in its masks and clips; null when one is turned that is not a box. */
export function collectOutlines(element: SvgElement, index: SvgIndex, depth = 0): Outline[] | null {
  if (depth > 20) return null;
  const outlines = readCovers(element, index, depth);
  const own = outlines && (element.name === 'g' ? [] : readOutline(element));
  if (!outlines || !own) return null;
  outlines.push(...own);
  for (const child of element.name === 'g' ? element.children : []) {
    const inner = typeof child === 'string' ? [] : collectOutlines(child, index, depth + 1);
    if (!inner) return null;
    outlines.push(...inner);
  }
  return outlines;
}

/** The boxes in the masks and clips of an element, and in those of these. */
export function readCovers(element: SvgElement, index: SvgIndex, depth = 0): Outline[] | null {
  const outlines: Outline[] = [];
  for (const [attribute, kind] of [
    ['mask', 'mask'],
    ['clip-path', 'clipPath'],
  ] as const) {
    if (getAttribute(element, attribute) === undefined) continue;
    const cover = findReferred(index, element, attribute, kind);
    const shapes = cover && childElements(cover);
    if (!shapes) return null;
    for (const part of [
      ...shapes.map((shape) => collectOutlines(shape, index, depth + 1)),
      readCovers(cover, index, depth + 1),
    ]) {
      if (!part) return null;
      outlines.push(...part);
    }
  }
  return outlines;
}

/** Text has its points at tenths of a pixel, none of which is near a step; unless it is turned. */
function readOutline(shape: SvgElement): Outline[] | null {
  const transform = getAttribute(shape, 'transform');
  const matrix = transform === undefined ? identity : parseMatrix(transform);
  const attributes = shape.attributes.filter(({ name }) => boxAttributes.includes(name));
  const box = readRoundedBox({ ...shape, attributes });
  const reach = halfStroke(shape);
  if (box && matrix && reach !== null) return [{ points: outlinePoints(box), matrix, reach }];
  return transform === undefined ? [] : null;
}

/** Null when it is not known. A negative width is none. */
function halfStroke(shape: SvgElement): number | null {
  const stroke = getAttribute(shape, 'stroke');
  if (stroke === undefined || stroke === 'none') return 0;
  const width = getNumber(shape, 'stroke-width');
  return width === null ? null : Math.max(0, width / 2);
}

const boxAttributes = ['x', 'y', 'width', 'height', 'd'];

/** How long the curved edges of strokes are, in user units, at most; of a turned stroke all edges. */
export function measureStrokes(outlines: readonly Outline[]): number {
  let length = 0;
  for (const { points, matrix, reach } of outlines) {
    const turned = matrix[1] !== 0 || matrix[2] !== 0;
    points.forEach(({ x, y }, i) => {
      const next = points[(i + 1) % points.length]!;
      const [dx, dy] = [Math.abs(next.x - x), Math.abs(next.y - y)];
      // Inside and outside.
      if (reach > 0 && (turned || (dx > 0 && dy > 0))) length += 2 * (dx + dy);
    });
  }
  return length;
}

/**
 * True when every point comes to lie on the same step in a layer that starts at `to` instead of `from`, in pixels. Points that
 * are not known do so as long as single precision has the same number of places for them.
 */
export function landsAlike(
  outlines: readonly Outline[],
  axis: 'x' | 'y',
  from: number,
  to: number,
  scale: number,
): boolean {
  if (from === to) return true;
  return outlines.every(({ points, matrix, reach }) => {
    const [a, b, c, d, e, f] = matrix.map((part) => Math.fround(part * scale));
    const [byX, byY, shift] = axis === 'x' ? [a!, c!, e!] : [b!, d!, f!];
    const places = (corner: number): number[] =>
      points.map((point) => placeOf(point, byX, byY, shift - corner));
    const far = reach * (Math.abs(byX) + Math.abs(byY));
    const [before, after] = [places(from), places(to)];
    return points.every((_, i) =>
      reach === 0
        ? stepOf(before[i]!) + from * 256 === stepOf(after[i]!) + to * 256
        : [-far, far].every((by) => hasSamePrecision(before[i]! + by, after[i]! + by)),
    );
  });
}

function placeOf({ x, y }: Point, byX: number, byY: number, shift: number): number {
  const f = Math.fround;
  return f(f(f(f(x) * byX) + f(f(y) * byY)) + f(shift));
}

/** A stroke's edge lies a rounding beside its place: where that is a power of two, the precision changes between the two. */
const hasSamePrecision = (a: number, b: number): boolean =>
  [-besideEdge, besideEdge].every((by) => exponentOf(a + by) === exponentOf(b + by));

const besideEdge = 1e-4;

const stepOf = (place: number): number => Math.trunc(place * 256);

const exponentOf = (place: number): number => Math.floor(Math.log2(Math.max(1 / 256, Math.abs(place))));
