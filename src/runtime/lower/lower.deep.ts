import { describe, expect, it } from 'vitest';
import { rewrites } from './lower.ts';
import { describeFound, searchTrees } from './search.fixtures.ts';

// FRIEZE_SEED names the first tree and FRIEZE_DEEP how many there are. Without a seed there are new trees in each run.
const seed = Number(process.env.FRIEZE_SEED ?? Date.now() % 1_000_000_000);
const count = Number(process.env.FRIEZE_DEEP ?? 2000);
const minutes = 60_000;

describe('lowerSvg over many random trees', () => {
  it(
    `draws the same picture for ${count} trees, and every rewrite fires in half as many places`,
    async () => {
      const search = { seed, count, size: { width: 200, height: 105 }, scale: 1 };
      console.log(`FRIEZE_SEED=${seed}`);
      const found = await searchTrees(search);
      console.log(describeFound(search, found));
      expect(found.unequal).toEqual([]);
      for (const { name } of rewrites) expect(found.fired[name] ?? 0, name).toBeGreaterThanOrEqual(count / 2);
    },
    60 * minutes,
  );
});
