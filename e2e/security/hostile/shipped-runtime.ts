import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../public/runtime/', import.meta.url));

/** The folder of the runtime that scripts/build-runtime.mjs made last, with a slash at the end. */
export function findShippedRuntime(): string {
  try {
    const manifest = JSON.parse(readFileSync(`${folder}manifest.json`, 'utf8')) as { folder: string };
    return `${folder}${manifest.folder}/`;
  } catch {
    throw new Error('There is no built runtime. Run: node scripts/build-runtime.mjs');
  }
}
