import { defineConfig } from 'vitest/config';
import { mendedSatori } from './scripts/mend-satori.mjs';

// The whole of what `npm test` runs a sample of: minutes instead of seconds.
export default defineConfig({
  resolve: { alias: mendedSatori() },
  test: {
    include: ['src/**/*.deep.ts', 'e2e/**/*.deep.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 600_000,
    fileParallelism: false,
  },
});
