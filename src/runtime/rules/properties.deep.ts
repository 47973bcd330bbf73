import { beforeAll, expect, it } from 'vitest';
import type { Runtime } from '../card.ts';
import { openRealRuntime } from '../real-runtime.fixtures.ts';
import { expectPromises, randomFrom, randomText } from './properties.fixtures.ts';

const texts = Number(process.env.FRIEZE_TEXTS ?? 650);
const seed = Number(process.env.FRIEZE_SEED ?? Date.now() % 1_000_000);

let runtime: Runtime;
beforeAll(async () => {
  ({ runtime } = await openRealRuntime());
});

it(`the rules keep what they promise, of ${texts} texts in thirteen scripts, every size tried (FRIEZE_SEED=${seed})`, async () => {
  for (let index = 0; index < texts; index++) {
    const text = randomText(randomFrom(seed + index), index);
    await expectPromises(runtime, text, true).catch((error) => {
      throw new Error(`Seed ${seed}, text ${index}: ${JSON.stringify(text)}\n${error.message}`);
    });
  }
  expect(texts).toBeGreaterThan(0);
});
