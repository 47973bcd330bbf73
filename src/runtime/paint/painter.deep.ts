import { describe, expect, it } from 'vitest';
import { searchPaintings } from './paint.fixtures.ts';

// FRIEZE_SEED names the first tree and FRIEZE_DEEP how many there are. Without a seed there are new trees in each run.
const seed = Number(process.env.FRIEZE_SEED ?? Date.now() % 1_000_000_000);
const count = Number(process.env.FRIEZE_DEEP ?? 2000);
const minutes = 60_000;

describe('painting in parts, over many random trees', () => {
  it.each([
    { seed, count, size: { width: 200, height: 105 }, scale: 1 },
    { seed, count: Math.ceil(count / 4), size: { width: 600, height: 315 }, scale: 1 },
    { seed, count: Math.ceil(count / 8), size: { width: 100, height: 53 }, scale: 2 },
  ])(
    'gives the picture painted in one go for $count trees of $size.width px at scale $scale, cold and warm',
    async (search) => {
      console.log(`FRIEZE_SEED=${seed}`);
      const found = await searchPaintings(search);
      console.log(JSON.stringify(found));
      expect(found.wrong).toEqual([]);
    },
    60 * minutes,
  );
});
