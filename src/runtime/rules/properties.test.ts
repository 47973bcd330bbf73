import { beforeAll, describe, it } from 'vitest';
import type { Runtime } from '../card.ts';
import { openRealRuntime } from '../real-runtime.fixtures.ts';
import { expectPromises, randomFrom, randomText } from './properties.fixtures.ts';

let runtime: Runtime;
beforeAll(async () => {
  ({ runtime } = await openRealRuntime());
});

describe('what the rules promise, of texts in thirteen scripts', () => {
  it.each(Array.from({ length: 13 }, (_, index) => index))('seed 20261126, text %i', async (index) => {
    await expectPromises(runtime, randomText(randomFrom(20261126 + index), index), false);
  });
});
