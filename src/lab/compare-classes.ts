import { type RowClass, rowClasses } from './cell.ts';

/** How many headlines an edit made better, and how many worse. */
export interface Comparison {
  better: number;
  worse: number;
}

/** What is known of a headline: its class, and how many findings count. */
export interface Standing {
  rowClass: RowClass;
  found: number;
}

/** Only of headlines that were judged before and after. The class decides; among equals, the findings do. */
export function compareClasses(
  before: ReadonlyMap<string, Standing>,
  after: ReadonlyMap<string, Standing>,
): Comparison {
  const found: Comparison = { better: 0, worse: 0 };
  for (const [id, was] of before) {
    const is = after.get(id);
    if (is === undefined || is.rowClass === 'waiting' || was.rowClass === 'waiting') continue;
    const step = rowClasses.indexOf(is.rowClass) - rowClasses.indexOf(was.rowClass) || was.found - is.found;
    if (step > 0) found.better++;
    if (step < 0) found.worse++;
  }
  return found;
}
