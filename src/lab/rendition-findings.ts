import type { Cell } from './cell.ts';
import type { Finding } from './checks/check.ts';
import type { Rendition } from './renditions.ts';

/** Findings that concern what one crop or thumbnail shows. */
const ownCodes: Record<string, readonly string[]> = {
  'crop-191': ['safe-area.1.91-1'],
  'crop-2': ['safe-area.2-1'],
  'crop-1': ['safe-area.1-1'],
  'thumbnail-500': ['small-text.feed'],
  'thumbnail-300': ['small-text.thumbnail', 'small-text.feed'],
};
const allOwnCodes = new Set(Object.values(ownCodes).flat());

const order = { err: 0, warn: 1, note: 2 };

/** What concerns this rendition: a size has all but what only a crop or a thumbnail of it shows. Worst first. */
export function findingsOf(
  { id, kind }: Pick<Rendition, 'id' | 'kind'>,
  { results }: Pick<Cell, 'results'>,
): Finding[] {
  const all = (results ?? []).flatMap(({ findings }) => findings);
  const own = all.filter(({ code }) =>
    kind === 'size' ? !allOwnCodes.has(code) : ownCodes[id]?.includes(code),
  );
  return own.sort((a, b) => order[a.severity] - order[b.severity]);
}
