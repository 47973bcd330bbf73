import { bakedShadow } from './baked-shadow.ts';
import { filterLight } from './filter-light.ts';
import { filterRegion } from './filter-region.ts';
import { gradientFill } from './gradient-fill.ts';
import { idleCover } from './idle-cover.ts';
import { keepTree } from './kept-tree.ts';
import { patternCrop } from './pattern-crop.ts';
import { type Canvas, type Rewrite, scaleOf } from './rewrite.ts';
import { hasCanvasUnits } from './svg-index.ts';
import { parseSvg, serialiseSvg } from './svg-tree.ts';

/** Covers first: a shadow's shape without them can be baked. What follows is for the shadows that could not be. */
export const rewrites: readonly Rewrite[] = [
  idleCover,
  gradientFill,
  patternCrop,
  bakedShadow,
  filterRegion,
  filterLight,
];

/** Powers of two, which scale a coordinate without rounding it. */
const exactScales = [1, 2, 4];

/** How often each rewrite found something, by its name. */
export type Fired = Record<string, number>;

/**
 * The same picture from an SVG that resvg 2.6.2 rasterises faster. For satori's own output, whose size in user units
 * `canvas` gives, at 1, 2 or 4 pixels per unit; the result is right at that scale only. Never throws: what it cannot
 * read, and any other scale, it gives back as it came. A shadow that resvg would leave out because it cuts the layer
 * around it is in the lowered picture, as the SVG says (see room.fixtures.ts).
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
    const root = parseSvg(svg);
    if (!root || !hasCanvasUnits(root, canvas) || !exactScales.includes(scaleOf(canvas)))
      return { svg, fired: {} };
    const fired: Fired = {};
    for (const rewrite of chosen) {
      const count = rewrite.apply(root, canvas);
      if (count > 0) fired[rewrite.name] = count;
    }
    const lowered = Object.keys(fired).length > 0 ? serialiseSvg(root) : svg;
    keepTree(lowered, root);
    return { svg: lowered, fired };
  } catch {
    // A tree too deep for the stack: slower, not wrong.
    return { svg, fired: {} };
  }
}
