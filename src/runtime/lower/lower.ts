import { bakedShadow } from './baked-shadow.ts';
import { isCutByFilter } from './cut-layer.ts';
import { filterLight } from './filter-light.ts';
import { filterRegion } from './filter-region.ts';
import { gradientFill } from './gradient-fill.ts';
import { idleCover } from './idle-cover.ts';
import { keepTree } from './kept-tree.ts';
import { patternCrop } from './pattern-crop.ts';
import { type Canvas, type Rewrite, scaleOf } from './rewrite.ts';
import { hasCanvasUnits, indexSvg } from './svg-index.ts';
import { parseSvg, type SvgElement, serialiseSvg } from './svg-tree.ts';

/** Covers first: a shadow's shape without them can be baked. What follows is for the shadows that could not be. */
export const rewrites: readonly Rewrite[] = [
  idleCover,
  gradientFill,
  patternCrop,
  bakedShadow,
  filterRegion,
  filterLight,
];

/**
 * These draw a shadow or what a cover lets through that resvg leaves out where it cuts a layer. When a filter that they do not
 * take keeps the layer cut, it would be there among others that are not: neither what resvg draws nor what the SVG says.
 */
const restoring: readonly Rewrite[] = [idleCover, bakedShadow, filterRegion];

/** Powers of two, which scale a coordinate without rounding it. */
const exactScales = [1, 2, 4];

/** How often each rewrite found something, by its name. */
export type Fired = Record<string, number>;

/**
 * The same picture from an SVG that resvg 2.6.2 rasterises faster. For satori's own output, whose size in user units
 * `canvas` gives, at 1, 2 or 4 pixels per unit; the result is right at that scale only. Never throws: what it cannot
 * read, and any other scale, it gives back as it came. A shadow that resvg would leave out because it cuts the layer
 * around it is in the lowered picture, as the SVG says (see room.fixtures.ts), unless something else keeps that layer cut.
 */
export function lowerSvg(svg: string, canvas: Canvas): { svg: string; fired: Fired } {
  return lowerWith(rewrites, svg, canvas);
}

/** The same with a choice of rewrites, in that order. */
export function lowerWith(
  chosen: readonly Rewrite[],
  svg: string,
  canvas: Canvas,
): { svg: string; fired: Fired } {
  try {
    const lowered = applyAll(chosen, svg, canvas);
    if (!lowered) return { svg, fired: {} };
    const others = chosen.filter((rewrite) => !restoring.includes(rewrite));
    const mixes =
      restoring.some(({ name }) => lowered.fired[name]) && isCutByFilter(indexSvg(lowered.root), canvas);
    const { root, fired } = (mixes && applyAll(others, svg, canvas)) || lowered;
    const text = Object.keys(fired).length > 0 ? serialiseSvg(root) : svg;
    keepTree(text, root);
    return { svg: text, fired };
  } catch {
    // A tree too deep for the stack: slower, not wrong.
    return { svg, fired: {} };
  }
}

/** Null for an SVG that is not satori's, or at another scale. */
function applyAll(
  chosen: readonly Rewrite[],
  svg: string,
  canvas: Canvas,
): { root: SvgElement; fired: Fired } | null {
  const root = parseSvg(svg);
  if (!root || !hasCanvasUnits(root, canvas) || !exactScales.includes(scaleOf(canvas))) return null;
  const fired: Fired = {};
  for (const rewrite of chosen) {
    const count = rewrite.apply(root, canvas);
    if (count > 0) fired[rewrite.name] = count;
  }
  return { root, fired };
}
