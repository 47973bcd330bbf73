import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { filePurpose } from './file-purpose.ts';

it('says of every heavy file of the built runtime what it is for', () => {
  const manifest = new URL('../../../../public/runtime/manifest.json', import.meta.url);
  const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { files: { path: string }[] };
  const heavy = files.map(({ path }) => path).filter((path) => /\.(wasm|mjs)$/.test(path));
  expect(heavy.length).toBeGreaterThanOrEqual(8);
  for (const path of heavy) expect(filePurpose(`frieze/blog-post/runtime/${path}`), path).toMatch(/\.$/);
});

it('says it in the bundle of the card alone too, and of no file of the site', () => {
  expect(filePurpose('runtime/jpeg.wasm')).toContain('JPEG');
  expect(filePurpose('src/runtime.mjs')).toBe(null);
  expect(filePurpose('README.md')).toBe(null);
});
