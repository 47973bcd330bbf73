import type { SvgElement } from '../lower/svg-tree.ts';

/** How resvg 2.6.2 lays what an element paints over what is there. compose.ts has the arithmetic. */
export type Blend =
  /** One opaque colour: mixed by coverage. */
  | { kind: 'solid'; r: number; g: number; b: number }
  /** A colour or gradient that is painted directly. */
  | { kind: 'direct' }
  /** Painted on a layer of its own first: images, groups with opacity, clip, mask or filter. */
  | { kind: 'layer'; opacity: number };

/** One thing that is painted, in its turn. */
export interface Stroke {
  element: SvgElement;
  /** Null when it cannot be laid over. */
  blend: Blend | null;
  /** The shape that this is the fill or the stroke of, where it has both. */
  whole?: SvgElement;
}
