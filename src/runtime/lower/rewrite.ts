import type { SvgElement } from './svg-tree.ts';

export interface Canvas {
  widthPx: number;
  heightPx: number;
  /** Pixels per user unit at which the SVG will be rasterised; 1 when left out. */
  scale?: number;
}

/** One way to write the same picture cheaper. */
export interface Rewrite {
  name: string;
  /** Changes the tree in place and says how often; whatever it does not know for certain it leaves alone. */
  apply(root: SvgElement, canvas: Canvas): number;
}
