import { type Box, boxOf } from './box.ts';
import { type Colour, parseColour } from './colour.ts';
import { isQuarterArc, type PathSegment, parsePath } from './path-data.ts';
import { findReferred, type SvgIndex } from './svg-index.ts';
import { childElements, getAttribute, getNumber, hasOnly, type SvgElement } from './svg-tree.ts';

/** A corner of a rounded box: the half axes of its quarter ellipse; 0 for a sharp one. */
export interface Corner {
  rx: number;
  ry: number;
}

export interface RoundedBox {
  box: Box;
  /** From the top left corner, clockwise. */
  corners: [Corner, Corner, Corner, Corner];
}

/** What satori 0.63.2 writes for one `box-shadow`. */
export interface BoxShadow {
  group: SvgElement;
  filter: SvgElement;
  mask: SvgElement;
  inset: boolean;
  /** Of the blur, in px. */
  deviation: number;
  colour: Colour | null;
  /** The shape that casts it, moved by the offset. */
  shape: RoundedBox;
  /** How far the shape is grown (or shrunk, when negative) on each side. */
  spread: number;
  /** The element itself, which the mask takes out of the shadow, or lets through when inset. */
  hole: RoundedBox;
}

/** Null when the group is not exactly a shadow, or stands under a transform, clip or mask of its own. */
export function readBoxShadow(group: SvgElement, index: SvgIndex): BoxShadow | null {
  if (group.name !== 'g' || !hasOnly(group, ['mask', 'filter'])) return null;
  const filter = findReferred(index, group, 'filter', 'filter');
  const mask = findReferred(index, group, 'mask', 'mask');
  if (!filter || !mask || index.uses.get(getAttribute(filter, 'id')!) !== 1) return null;
  const effect = readEffect(filter);
  const masked = readMask(mask);
  const cast = readCast(group, index);
  if (!effect || !masked || !cast || effect.inset !== masked.inset) return null;
  return { group, filter, mask, ...effect, hole: masked.shape, shape: cast.shape, spread: cast.spread };
}

/** The blur and colour of a shadow filter, which must do nothing else. */
export function readEffect(
  filter: SvgElement,
): { inset: boolean; deviation: number; colour: Colour | null } | null {
  const primitives = childElements(filter);
  if (primitives?.length !== 3 || !hasOnly(filter, ['id', 'x', 'y', 'width', 'height', 'filterUnits']))
    return null;
  const [blur, flood, composite] = primitives as [SvgElement, SvgElement, SvgElement];
  const deviation =
    blur.name === 'feGaussianBlur' && hasOnly(blur, ['stdDeviation', 'result'])
      ? getNumber(blur, 'stdDeviation')
      : null;
  const colour =
    flood.name === 'feFlood' && hasOnly(flood, ['flood-color', 'in', 'result'])
      ? getAttribute(flood, 'flood-color')
      : undefined;
  const operator = getAttribute(composite, 'operator');
  if (deviation === null || deviation < 0 || colour === undefined || composite.name !== 'feComposite')
    return null;
  if (
    getAttribute(composite, 'in') !== getAttribute(flood, 'result') ||
    getAttribute(composite, 'in2') !== getAttribute(blur, 'result')
  )
    return null;
  if (!hasOnly(composite, ['in', 'in2', 'operator']) || (operator !== 'in' && operator !== 'out'))
    return null;
  return { inset: operator === 'out', deviation, colour: parseColour(colour) };
}

function readMask(mask: SvgElement): { inset: boolean; shape: RoundedBox } | null {
  const parts = childElements(mask);
  if (
    parts?.length !== 2 ||
    !hasOnly(mask, ['id', 'maskUnits']) ||
    getAttribute(mask, 'maskUnits') !== 'userSpaceOnUse'
  )
    return null;
  const [ground, shape] = parts as [SvgElement, SvgElement];
  if (ground.name !== 'rect' || !hasOnly(ground, ['x', 'y', 'width', 'height', 'fill'])) return null;
  const fills = `${getAttribute(ground, 'fill')} ${getAttribute(shape, 'fill')}`;
  const rounded = readRoundedBox(shape);
  // Without `stroke` the width has no effect; satori takes it out of the mask but leaves the width.
  if (
    !rounded ||
    getAttribute(shape, 'stroke') !== undefined ||
    (fills !== '#fff #000' && fills !== '#000 #fff')
  )
    return null;
  return { inset: fills === '#000 #fff', shape: rounded };
}

/** A negative spread is a second mask, which strokes the same shape in black. */
function readCast(group: SvgElement, index: SvgIndex): { shape: RoundedBox; spread: number } | null {
  const only = childElements(group);
  if (only?.length !== 1) return null;
  const shrunk = only[0]!.name === 'g';
  const inner = shrunk ? childElements(only[0]!) : only;
  if (inner?.length !== 1) return null;
  const element = inner[0]!;
  const shape = readRoundedBox(element);
  const width = getNumber(element, 'stroke-width');
  if (
    !shape ||
    width === null ||
    getAttribute(element, 'fill') !== '#fff' ||
    getAttribute(element, 'stroke') !== '#fff'
  )
    return null;
  if (!shrunk) return width >= 0 ? { shape, spread: width / 2 } : null;
  const mask = hasOnly(only[0]!, ['mask']) ? findReferred(index, only[0]!, 'mask', 'mask') : null;
  const cut = mask && childElements(mask);
  if (
    cut?.length !== 1 ||
    getAttribute(cut[0]!, 'stroke') !== '#000' ||
    getAttribute(cut[0]!, 'fill') !== '#fff'
  )
    return null;
  const cutShape = readRoundedBox(cut[0]!);
  if (getNumber(cut[0]!, 'stroke-width') !== -width || JSON.stringify(cutShape) !== JSON.stringify(shape))
    return null;
  return { shape, spread: width / 2 };
}

const shapeAttributes = ['x', 'y', 'width', 'height', 'fill', 'stroke', 'stroke-width', 'd'];

/** A `rect`, or the path that satori writes for a box with round corners. */
export function readRoundedBox(element: SvgElement): RoundedBox | null {
  if (!hasOnly(element, shapeAttributes)) return null;
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => getNumber(element, name));
  const sharp: Corner = { rx: 0, ry: 0 };
  if (element.name === 'rect') {
    if (x == null || y == null || width == null || height == null || width <= 0 || height <= 0) return null;
    return { box: boxOf(x, y, width, height), corners: [sharp, sharp, sharp, sharp] };
  }
  const segments = element.name === 'path' ? parsePath(getAttribute(element, 'd') ?? '') : null;
  return segments && readRoundedPath(segments);
}

/** Move, then line and quarter arc four times, clockwise from the end of the top left corner. */
function readRoundedPath(segments: PathSegment[]): RoundedBox | null {
  const [m, top, a1, right, a2, bottom, a3, left, a0] = segments;
  if (segments.length !== 9 || m?.kind !== 'move') return null;
  const arcs = [a0, a1, a2, a3];
  const lines = [left, top, right, bottom];
  const corners: Corner[] = [];
  for (let i = 0; i < 4; i++) {
    const arc = arcs[i];
    const line = lines[i];
    if (arc?.kind !== 'arc' || line?.kind !== 'line' || !arc.sweep || !isQuarterArc(line, arc)) return null;
    corners.push({ rx: arc.rx, ry: arc.ry });
  }
  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-3;
  const [l, t, r, b] = lines as [
    PathSegment & { kind: 'line' },
    PathSegment & { kind: 'line' },
    PathSegment & { kind: 'line' },
    PathSegment & { kind: 'line' },
  ];
  const end = a0 as PathSegment & { kind: 'arc' };
  const box = { x0: l.x, y0: m.y, x1: r.x, y1: b.y };
  const closed = near(end.x, m.x) && near(end.y, m.y) && near(t.y, m.y) && box.x0 < box.x1 && box.y0 < box.y1;
  return closed ? { box, corners: corners as RoundedBox['corners'] } : null;
}
