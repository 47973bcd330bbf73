// What resvg 2.6.2 needs to draw all of what an SVG says. It cuts a layer at twice the canvas, counting from the corner of
// the layer around it: what lies far beside the canvas in a group with opacity takes something on the canvas away. And
// when a filter's region goes beyond and there is another layer in it, it misplaces that or traps.
import { boundShape, strokeReach } from './bounds.ts';
import { type Box, boxOf, expandBox, uniteBoxes } from './box.ts';
import type { Size } from './draw.fixtures.ts';
import { findRegion } from './filter-box.ts';
import { findReferred, indexSvg, type SvgIndex } from './svg-index.ts';
import { getAttribute, parseSvg, type SvgElement, serialiseSvg, setAttribute } from './svg-tree.ts';

/** Of a canvas with room around; one that is just enough still cuts a pixel here and there. */
export const leastRoom = 4;

/** Between the places of a layer as computed here and as resvg rounds them, over a few layers in each other. */
const slackPx = 8;

/** How many times the canvas: 1 when resvg cuts nothing. At times more than it would need. */
export function findRoom(svg: string, { width, height }: Size): number {
  const index = indexSvg(parseSvg(svg)!);
  const regions = index.elements.flatMap((element) => findFiltered(element, index) ?? []);
  const layered = index.elements.some((element) => isLayer(element) && isInLayer(element, index));
  const all = layered ? [boundAll(index, regions, { width, height })] : [];
  const times = [...regions, ...all].flatMap(({ x0, y0, x1, y1 }) => [
    ...[Math.abs(x0), x1, x1 - x0 + slackPx].map((reach) => reach / (2 * width)),
    ...[Math.abs(y0), y1, y1 - y0 + slackPx].map((reach) => reach / (2 * height)),
  ]);
  const most = Math.max(0, ...times);
  return most <= 1 ? 1 : Math.max(leastRoom, Math.ceil(most) + 1);
}

function findFiltered(element: SvgElement, index: SvgIndex): Box | null {
  const filter = findReferred(index, element, 'filter', 'filter');
  return filter && (findRegion(filter, element, index, 1)?.box ?? null);
}

/** No layer begins before this box or ends after it. */
function boundAll(index: SvgIndex, regions: readonly Box[], { width, height }: Size): Box {
  const shapes = index.elements.flatMap((element) => {
    const box = boundShape(element)?.box;
    const reach = strokeReach(element) ?? 0;
    return box ? [expandBox(box, reach, reach)] : [];
  });
  return [...regions, ...shapes].reduce(uniteBoxes, boxOf(0, 0, width, height));
}

const isLayer = (element: SvgElement): boolean =>
  ['opacity', 'filter', 'mask', 'clip-path', 'style'].some(
    (name) => getAttribute(element, name) !== undefined,
  );

function isInLayer(element: SvgElement, index: SvgIndex): boolean {
  const parent = index.parents.get(element);
  return !!parent && (isLayer(parent) || isInLayer(parent, index));
}

/** The same card with much room around. */
export function addRoom(svg: string, { width, height }: Size, room: number): string {
  const root = parseSvg(svg)!;
  setAttribute(root, 'width', String(width * room));
  setAttribute(root, 'height', String(height * room));
  setAttribute(root, 'viewBox', `0 0 ${width * room} ${height * room}`);
  for (const mask of indexSvg(root).elements)
    if (mask.name === 'mask' && getAttribute(mask, 'maskUnits')) keepMask(mask, { width, height });
  return serialiseSvg(root);
}

/** A mask in the units of the canvas and without a place ends a tenth beyond the canvas. */
function keepMask(mask: SvgElement, { width, height }: Size): void {
  const place = { x: -width / 10, y: -height / 10, width: 1.2 * width, height: 1.2 * height };
  for (const [name, value] of Object.entries(place)) setAttribute(mask, name, String(value));
}

/** The pixels of the canvas out of those drawn with room. */
export function cutOut(roomy: Uint8Array, { width, height }: Size, room: number, scale: number): Uint8Array {
  const line = width * scale * 4;
  const out = new Uint8Array(line * height * scale);
  for (let y = 0; y < height * scale; y++)
    out.set(roomy.subarray(y * line * room, y * line * room + line), y * line);
  return out;
}
