import { boundChildren, boundShape, strokeReach } from './bounds.ts';
import {
  areaOf,
  type Box,
  containsBox,
  expandBox,
  intersectBoxes,
  roundOut,
  scaleBox,
  uniteBoxes,
} from './box.ts';
import { isCutAnyway } from './cut-layer.ts';
import { findRegion } from './filter-box.ts';
import { type FilterFacts, readFilter } from './filter-facts.ts';
import { holdLayer, isHeld, layerMargin } from './held-layer.ts';
import { collectOutlines, landsAlike, measureStrokes, type Outline, readCovers } from './layer-outlines.ts';
import { type Canvas, pixelBox, type Rewrite, scaleOf } from './rewrite.ts';
import { findPlacement, findReferred, indexSvg, type SvgIndex } from './svg-index.ts';
import { childElements, getAttribute, removeAttribute, type SvgElement, setAttribute } from './svg-tree.ts';

/**
 * Satori gives a shadow a region that grows with the square of its blur, and `filter` one as large as the card. resvg runs every
 * primitive over the whole region, so it is shrunk to what can be seen and what can still bleed into that.
 */
export const filterRegion: Rewrite = {
  name: 'filter-region',
  apply(root, canvas) {
    const index = indexSvg(root);
    let fired = 0;
    // Backwards, so that an inner filter has its small region when the group around it is measured.
    for (const group of [...index.elements].reverse()) if (shrinkRegion(group, index, canvas, {})) fired++;
    return fired;
  },
};

/** Only for tests that show what a wrong reach would do. */
export interface RegionFault {
  scale?: number;
  clip?: 'at canvas';
}

export function shrinkRegion(
  group: SvgElement,
  index: SvgIndex,
  canvas: Canvas,
  fault: RegionFault,
): boolean {
  const filter = group.name === 'g' ? findReferred(index, group, 'filter', 'filter') : null;
  const placement = filter && findPlacement(index, group);
  if (!filter || !placement || placement.masked || index.uses.get(getAttribute(filter, 'id')!) !== 1)
    return false;
  if (getAttribute(group, 'transform') !== undefined || getAttribute(group, 'style') !== undefined)
    return false;
  const scale = scaleOf(canvas);
  const facts = readFilter(filter, scale);
  const source = boundChildren(group, index);
  const old = findRegion(filter, group, index, scale);
  if (!facts || source.kind !== 'box' || !old) return false;
  if (holdsSamples(group, index) || isCutAnyway(group, index, canvas)) return false;
  const seen = seenThroughMask(group, placement.filtered ? old.box : pixelBox(canvas), index, scale);
  const needed = findNeeded(facts, scaleBox(source.box, scale), seen, fault);
  const bends = boundCurves(group, index);
  // A curve that starts in the first column of its layer is covered in another way.
  const curves = bends && expandBox(scaleBox(bends, scale), 1, 1);
  if (curves && !containsBox(old.box, curves) && (facts.smallest < hidesSamples || facts.coarse))
    return false;
  const cut = needed && intersectBoxes(old.box, roundOut(curves ? uniteBoxes(needed, curves) : needed));
  const covers = readCovers(group, index);
  const hidden = facts.smallest >= hidesTurns && !facts.coarse;
  const inside = collectOutlines({ ...group, attributes: [] }, index) ?? (hidden ? [] : null);
  if (!needed || !cut || !covers || !inside) return false;
  const settled = settle(cut, old.box, [...covers, ...checkedOutlines(inside, hidden, canvas)], scale);
  const isDrawnWhole = (box: Box): boolean =>
    (!holdsLayer(group) || fitsLayers(box, canvas)) && isHeld(group, index, box, canvas);
  // The samples of a curve count less than paint that resvg would leave out.
  const drawn = [settled, cut].find(isDrawnWhole);
  const region = drawn && keepRepeats(drawn, old.box);
  // resvg traps at a region that is nowhere near the canvas.
  if (region && !intersectBoxes(region, nearCanvas(canvas))) return false;
  // Below a tenth it is not worth a change.
  if (
    !region ||
    areaOf(region) > 0.9 * areaOf(old.box) ||
    (old.certain !== old.box && !containsBox(old.certain, needed))
  )
    return false;
  holdLayer(group, index, old.box, canvas);
  removeAttribute(filter, 'filterUnits');
  setAttribute(filter, 'filterUnits', 'userSpaceOnUse');
  setAttribute(filter, 'x', String(region.x0 / scale));
  setAttribute(filter, 'y', String(region.y0 / scale));
  setAttribute(filter, 'width', String((region.x1 - region.x0) / scale));
  setAttribute(filter, 'height', String((region.y1 - region.y0) / scale));
  return true;
}

/**
 * Whole pixels that hold all output that is seen and all that it depends on, at every step of the blur: paint has
 * spilled before the last step. What is wrong at an edge of the region, where the blur finds nothing further out, stays out of
 * sight, since it moves inwards by at most the reach.
 */
function findNeeded(facts: FilterFacts, source: Box, seen: Box | null, fault: RegionFault): Box | null {
  const scale = fault.scale ?? 1;
  const touched = expandBox(roundOut(source), facts.spillX * scale, facts.spillY * scale);
  const output = facts.inverted ? seen : seen && intersectBoxes(seen, touched);
  if (!output) return null;
  const grown = fault.clip ? output : expandBox(output, facts.reachX * scale, facts.reachY * scale);
  const input = intersectBoxes(grown, touched);
  return roundOut(input ? uniteBoxes(output, input) : output);
}

/** Moves the region's corner out until every outline in its layer falls on the samples that it fell on. */
function settle(cut: Box, old: Box, outlines: readonly Outline[], scale: number): Box {
  const find = (axis: 'x' | 'y', from: number, start: number): number => {
    let corner = start;
    while (!landsAlike(outlines, axis, from, corner, scale)) corner--;
    return corner;
  };
  return { ...cut, x0: find('x', old.x0, cut.x0), y0: find('y', old.y0, cut.y0) };
}

/**
 * A stroke's edge may take another sample in every twentieth pixel when its layer moves, and a blur spreads each over a few
 * pixels of one step. Where those are too few to count, only the outlines are kept whose points are known.
 */
function checkedOutlines(inside: readonly Outline[], blurred: boolean, canvas: Canvas): readonly Outline[] {
  const moved = measureStrokes(inside) * scaleOf(canvas) * 7;
  const few = blurred && moved <= 0.004 * areaOf(pixelBox(canvas));
  return few ? inside.filter(({ reach }) => reach === 0) : inside;
}

/** A blur this wide leaves nothing to see of a few samples more or less along an edge. */
const hidesSamples = 8;
/** Of a sample here and there, this does. */
const hidesTurns = 4;

/** resvg cuts a layer in the region at twice the canvas, counting from the region's corner. */
function fitsLayers({ x0, y0, x1, y1 }: Box, canvas: Canvas): boolean {
  const { x1: width, y1: height } = pixelBox(canvas);
  return x1 - x0 <= 2 * width && y1 - y0 <= 2 * height;
}

/**
 * A quarter of the canvas around, less what a layer begins further out: in one that is held three quarters above, that
 * is as far as resvg draws.
 */
function nearCanvas(canvas: Canvas): Box {
  const box = pixelBox(canvas);
  return expandBox(box, Math.floor(box.x1 / 4) - layerMargin, Math.floor(box.y1 / 4) - layerMargin);
}

const layerAttributes = ['opacity', 'filter', 'mask', 'clip-path', 'style'];

const holdsLayer = (element: SvgElement): boolean =>
  element.children.some(
    (child) =>
      typeof child !== 'string' &&
      (child.attributes.some(({ name }) => layerAttributes.includes(name)) || holdsLayer(child)),
  );

/** True with a picture in it, or a turned pattern: where their pixels are sampled depends on the layer's corner to the last bit. */
function holdsSamples(element: SvgElement, index: SvgIndex): boolean {
  if (element.name === 'image') return true;
  const pattern = findReferred(index, element, 'fill', 'pattern');
  if (pattern && (getAttribute(element, 'transform') !== undefined || holdsSamples(pattern, index)))
    return true;
  return element.children.some((child) => typeof child !== 'string' && holdsSamples(child, index));
}

/**
 * What is not an upright rect, in the group and in its masks: resvg splits a curve or slope that leaves the layer,
 * and covers pixels along the rest of it a little differently.
 */
function boundCurves(element: SvgElement, index: SvgIndex): Box | null {
  let union: Box | null = null;
  const add = (box: Box | null | undefined): void => {
    if (box) union = union ? uniteBoxes(union, box) : box;
  };
  const mask = findReferred(index, element, 'mask', 'mask');
  if (mask) for (const part of childElements(mask) ?? []) add(boundCurve(part));
  for (const child of element.children)
    if (typeof child !== 'string') add(child.name === 'g' ? boundCurves(child, index) : boundCurve(child));
  return union;
}

function boundCurve(element: SvgElement): Box | null {
  const upright =
    (element.name === 'rect' || element.name === 'image') && getAttribute(element, 'transform') === undefined;
  const bounds = upright ? null : boundShape(element);
  const reach = strokeReach(element) ?? 0;
  return bounds && expandBox(bounds.box, reach, reach);
}

/**
 * A layer that starts left of the canvas is painted one pixel too wide by resvg, and one that starts above one pixel too high: its last
 * column or row is repeated. That line has to be transparent, or the same as before.
 */
function keepRepeats(region: Box, old: Box): Box {
  const [x0, x1] = keepRepeat(region.x0, region.x1, old.x0, old.x1);
  const [y0, y1] = keepRepeat(region.y0, region.y1, old.y0, old.y1);
  return { x0, y0, x1, y1 };
}

function keepRepeat(from: number, to: number, oldFrom: number, oldTo: number): [number, number] {
  if (to < oldTo) return [from, from < 0 ? to + 1 : to];
  return [oldFrom < 0 ? Math.min(from, -1) : from, to];
}

/** The part of `seen`, in pixels, that the mask of an inset shadow lets through; any other mask is not looked at. */
function seenThroughMask(group: SvgElement, seen: Box, index: SvgIndex, scale: number): Box | null {
  const mask = findReferred(index, group, 'mask', 'mask');
  const parts = mask && getAttribute(mask, 'maskUnits') === 'userSpaceOnUse' ? childElements(mask) : null;
  if (
    parts?.length !== 2 ||
    getAttribute(parts[0]!, 'fill') !== '#000' ||
    getAttribute(parts[1]!, 'fill') !== '#fff'
  )
    return seen;
  const bounds = boundShape(parts[1]!);
  return bounds && getAttribute(parts[1]!, 'stroke') === undefined
    ? intersectBoxes(seen, roundOut(scaleBox(bounds.box, scale)))
    : seen;
}
