import type { Values } from '../template/schema.ts';

/** One headline of the lab. */
export interface LabRow {
  /** Unique among all rows. */
  id: string;
  groupId: string;
  name: string;
  /** Of the field that the template's first rule is about. */
  text: string;
  /** Ready to draw: what a row does not say is taken from the template's own headline. */
  values: Values;
}

export interface LabGroup {
  id: string;
  name: string;
  /** What they are or where they come from: `13 headlines, written to break things`. */
  about: string;
  kind: 'hostile' | 'list' | 'strip' | 'scripts';
  rows: LabRow[];
}

/** Headlines that were brought in, kept beside the template. */
export interface HeadlineList {
  id: string;
  /** `posts.csv` */
  name: string;
  /** Values by field; what is missing comes from the template's own headline. */
  rows: { name: string; values: Values }[];
  /** Rows of the file that are not shown, each with its reason. The first `maxRefusals`; `refusedCount` has all. */
  refused: Refusal[];
  refusedCount: number;
}

export interface Refusal {
  /** Where it stands: `Row 12`, `posts/a.md`. */
  place: string;
  /** Cause, then cure. */
  reason: string;
}
