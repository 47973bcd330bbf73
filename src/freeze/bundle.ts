import type { Json } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/hash.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { BundleFile, BundleOptions } from './bundle-file.ts';
import { bundleIndex } from './bundle-index.ts';
import { type BundlePaths, planPaths } from './bundle-paths.ts';
import { carriedFonts } from './carried-fonts.ts';
import type { FrozenVersion } from './frozen-version.ts';
import { compareText } from './version-id.ts';
import { placeTexts } from './written-texts.ts';

export interface BundleError {
  code: 'bundle.blob-missing' | 'bundle.blob-changed' | 'bundle.too-old';
  message: string;
}

export type ReadBlob = (sha256: string) => Uint8Array | undefined;

/**
 * All files of a bundle, sorted by path; a pure function of the version and the options. Fails when stored
 * bytes are missing or no longer have their hash.
 */
export function bundleFiles(
  frozen: FrozenVersion,
  readBlob: ReadBlob,
  options: BundleOptions,
): Result<BundleFile[], BundleError> {
  const paths = planPaths(frozen);
  const files = textFiles(frozen, paths, options);
  for (const [path, sha256] of storedFiles(frozen, paths, options)) {
    const bytes = readBlob(sha256);
    if (bytes === undefined)
      return fail(blobError('bundle.blob-missing', path, 'is not stored here any more'));
    if (sha256Hex(bytes) !== sha256)
      return fail(blobError('bundle.blob-changed', path, 'was damaged in storage'));
    files.push({ path, bytes });
  }
  const index = bundleIndex(frozen, paths, options, files);
  const all = [...files, textFile('frieze.json', printJson(index))];
  return ok(all.sort((a, b) => compareText(a.path, b.path)));
}

function textFiles(frozen: FrozenVersion, paths: BundlePaths, options: BundleOptions): BundleFile[] {
  const { fixtures, accepted = [] } = frozen;
  return [
    textFile(paths.source, frozen.source),
    textFile('card.code.js', frozen.code),
    textFile('template.json', printJson(placedManifest(frozen, paths, options))),
    textFile('fixtures.json', printJson(fixtures.map(({ id, name, values }) => ({ id, name, values })))),
    ...(accepted.length > 0 ? [textFile('accepted.json', printJson(accepted))] : []),
    ...[...placeTexts(frozen, paths, options), ...frozen.scripts].map(({ path, text }) =>
      textFile(path, text),
    ),
  ];
}

function storedFiles(
  frozen: FrozenVersion,
  paths: BundlePaths,
  options: BundleOptions,
): [path: string, sha256: string][] {
  const { manifest, runtime, fontLicences, goldens, fallbacks = [], chainFiles = [] } = frozen;
  const place = (kept: readonly { sha256: string }[], placed: readonly string[]) =>
    kept.map(({ sha256 }, i): [string, string] => [placed[i] as string, sha256]);
  return [
    ...place(runtime.files, paths.runtime),
    ...place(carriedFonts(frozen, options), paths.fonts),
    ...place(fontLicences, paths.fontLicences),
    ...place(manifest.assets, paths.assets),
    ...place(goldens, paths.goldens),
    ...place(fallbacks, paths.fallbacks),
    ...place(chainFiles, paths.chainFiles),
  ];
}

// File names are no part of the identity, so fonts and assets may move to safe ones.
function placedManifest(frozen: FrozenVersion, paths: BundlePaths, options: BundleOptions): Json {
  const { schema, name, kind, profile, sizes, fields, rules, assets, tokens } = frozen.manifest;
  const placedFonts = carriedFonts(frozen, options).map((font, i) => ({ ...font, file: paths.fonts[i] }));
  const placedAssets = assets.map((asset, i) => ({ ...asset, file: paths.assets[i] }));
  return {
    schema,
    name,
    kind,
    profile,
    sizes,
    fields,
    rules,
    fonts: placedFonts,
    assets: placedAssets,
    tokens,
  };
}

function blobError(code: BundleError['code'], path: string, cause: string): BundleError {
  return {
    code,
    message: `The file ${path} of this version ${cause}. Import the version again from its bundle.`,
  };
}

function textFile(path: string, text: string): BundleFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

function printJson(value: Json): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
