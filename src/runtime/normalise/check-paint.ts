import type { DrawError, NodeBox } from '../card.ts';
import { hasHeavyFilter } from './check-drawing.ts';

// A filter over the whole card takes 0.1 s to 0.3 s for each of its steps.
const maxCanvases = 8;

// resvg works on all of a filter's region, also beyond the card: 0.1 s and more for each million pixels.
const maxRegionPx = 10e6;

// Lowering replaces most filters by pictures of shadows, which cost about 30 ms each.
const maxUses = 40;

interface Canvas {
  widthPx: number;
  heightPx: number;
}

/** Reads what the engine wrote: filters that take many seconds to paint, or null. `boxes` tell whose filter it is. */
export function findHeavyPaint(
  svg: string,
  canvas: Canvas,
  boxes: readonly NodeBox[] = [],
): DrawError | null {
  if (hasHeavyFilter(svg))
    return refusal(
      'style.blur',
      'A blur or filter of this card is too large to be painted. Make it smaller.',
    );
  const uses = (svg.match(/filter="url\(#/g) ?? []).length;
  if (uses > maxUses)
    return refusal(
      'style.blur',
      `This card has ${uses} shadows, blurs and filters, and more than ${maxUses} take too long to paint. Take some out.`,
    );
  const vast = findVastRegion(svg);
  if (vast) return refuseRegion(vast, boxes);
  if (countCanvases(svg, canvas) > maxCanvases)
    return refusal(
      'style.filters',
      'The blurs and filters of this card would take too long to paint. Make them smaller, or take some out.',
    );
  return null;
}

const refusal = (code: string, message: string): DrawError => ({ code, message, ordinal: null, at: null });

interface Region {
  width: number;
  height: number;
}

function findVastRegion(svg: string): Region | null {
  for (const [, attributes] of svg.matchAll(/<filter\s([^>]*)>/g)) {
    const region = readRegion(attributes!);
    if (region && region.width * region.height > maxRegionPx) return region;
  }
  return null;
}

/** At the largest box that it can be of, where that takes up most of the region; else the blur does. */
function refuseRegion({ width, height }: Region, boxes: readonly NodeBox[]): DrawError {
  const areaOfBox = (box: NodeBox) => box.width * box.height;
  const within = boxes.filter((box) => box.width <= width && box.height <= height && box.ordinal !== null);
  const [largest] = within.sort((a, b) => areaOfBox(b) - areaOfBox(a));
  const isOfBox = largest !== undefined && areaOfBox(largest) > (width * height) / 2;
  return {
    ...refusal(
      'style.filters',
      `A shadow or blur reaches over ${Math.round(width)} × ${Math.round(height)} px, and beyond 10 million pixels painting takes too long. Make ${isOfBox ? 'this box' : 'its box or its blur'} smaller.`,
    ),
    ordinal: isOfBox ? largest.ordinal : null,
  };
}

/** The area that all filters work on, in areas of the card, each step of a filter counted. */
function countCanvases(svg: string, canvas: Canvas): number {
  const costs = new Map<string, number>();
  for (const [, attributes, inside] of svg.matchAll(/<filter\s([^>]*)>([\s\S]*?)<\/filter>/g)) {
    const id = /\bid="([^"]*)"/.exec(attributes!)?.[1];
    if (id !== undefined) costs.set(id, areaOf(attributes!, canvas) * countSteps(inside!));
  }
  let canvases = 0;
  for (const [, id] of svg.matchAll(/filter="url\(#([^)"]*)\)"/g)) canvases += costs.get(id!) ?? 0;
  return canvases;
}

const countSteps = (inside: string): number =>
  (
    inside.match(/<fe(?:GaussianBlur|DropShadow|Turbulence|ConvolveMatrix|DisplacementMap|\w+Lighting)/g) ??
    []
  ).length;

/** Of the part inside the card; all of it when the region is given in another way. */
function areaOf(attributes: string, { widthPx, heightPx }: Canvas): number {
  const region = readRegion(attributes);
  if (!region) return 1;
  const [width, height] = [Math.min(region.width, widthPx), Math.min(region.height, heightPx)];
  return (width * height) / (widthPx * heightPx);
}

/** Null when it is not given in pixels. */
function readRegion(attributes: string): Region | null {
  if (!attributes.includes('filterUnits="userSpaceOnUse"')) return null;
  const read = (name: string) =>
    Number(new RegExp(`\\b${name}="([^"%]*)"`).exec(attributes)?.[1] ?? Number.NaN);
  const [width, height] = [read('width'), read('height')];
  return Number.isNaN(width * height) ? null : { width, height };
}
