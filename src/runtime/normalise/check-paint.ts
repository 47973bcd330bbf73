import type { DrawError } from '../card.ts';
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

/** Reads what the engine wrote: filters that take many seconds to paint, or null. */
export function findHeavyPaint(svg: string, canvas: Canvas): DrawError | null {
  if (hasHeavyFilter(svg) || (svg.match(/filter="url\(#/g) ?? []).length > maxUses)
    return refusal(
      'style.blur',
      'The card has a blur or filter that is too large to be painted, or too many of them. Make it smaller.',
    );
  if (hasVastRegion(svg) || countCanvases(svg, canvas) > maxCanvases)
    return refusal(
      'style.filters',
      'The blurs and filters of this card would take too long to paint. Make them smaller, or take some out.',
    );
  return null;
}

const refusal = (code: string, message: string): DrawError => ({ code, message, ordinal: null, at: null });

function hasVastRegion(svg: string): boolean {
  return [...svg.matchAll(/<filter\s([^>]*)>/g)].some(([, attributes]) => {
    const { width, height } = readRegion(attributes!) ?? { width: 0, height: 0 };
    return width * height > maxRegionPx;
  });
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
function readRegion(attributes: string): { width: number; height: number } | null {
  if (!attributes.includes('filterUnits="userSpaceOnUse"')) return null;
  const read = (name: string) =>
    Number(new RegExp(`\\b${name}="([^"%]*)"`).exec(attributes)?.[1] ?? Number.NaN);
  const [width, height] = [read('width'), read('height')];
  return Number.isNaN(width * height) ? null : { width, height };
}
