import { boundObject } from './bounds.ts';
import { type Box, boxOf } from './box.ts';
import { getAttribute, getNumber, type SvgElement } from './svg-tree.ts';

/**
 * The pixels that resvg's filter works on now, `scale` of them per user unit; not exact when a shape in the group is
 * rotated. Null when they are not known.
 */
export function findRegion(
  filter: SvgElement,
  group: SvgElement,
  scale: number,
): { box: Box; exact: boolean } | null {
  if (getAttribute(filter, 'filterUnits') === 'userSpaceOnUse') {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => getNumber(filter, name));
    if (x == null || y == null || width == null || height == null || width <= 0 || height <= 0) return null;
    return { box: toPixels(x, y, width, height, scale), exact: true };
  }
  const object = boundObject(group);
  const shares = ['x', 'y', 'width', 'height'].map((name) => readShare(filter, name));
  const [x, y, width, height] = shares;
  if (!object || x == null || y == null || width == null || height == null) return null;
  const corners = resolveShares(x, y, width, height, object.box);
  const pixels = [corners.x, corners.y, corners.width, corners.height].map((value) => value * scale);
  // The box of a turned shape is known to a few bits less, which must not decide about a pixel.
  if (!object.exact && pixels.some((value) => Math.abs(value - Math.round(value)) < 1e-3)) return null;
  return { box: toPixels(corners.x, corners.y, corners.width, corners.height, scale), exact: object.exact };
}

function readShare(filter: SvgElement, name: string): number | null {
  const value = getAttribute(filter, name);
  if (!value?.endsWith('%')) return null;
  const percent = Number(value.slice(0, -1));
  return Number.isFinite(percent) ? Math.fround(Math.fround(percent) / 100) : null;
}

/** Step by step in single precision, as resvg does it: the rounding decides which pixel an edge falls into. */
function resolveShares(x: number, y: number, width: number, height: number, object: Box) {
  const f = Math.fround;
  const [left, top] = [f(object.x0), f(object.y0)];
  const [objectWidth, objectHeight] = [f(f(object.x1) - left), f(f(object.y1) - top)];
  const [shareWidth, shareHeight] = [f(f(x + width) - x), f(f(y + height) - y)];
  const at = { x: f(f(x * objectWidth) + left), y: f(f(y * objectHeight) + top) };
  const size = { width: f(shareWidth * objectWidth), height: f(shareHeight * objectHeight) };
  return { ...at, width: f(f(at.x + size.width) - at.x), height: f(f(at.y + size.height) - at.y) };
}

function toPixels(x: number, y: number, width: number, height: number, scale: number): Box {
  return boxOf(
    Math.floor(x * scale),
    Math.floor(y * scale),
    Math.ceil(width * scale),
    Math.ceil(height * scale),
  );
}
