import { type RowClass, rowClasses } from './cell.ts';

/** How many headlines an edit made better, and how many worse. */
export interface Comparison {
  better: number;
  worse: number;
}

/** Only of headlines that were judged before and after. */
export function compareClasses(
  before: ReadonlyMap<string, RowClass>,
  after: ReadonlyMap<string, RowClass>,
): Comparison {
  const found: Comparison = { better: 0, worse: 0 };
  for (const [id, was] of before) {
    const is = after.get(id);
    if (is === undefined || is === 'waiting' || was === 'waiting') continue;
    const step = rowClasses.indexOf(is) - rowClasses.indexOf(was);
    if (step > 0) found.better++;
    if (step < 0) found.worse++;
  }
  return found;
}
