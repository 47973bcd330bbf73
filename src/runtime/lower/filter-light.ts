import { readEffect } from './box-shadow.ts';
import type { Rewrite } from './rewrite.ts';
import { isExtreme } from './shadow-tone.ts';
import { indexSvg } from './svg-index.ts';
import { getAttribute, type SvgElement, setAttribute } from './svg-tree.ts';

/**
 * A shadow's filter works in linear light unless told otherwise, and resvg converts every pixel there and back. Of the
 * source only the alpha counts, and black and white come back as they went: such a shadow can stay as it is.
 */
export const filterLight: Rewrite = {
  name: 'filter-light',
  apply(root) {
    let fired = 0;
    for (const element of indexSvg(root).elements) if (keepLight(element, {})) fired++;
    return fired;
  },
};

/** Only for tests that show what other colours would become. */
export interface LightFault {
  anyColour?: boolean;
}

export function keepLight(filter: SvgElement, fault: LightFault): boolean {
  if (filter.name !== 'filter' || getAttribute(filter, 'color-interpolation-filters') !== undefined)
    return false;
  const colour = readEffect(filter)?.colour;
  if (!colour || !(fault.anyColour || isExtreme(colour))) return false;
  setAttribute(filter, 'color-interpolation-filters', 'sRGB');
  return true;
}
