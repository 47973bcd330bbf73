import { type Box, boxOf } from './box.ts';
import type { SvgElement } from './svg-tree.ts';

/** The size of the SVG in user units. */
export interface Canvas {
  widthPx: number;
  heightPx: number;
  /** Pixels per user unit at which the SVG will be rasterised; 1 when left out. */
  scale?: number;
}

export const scaleOf = ({ scale = 1 }: Canvas): number => scale;

/** The picture in pixels. */
export const pixelBox = (canvas: Canvas): Box =>
  boxOf(0, 0, canvas.widthPx * scaleOf(canvas), canvas.heightPx * scaleOf(canvas));

/** One way to write the same picture cheaper. */
export interface Rewrite {
  name: string;
  /** Changes the tree in place and says how often; whatever it does not know for certain it leaves alone. */
  apply(root: SvgElement, canvas: Canvas): number;
}
