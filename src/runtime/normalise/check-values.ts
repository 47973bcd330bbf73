import type { Values } from '../../template/schema.ts';
import type { DrawError } from '../card.ts';

/** A picture written as a data URI is the longest value there is; all values pass through the sandbox's memory. */
const maxValueUnits = 4_000_000;

/** The first field with which the values are too long to be drawn, or null. */
export function findLongValue(values: Values): DrawError | null {
  let units = 0;
  for (const [field, value] of Object.entries(values)) {
    if (typeof value === 'string') units += value.length;
    else if (Array.isArray(value)) for (const item of value) units += String(item).length + 4;
    if (units > maxValueUnits)
      return {
        code: 'field.too-long',
        message: `${field} is too long: the fields of a card hold 4 million characters at most. Shorten it, or store the picture as an asset.`,
        ordinal: null,
        at: null,
      };
  }
  return null;
}
