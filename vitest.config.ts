import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { mendedSatori } from './scripts/mend-satori.mjs';

const quote = (text: string) => JSON.stringify(text).slice(1, -1);

/** Breaks one file, for `npm run test:mutants`. */
function mutate(): Plugin[] {
  if (!process.env.FRIEZE_MUTANT) return [];
  const { file, find, replace } = JSON.parse(process.env.FRIEZE_MUTANT) as Record<
    'file' | 'find' | 'replace',
    string
  >;
  return [
    {
      name: 'mutant',
      enforce: 'pre',
      transform(code, id) {
        if (id.endsWith(`/${file}`)) return code.replace(find, () => replace);
        // The scripts of a bundle are read as text, which is a JavaScript string here.
        if (id.endsWith(`/${file}?raw`)) return code.replace(quote(find), () => quote(replace));
        return null;
      },
    },
  ];
}

export default defineConfig({
  plugins: mutate(),
  resolve: { alias: mendedSatori() },
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'scripts/**/*.test.ts',
      'bench/**/*.test.ts',
      'e2e/**/*.test.ts',
    ],
    // Vitest leaves one core free, which is half of two.
    maxWorkers: '100%',
    testTimeout: 30_000,
    // Engines are started in hooks, beside other tests.
    hookTimeout: 60_000,
  },
});
