import { boundObject } from './bounds.ts';
import { type Box, boxOf, expandBox } from './box.ts';
import type { SvgIndex } from './svg-index.ts';
import { getAttribute, getNumber, type SvgElement } from './svg-tree.ts';

/** The pixels that resvg's filter works on. */
export interface Region {
  box: Box;
  /** What of it does not depend on the last bit of an edge: the box itself where that is known for certain. */
  certain: Box;
}

/** As it is now, `scale` pixels per user unit; without an index the group is in no layer. Null when it is not known. */
export function findRegion(
  filter: SvgElement,
  group: SvgElement,
  index: SvgIndex | null,
  scale: number,
): Region | null {
  if (getAttribute(filter, 'filterUnits') === 'userSpaceOnUse') {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => getNumber(filter, name));
    if (x == null || y == null || width == null || height == null || width <= 0 || height <= 0) return null;
    return findPixels({ x, y, width, height }, scale, isMoved(group, index));
  }
  const object = boundObject(group);
  const shares = ['x', 'y', 'width', 'height'].map((name) => readShare(filter, name));
  const [x, y, width, height] = shares;
  if (!object || x == null || y == null || width == null || height == null) return null;
  const place = resolveShares(x, y, width, height, object.box);
  if (object.exact) return findPixels(place, scale, isMoved(group, index));
  // The box of a turned shape is known to a few bits less, which must not decide about a pixel.
  if (Object.values(place).some((value) => isNearWhole(value * scale))) return null;
  const { box } = findPixels(place, scale, false);
  return { box, certain: expandBox(box, -2, -2) };
}

interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

const isNearWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-3;

const isBesideWhole = (value: number): boolean => isNearWhole(value) && !Number.isInteger(value);

/** In a layer places count from its corner, in single precision: what lies just beside a pixel's edge may fall onto it. */
function findPixels(place: Place, scale: number, moved: boolean): Region {
  const box = boxOf(
    Math.floor(place.x * scale),
    Math.floor(place.y * scale),
    Math.ceil(place.width * scale),
    Math.ceil(place.height * scale),
  );
  const known = !moved || !Object.values(place).some((value) => isBesideWhole(value * scale));
  return { box, certain: known ? box : expandBox(box, -1, -1) };
}

/** True in a layer of resvg, which a group with any attribute is. */
function isMoved(group: SvgElement, index: SvgIndex | null): boolean {
  for (let at = index?.parents.get(group); at?.name === 'g'; at = index?.parents.get(at))
    if (at.attributes.length > 0) return true;
  return false;
}

function readShare(filter: SvgElement, name: string): number | null {
  const value = getAttribute(filter, name);
  if (!value?.endsWith('%')) return null;
  const percent = Number(value.slice(0, -1));
  return Number.isFinite(percent) ? Math.fround(Math.fround(percent) / 100) : null;
}

/** Step by step in single precision, as resvg does it: the rounding decides which pixel an edge falls into. */
function resolveShares(x: number, y: number, width: number, height: number, object: Box): Place {
  const f = Math.fround;
  const [left, top] = [f(object.x0), f(object.y0)];
  const [objectWidth, objectHeight] = [f(f(object.x1) - left), f(f(object.y1) - top)];
  const [shareWidth, shareHeight] = [f(f(x + width) - x), f(f(y + height) - y)];
  const at = { x: f(f(x * objectWidth) + left), y: f(f(y * objectHeight) + top) };
  const size = { width: f(shareWidth * objectWidth), height: f(shareHeight * objectHeight) };
  return { ...at, width: f(f(at.x + size.width) - at.x), height: f(f(at.y + size.height) - at.y) };
}
