import { readFile } from 'node:fs/promises';
import { root } from '../scripts/run.mjs';

/** Where the built runtime lies, with a slash at the end. */
export async function findRuntime() {
  const { folder } = JSON.parse(await readFile(`${root}public/runtime/manifest.json`, 'utf8'));
  return `${root}public/runtime/${folder}/`;
}
