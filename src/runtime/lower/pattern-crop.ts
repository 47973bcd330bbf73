import { boundShape } from './bounds.ts';
import { type Box, boxOf, intersectBoxes, isWhole, scaleBox } from './box.ts';
import { type Canvas, pixelBox, type Rewrite, scaleOf } from './rewrite.ts';
import { findPlacement, findReferred, indexSvg, type SvgIndex } from './svg-index.ts';
import {
  childElements,
  getAttribute,
  getNumber,
  hasOnly,
  type SvgElement,
  setAttribute,
} from './svg-tree.ts';

/**
 * A background picture that covers its box is a pattern as large as the whole picture, and resvg samples every pixel of
 * it, also those that hang over. The tile is cut on the right and below; its origin stays, because the samples of a
 * scaled picture depend on it to the last bit.
 */
export const patternCrop: Rewrite = {
  name: 'pattern-crop',
  apply(root, canvas) {
    const index = indexSvg(root);
    let fired = 0;
    for (const shape of index.elements) if (cropTile(shape, index, canvas, {})) fired++;
    return fired;
  },
};

/** Only for tests that show what a tile cut too short would do. */
export interface CropFault {
  missing?: number;
}

export function cropTile(shape: SvgElement, index: SvgIndex, canvas: Canvas, fault: CropFault): boolean {
  const pattern =
    shape.name === 'rect' || shape.name === 'path' ? findReferred(index, shape, 'fill', 'pattern') : null;
  const placement = pattern && findPlacement(index, shape);
  if (!pattern || !placement || placement.filtered || index.uses.get(getAttribute(pattern, 'id')!) !== 1)
    return false;
  if (getAttribute(shape, 'transform') !== undefined || !hasUserUnits(pattern)) return false;
  const [image, ...more] = childElements(pattern) ?? [];
  const scale = scaleOf(canvas);
  const units = readTile(pattern);
  const tile = units && scaleBox(units, scale);
  const bounds = boundShape(shape);
  const shown = bounds && intersectBoxes(scaleBox(bounds.box, scale), pixelBox(canvas));
  if (!image || more.length > 0 || image.name !== 'image' || !tile || !shown || !isWhole(shown)) return false;
  if (getNumber(image, 'x') !== 0 || getNumber(image, 'y') !== 0) return false;
  const [width, height] = [Math.round(tile.x1 - tile.x0), Math.round(tile.y1 - tile.y0)];
  const x = spanInTile(shown.x0, shown.x1, tile.x0);
  const y = spanInTile(shown.y0, shown.y1, tile.y0);
  // With more than one tile under the shape it is a real pattern.
  if (x.from < 0 || y.from < 0 || x.to > width || y.to > height) return false;
  if (x.to === width && y.to === height) return false;
  setAttribute(pattern, 'width', String((x.to - (fault.missing ?? 0)) / scale));
  setAttribute(pattern, 'height', String((y.to - (fault.missing ?? 0)) / scale));
  return true;
}

/**
 * resvg draws the tile from its own corner and then takes, for each canvas pixel, the tile pixel under its middle. Where
 * that is on the line between two, either may be taken.
 */
function spanInTile(first: number, end: number, tileStart: number): { from: number; to: number } {
  const line = 0.01;
  const middle = first + 0.5 - tileStart;
  return { from: Math.floor(middle - line), to: Math.floor(middle + line) + end - first };
}

function hasUserUnits(pattern: SvgElement): boolean {
  return (
    hasOnly(pattern, ['id', 'patternContentUnits', 'patternUnits', 'x', 'y', 'width', 'height']) &&
    getAttribute(pattern, 'patternContentUnits') === 'userSpaceOnUse' &&
    getAttribute(pattern, 'patternUnits') === 'userSpaceOnUse'
  );
}

function readTile(pattern: SvgElement): Box | null {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => getNumber(pattern, name));
  return x == null || y == null || width == null || height == null ? null : boxOf(x, y, width, height);
}
