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
  const isSubset = options.fonts === 'subset' && frozen.subsets !== undefined;
  const sorted = [...files].sort((a, b) => compareText(a.path, b.path));
  return {
    // Raise it when the layout of a bundle changes, and keep writing the old one for older versions.
    bundle: 1,
    versionId: frozen.versionId,
    name: frozen.name,
    number: frozen.number,
    profile: manifest.profile,
    options: { target: options.target, ...(isSubset ? { fonts: 'subset' } : {}) },
    source: paths.source,
    sizes: manifest.sizes,
    schema: contractJsonSchema(manifest.name, manifest.fields),
    runtime: {
      hash: runtime.hash,
      files: runtime.files.map(({ path }, i) => ({ path, file: paths.runtime[i] as string })),
    },
    ...(isSubset ? { subsets: listSubsets(frozen, paths) } : {}),
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

/** Which faces are smaller copies, and what was compared to allow that. */
function listSubsets({ manifest, subsets }: FrozenVersion, paths: BundlePaths): Json {
  const files = manifest.fonts.flatMap((font, i) => {
    const face = subsets?.faces.find(({ whole }) => whole === font.sha256);
    if (!face) return [];
    return [
      {
        file: paths.fonts[i] as string,
        wholeSha256: face.whole,
        letters: face.letters,
        withheld: face.withheld,
      },
    ];
  });
  return { files, proof: { goldens: subsets?.proof.goldens ?? 0, texts: subsets?.proof.texts ?? 0 } };
}
