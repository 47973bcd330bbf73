import { type Box, boxOf, expandBox, uniteBoxes } from './box.ts';
import { isHolder } from './held-layer.ts';
import { boundPath, type PathBounds, parsePath } from './path-data.ts';
import { findReferred, type SvgIndex } from './svg-index.ts';
import { getAttribute, getNumber, type SvgElement } from './svg-tree.ts';

/** The box of a shape's geometry without its stroke, in the coordinates of its parent; null when it is not known. */
export function boundShape(element: SvgElement): PathBounds | null {
  const local = boundLocalShape(element);
  const transform = getAttribute(element, 'transform');
  if (!local || transform === undefined) return local;
  const matrix = parseMatrix(transform);
  return matrix && { box: transformBox(local.box, matrix), exact: local.exact && isWholeShift(matrix) };
}

function isWholeShift([a, b, c, d, e, f]: number[]): boolean {
  return a === 1 && b === 0 && c === 0 && d === 1 && Number.isInteger(e) && Number.isInteger(f);
}

function boundLocalShape(element: SvgElement): Readonly<PathBounds> | null {
  if (element.name === 'rect' || element.name === 'image') {
    const [width, height] = [getNumber(element, 'width'), getNumber(element, 'height')];
    const [x, y] = [numberOrZero(element, 'x'), numberOrZero(element, 'y')];
    if (width === null || height === null || x === null || y === null || width <= 0 || height <= 0)
      return null;
    return { box: boxOf(x, y, width, height), exact: true };
  }
  if (element.name !== 'path') return null;
  return boundOnce(getAttribute(element, 'd') ?? '');
}

// The boxes beside a headline come again with each headline. Letters do not, and are longer.
const known = new Map<string, PathBounds | null>();
const mostKnown = 2000;
const longestKnown = 300;

function boundOnce(data: string): PathBounds | null {
  const before = known.get(data);
  if (before !== undefined) return before;
  const segments = parsePath(data);
  const bounds = segments && boundPath(segments);
  if (data.length > longestKnown) return bounds;
  if (known.size >= mostKnown) known.clear();
  known.set(data, bounds);
  return bounds;
}

function numberOrZero(element: SvgElement, name: string): number | null {
  return getAttribute(element, name) === undefined ? 0 : getNumber(element, name);
}

/** How far the stroke may go beyond the geometry; null when that is not known. Satori's joins of boxes are all right angles or rounder. */
export function strokeReach(element: SvgElement): number | null {
  const stroke = getAttribute(element, 'stroke');
  if (stroke === undefined || stroke === 'none') return 0;
  const width = readWidth(getAttribute(element, 'stroke-width') ?? '1');
  if (width === null) return null;
  if (width <= 0) return 0;
  // Half the width lies outside; a square cap's corner is further away.
  if (getAttribute(element, 'stroke-linejoin') === 'round')
    return width * (hasSquareCap(element) ? 0.75 : 0.5);
  // A mitre at a right angle goes out by 0.71 widths; text outlines have sharper ones, up to the limit of 4.
  return element.name === 'rect' ? width * 0.75 : width * 2;
}

const hasSquareCap = (element: SvgElement): boolean => getAttribute(element, 'stroke-linecap') === 'square';

/** `3` or `3px`, as a text's stroke has it. */
function readWidth(text: string): number | null {
  const number = text.endsWith('px') ? text.slice(0, -2) : text;
  const width = Number(number);
  return number.trim() !== '' && Number.isFinite(width) ? width : null;
}

const undrawn = [
  'defs',
  'mask',
  'clipPath',
  'filter',
  'pattern',
  'linearGradient',
  'radialGradient',
  'title',
  'style',
];

export type Painted = { kind: 'nothing' } | { kind: 'box'; box: Box } | { kind: 'unknown' };

/**
 * What an element can paint, in the coordinates of its parent: its shapes with strokes and inner filter regions.
 * Clips and masks only take away, so they are not looked at.
 */
export function boundPaint(element: SvgElement, index: SvgIndex): Painted {
  if (undrawn.includes(element.name) || isHolder(element)) return { kind: 'nothing' };
  if (getAttribute(element, 'style')?.includes('filter')) return { kind: 'unknown' };
  if (getAttribute(element, 'filter') !== undefined) return boundFiltered(element, index);
  if (element.name === 'g')
    return getAttribute(element, 'transform') === undefined
      ? boundChildren(element, index)
      : { kind: 'unknown' };
  const bounds = boundShape(element);
  const reach = strokeReach(element);
  if (!bounds || reach === null) return { kind: 'unknown' };
  return { kind: 'box', box: expandBox(bounds.box, reach, reach) };
}

function boundFiltered(element: SvgElement, index: SvgIndex): Painted {
  const filter = findReferred(index, element, 'filter', 'filter');
  if (!filter || getAttribute(filter, 'filterUnits') !== 'userSpaceOnUse') return { kind: 'unknown' };
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => getNumber(filter, name));
  if (x == null || y == null || width == null || height == null) return { kind: 'unknown' };
  return { kind: 'box', box: boxOf(x, y, width, height) };
}

/** The union over an element's children. */
export function boundChildren(element: SvgElement, index: SvgIndex): Painted {
  let union: Box | null = null;
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return { kind: 'unknown' };
      continue;
    }
    const painted = boundPaint(child, index);
    if (painted.kind === 'unknown') return painted;
    if (painted.kind === 'box') union = union ? uniteBoxes(union, painted.box) : painted.box;
  }
  return union ? { kind: 'box', box: union } : { kind: 'nothing' };
}

/** `matrix(a,b,c,d,e,f)`, the one form satori writes. */
export function parseMatrix(text: string): number[] | null {
  if (!text.startsWith('matrix(') || !text.endsWith(')')) return null;
  const parts = text.slice(7, -1).split(',');
  const numbers = parts.map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  return numbers.length === 6 && numbers.every(Number.isFinite) ? numbers : null;
}

function transformBox(box: Box, [a, b, c, d, e, f]: number[]): Box {
  const corners = [
    [box.x0, box.y0],
    [box.x1, box.y0],
    [box.x1, box.y1],
    [box.x0, box.y1],
  ].map(([x, y]) => ({ x: a! * x! + c! * y! + e!, y: b! * x! + d! * y! + f! }));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
}

/**
 * The box that `objectBoundingBox` units of a group refer to: the geometry of all shapes in it, without strokes, clips
 * and masks. Not exact when a shape has a transform: resvg turns the shape's box, not its outline. Null when not known.
 */
export function boundObject(element: SvgElement): PathBounds | null {
  let union: PathBounds | null = null;
  for (const child of element.children) {
    if (typeof child === 'string') {
      if (child.trim() !== '') return null;
      continue;
    }
    if (undrawn.includes(child.name)) continue;
    if (child.attributes.some(({ name }) => name === 'filter' || name === 'style')) return null;
    const turned = getAttribute(child, 'transform') !== undefined;
    const bounds = child.name !== 'g' ? boundShape(child) : turned ? null : boundObject(child);
    if (!bounds || (!bounds.exact && !turned && child.name !== 'g')) return null;
    union = union ? { box: uniteBoxes(union.box, bounds.box), exact: union.exact && bounds.exact } : bounds;
  }
  return union;
}
