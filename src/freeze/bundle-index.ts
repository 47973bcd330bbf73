import type { Json } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/hash.ts';
import type { BundleFile, BundleOptions } from './bundle-file.ts';
import type { BundlePaths } from './bundle-paths.ts';
import type { FrozenVersion } from './frozen-version.ts';
import { contractJsonSchema } from './json-schema.ts';
import { compareText } from './version-id.ts';

/** `frieze.json`: what the bundle is, and the SHA-256 of every other file in it. */
export function bundleIndex(
  frozen: FrozenVersion,
  paths: BundlePaths,
  options: BundleOptions,
  files: readonly BundleFile[],
): Json {
  const { manifest, runtime, goldens } = frozen;
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  return {
    // Raise it when the layout of a bundle changes, and keep writing the old one for older versions.
    bundle: 1,
    versionId: frozen.versionId,
    name: frozen.name,
    number: frozen.number,
    profile: manifest.profile,
    options: { target: options.target },
    source: paths.source,
    sizes: manifest.sizes,
    schema: contractJsonSchema(manifest.name, manifest.fields),
    runtime: {
      hash: runtime.hash,
      files: runtime.files.map(({ path }, i) => ({ path, file: paths.runtime[i] as string })),
    },
    goldens: goldens.map((golden, i) => ({
      file: paths.goldens[i] as string,
      fixture: golden.fixtureId,
      size: golden.sizeId,
      widthPx: golden.widthPx,
      heightPx: golden.heightPx,
      sha256: golden.sha256,
      verdict: { ...golden.verdict },
    })),
    files: Object.fromEntries(sorted.map(({ path, bytes }) => [path, sha256Hex(bytes)])),
  };
}
