import { describe, expect, it } from 'vitest';
import { describeFound, searchTrees } from './search.fixtures.ts';

const seed = Number(process.env.FRIEZE_SEED ?? Date.now() % 1_000_000_000);
const count = Math.ceil(Number(process.env.FRIEZE_DEEP ?? 2000) / 8);
const minutes = 60_000;

describe('lowerSvg at two pixels per unit', () => {
  it(
    `draws the same picture for ${count} random trees`,
    async () => {
      const search = { seed, count, size: { width: 100, height: 53 }, scale: 2 };
      console.log(`FRIEZE_SEED=${seed}`);
      const found = await searchTrees(search);
      console.log(describeFound(search, found));
      expect(found.unequal).toEqual([]);
    },
    60 * minutes,
  );
});
