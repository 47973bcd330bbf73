// Exports one sample version for every target and prints the hash of all zips; `same-sha.mjs` runs it in other hosts.
import { createSample } from '../../src/freeze/__fixtures__/sample-version.ts';
import { bundleFiles } from '../../src/freeze/bundle.ts';
import type { BundleFile } from '../../src/freeze/bundle-file.ts';
import { freezeVersion } from '../../src/freeze/frozen-version.ts';
import { projectFiles } from '../../src/freeze/project-files.ts';
import { targets } from '../../src/freeze/targets/targets.ts';
import { zipFiles } from '../../src/freeze/zip.ts';
import { sha256Hex } from '../../src/lib/hash.ts';

const order = process.argv[2] ?? 'given';

function arrange<T>(list: readonly T[]): T[] {
  if (order === 'reversed') return [...list].reverse();
  // Every other one first: an order that is neither sorted nor the reverse.
  if (order === 'shuffled')
    return [...list.filter((_, i) => i % 2 === 1), ...list.filter((_, i) => i % 2 === 0)];
  return [...list];
}

const { input, blobs } = createSample();
const frozen = freezeVersion({ ...input, goldens: arrange(input.goldens) });
if (!frozen.ok) throw new Error(frozen.error.message);
const stored = new Map(arrange([...blobs]));
const readBlob = (sha256: string) => stored.get(sha256);

function zipSha(
  files: { ok: true; value: BundleFile[] } | { ok: false; error: { message: string } },
): string {
  if (!files.ok) throw new Error(files.error.message);
  return sha256Hex(zipFiles(arrange(files.value)));
}

const zips = [
  zipSha(bundleFiles(frozen.value, readBlob, { target: 'plain' })),
  ...targets.map((target) => zipSha(projectFiles(frozen.value, readBlob, target))),
];
console.log(sha256Hex(zips.join(' ')));
