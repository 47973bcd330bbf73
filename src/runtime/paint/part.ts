import type { Box } from '../lower/box.ts';
import type { Blend, Stroke } from './blend.ts';
import type { TextShadow } from './text-shadow.ts';

/** A part of the picture that can be painted alone and laid over what was painted before. */
export interface Drawable {
  /** Everything it needs, to be put between `<svg>` and `</svg>`. */
  body: string;
  blend: Blend;
  /** Whole user units that hold all it paints; null when nothing of it is on the canvas. */
  box: Box | null;
  /** What it shows, where its filter need not be left to resvg. */
  shadow?: TextShadow;
}

/** With the blend null it must be painted with what is below it. */
export type Part = Omit<Drawable, 'blend'> & Stroke;
