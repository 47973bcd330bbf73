import { describe, expect, it } from 'vitest';
import { farTree } from './random-tree.fixtures.ts';
import { describeFound, searchTrees } from './search.fixtures.ts';

const seed = Number(process.env.FRIEZE_SEED ?? Date.now() % 1_000_000_000);
const count = Math.ceil(Number(process.env.FRIEZE_DEEP ?? 2000) / 5);
const minutes = 60_000;

describe('lowerSvg where resvg cuts layers', () => {
  it.each([
    { seed, count, size: { width: 200, height: 105 }, scale: 1, grow: farTree },
    { seed, count: Math.ceil(count / 8), size: { width: 100, height: 53 }, scale: 2, grow: farTree },
  ])(
    'draws what $count cards say, with boxes far beside them, at scale $scale',
    async (search) => {
      console.log(`FRIEZE_SEED=${seed}`);
      const found = await searchTrees(search);
      console.log(describeFound(search, found));
      expect(found.unequal).toEqual([]);
      expect(found.cut).toBeGreaterThan(0);
    },
    60 * minutes,
  );
});
