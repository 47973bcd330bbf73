import { getAttribute, makeElement, type SvgElement } from './svg-tree.ts';

// An invisible rect: it counts for the size of the layer it is in and paints nothing.

/** In user units. */
export const makeHolder = (place: { x: number; y: number; width: number; height: number }): SvgElement =>
  makeElement('rect', { ...place, fill: '#000', 'fill-opacity': 0 });

export const isHolder = (element: SvgElement): boolean => getAttribute(element, 'fill-opacity') === '0';
