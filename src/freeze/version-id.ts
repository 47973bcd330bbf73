import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/hash.ts';
import type { Manifest, Values } from '../template/schema.ts';

/** One file of the runtime; `path` is its name inside the runtime's folder, for example `layout.wasm`. */
export interface RuntimeFile {
  path: string;
  sha256: string;
}

/** All that decides the pixels of a template, and what travels beside it in the manifest. */
export interface VersionInput {
  manifest: Manifest;
  source: string;
  /** The compiled source, ordinals included. */
  code: string;
  /** From `runtimeHash`. */
  runtimeHash: string;
}

/** These lie beside the runtime and draw nothing: they judge pictures, or write their pixels in other formats. */
const drawsNothing = ['checks.mjs', 'encode.mjs', 'jpeg.wasm'];

/** 64 hex digits for all files that draw; their order does not matter. */
export function runtimeHash(files: readonly RuntimeFile[]): string {
  const drawing = files.filter(({ path }) => !drawsNothing.includes(path));
  const sorted = drawing.sort((a, b) => compareText(a.path, b.path));
  return sha256Hex(canonicalJson(sorted.map(({ path, sha256 }) => [path, sha256])));
}

/**
 * The identity of a version as 64 hex digits. Names, file names, fixtures, notes and time do not enter,
 * nor does the order of assets; the order of fonts does, since it is the fallback order.
 */
export function versionId({ manifest, source, code, runtimeHash }: VersionInput): string {
  const { schema, fields, rules, sizes, tokens, profile } = manifest;
  const fonts = manifest.fonts.map(({ family, weight, style, sha256 }) => ({
    family,
    weight,
    style,
    sha256,
  }));
  const assets = manifest.assets.map(({ name, mime, sha256 }) => ({ name, mime, sha256 }));
  assets.sort((a, b) => compareText(a.name, b.name));
  return sha256Hex(
    canonicalJson({
      schema,
      source: replaceLoneSurrogates(source),
      code: replaceLoneSurrogates(code),
      fields,
      rules,
      sizes,
      tokens,
      profile,
      runtimeHash,
      fonts,
      assets,
    }),
  );
}

/** Key of one drawn picture; `hash` is a version's or a draft's, `values` are as the rules prepared them. */
export function renderKey(hash: string, values: Values, size: { widthPx: number; heightPx: number }): string {
  const { widthPx, heightPx } = size;
  return sha256Hex(canonicalJson({ hash, values, size: { widthPx, heightPx } }));
}

/** By UTF-16 code unit, so that no locale takes part. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

// UTF-8 cannot hold them: the file in the bundle has U+FFFD there, and verify hashes that file.
function replaceLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
