import { compare, type Difference, isEqual, layOut, type Size, type TreeNode } from './draw.fixtures.ts';
import { type Fired, lowerSvg } from './lower.ts';
import { randomTree } from './random-tree.fixtures.ts';

export interface Search {
  /** Of the first tree; the others have the numbers after it. */
  seed: number;
  count: number;
  size: Size;
  scale: number;
  /** Other trees than the usual ones. */
  grow?: (seed: number, size: Size) => TreeNode;
}

export interface Found {
  fired: Fired;
  worst: Difference;
  /** Seeds of trees that resvg cannot draw as satori wrote them, so that there is nothing to compare with. */
  undrawable: number[];
  /** How many resvg draws cut as satori wrote them, so that they were judged by what it draws with room around. */
  cut: number;
  /** One line for each tree whose picture changed by more than is promised. */
  unequal: string[];
}

/** Lowers random trees and compares the pictures. */
export async function searchTrees({
  seed: first,
  count,
  size,
  scale,
  grow = randomTree,
}: Search): Promise<Found> {
  const found: Found = { fired: {}, worst: { largest: 0, share: 0 }, undrawable: [], cut: 0, unequal: [] };
  for (let seed = first; seed < first + count; seed++) {
    const svg = await layOut(grow(seed, size), size);
    const lowered = lowerSvg(svg, { widthPx: size.width, heightPx: size.height, scale });
    if (lowered.svg === svg) continue;
    const difference = compare(svg, lowered.svg, size, scale);
    if (!difference) {
      found.undrawable.push(seed);
      continue;
    }
    addUp(found.fired, lowered.fired);
    if (difference.isCut) found.cut++;
    found.worst.largest = Math.max(found.worst.largest, difference.largest);
    found.worst.share = Math.max(found.worst.share, difference.share);
    if (!isEqual(difference))
      found.unequal.push(
        `FRIEZE_SEED=${seed} scale ${scale} ${JSON.stringify({ ...difference, fired: lowered.fired })}`,
      );
  }
  return found;
}

export function addUp(total: Fired, fired: Fired): void {
  for (const [name, count] of Object.entries(fired)) total[name] = (total[name] ?? 0) + count;
}

export function describeFound(
  { seed, count, scale }: Search,
  { fired, worst, undrawable, cut }: Found,
): string {
  const place = `${count} random trees from seed ${seed} at scale ${scale}`;
  return `${place}: fired ${JSON.stringify(fired)}, worst ${JSON.stringify(worst)}, cut ${cut}, undrawable ${undrawable.length} ${undrawable.join(' ')}`;
}
