import { boundShape } from './bounds.ts';
import { type Box, boxOf, intersectBoxes, isWhole } from './box.ts';
import type { Rewrite } from './rewrite.ts';
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
    for (const shape of index.elements)
      if (cropTile(shape, index, boxOf(0, 0, canvas.widthPx, canvas.heightPx), {})) fired++;
    return fired;
  },
};

/** Only for tests that show what a tile cut too short would do. */
export interface CropFault {
  missing?: number;
}

export function cropTile(shape: SvgElement, index: SvgIndex, canvas: Box, fault: CropFault): boolean {
  const pattern =
    shape.name === 'rect' || shape.name === 'path' ? findReferred(index, shape, 'fill', 'pattern') : null;
  const placement = pattern && findPlacement(index, shape);
  if (!pattern || !placement || placement.filtered || index.uses.get(getAttribute(pattern, 'id')!) !== 1)
    return false;
  if (getAttribute(shape, 'transform') !== undefined || !hasUserUnits(pattern)) return false;
  const [image, ...more] = childElements(pattern) ?? [];
  const tile = readTile(pattern);
  const box = boundShape(shape)?.box;
  const shown = box && intersectBoxes(box, canvas);
  if (!image || more.length > 0 || image.name !== 'image' || !tile || !shown || !isWhole(shown)) return false;
  if (getNumber(image, 'x') !== 0 || getNumber(image, 'y') !== 0) return false;
  const [x, y] = [pixelInTile(shown.x0, tile.x0), pixelInTile(shown.y0, tile.y0)];
  const [width, height] = [shown.x1 - shown.x0, shown.y1 - shown.y0];
  const [tileWidth, tileHeight] = [Math.round(tile.x1 - tile.x0), Math.round(tile.y1 - tile.y0)];
  // With more than one tile under the shape it is a real pattern.
  if (x < 0 || y < 0 || x + width > tileWidth || y + height > tileHeight) return false;
  if (x + width === tileWidth && y + height === tileHeight) return false;
  setAttribute(pattern, 'width', String(x + width - (fault.missing ?? 0)));
  setAttribute(pattern, 'height', String(y + height - (fault.missing ?? 0)));
  return true;
}

/** resvg draws the tile from its own corner and then takes, for each canvas pixel, the tile pixel under its middle. */
function pixelInTile(at: number, tileStart: number): number {
  return Math.floor(at + 0.5 - tileStart);
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
