import { fail, ok, type Result } from '../lib/result.ts';
import type { Acceptance, Fixture, Manifest } from '../template/schema.ts';
import type { Verdict } from '../template/verdict.ts';
import { bundleScripts } from './bundle-scripts/bundle-scripts.ts';
import { type RuntimeFile, runtimeHash, versionId } from './version-id.ts';

/** One fixture drawn in one size at scale 1 when the version was frozen; `sha256` is that of the PNG. */
export interface Golden {
  fixtureId: string;
  fixtureName: string;
  sizeId: string;
  sha256: string;
  widthPx: number;
  heightPx: number;
  verdict: Verdict;
}

/** A smaller copy of one face, which drew every golden and some invented texts to the same bytes as the whole face. */
export interface FontSubset {
  /** SHA-256 of the whole face, as the manifest names it. */
  whole: string;
  sha256: string;
  wholeBytes: number;
  bytes: number;
  /** How many letters it has. */
  letters: number;
  /** Code points that the whole face has and this one lacks, packed. */
  withheld: string;
}

export interface FontSubsets {
  faces: FontSubset[];
  /** How many pictures were compared. */
  proof: { goldens: number; texts: number };
}

/** `path` in the bundle. */
export interface FrozenText {
  path: string;
  text: string;
}

/** A target's own files and its section of the README, as they were when the version was frozen. */
export interface FrozenProject {
  target: string;
  readme: string;
  files: ({ path: string; text: string } | { path: string; sha256: string })[];
}

/** An immutable version. The bytes of fonts, assets, runtime, licences and goldens are kept apart by SHA-256. */
export interface FrozenVersion {
  versionId: string;
  /** Counts a template's versions from 1. */
  number: number;
  templateId: string;
  name: string;
  note: string;
  /** ISO 8601. */
  frozenAt: string;
  manifest: Manifest;
  source: string;
  code: string;
  runtime: { hash: string; files: RuntimeFile[] };
  /** Frozen too, or a later export would differ in its bytes. */
  scripts: FrozenText[];
  fontLicences: FontLicence[];
  fixtures: Fixture[];
  /** What was let stand when it was frozen, so that the bundle's lab judges as the app does. */
  accepted?: Acceptance[];
  goldens: Golden[];
  /** The card of its own fallbacks and defaults in each size; served when a card cannot be drawn. */
  fallbacks?: FallbackCard[];
  /** Files of the fallback chain that goldens and fallbacks need: `fonts/…`, `emoji/…`, `dictionaries/…`. */
  chainFiles?: ChainFile[];
  /** Faces that may travel smaller. */
  subsets?: FontSubsets;
  /** Frozen too, for the same reason: types, licences and README, and what the targets put into a site. */
  texts?: FrozenText[];
  projects?: FrozenProject[];
}

export interface ChainFile {
  path: string;
  sha256: string;
}

export interface FallbackCard {
  sizeId: string;
  sha256: string;
}

export interface FontLicence {
  family: string;
  sha256: string;
}

export interface FreezeInput {
  templateId: string;
  number: number;
  name: string;
  note: string;
  frozenAt: string;
  manifest: Manifest;
  source: string;
  code: string;
  runtimeFiles: readonly RuntimeFile[];
  fontLicences: readonly FontLicence[];
  fixtures: readonly Fixture[];
  accepted?: readonly Acceptance[];
  goldens: readonly Golden[];
  fallbacks?: readonly FallbackCard[];
  chainFiles?: readonly ChainFile[];
  subsets?: FontSubsets;
}

export interface FreezeError {
  code: 'freeze.golden-missing' | 'freeze.runtime-file-missing';
  message: string;
}

/** What the scripts of a bundle load by name. */
export const requiredRuntimeFiles = [
  'runtime.mjs',
  'compile.mjs',
  'format.js',
  'layout.wasm',
  'resvg.wasm',
  'quickjs.wasm',
] as const;

/** Fails when a fixture was not drawn in every size, or when the runtime lacks a file; stores nothing. */
export function freezeVersion(input: FreezeInput): Result<FrozenVersion, FreezeError> {
  const absent = requiredRuntimeFiles.find((path) => !input.runtimeFiles.some((file) => file.path === path));
  if (absent !== undefined) {
    const message = `The runtime has no file ${absent}. Reload the app, then freeze again.`;
    return fail({ code: 'freeze.runtime-file-missing', message });
  }
  const goldens = orderGoldens(input);
  if (!goldens.ok) return goldens;
  const { templateId, number, name, note, frozenAt, manifest, source, code } = input;
  const hash = runtimeHash(input.runtimeFiles);
  return ok({
    versionId: versionId({ manifest, source, code, runtimeHash: hash }),
    number,
    templateId,
    name,
    note,
    frozenAt,
    manifest,
    source,
    code,
    runtime: { hash, files: input.runtimeFiles.map(({ path, sha256 }) => ({ path, sha256 })) },
    scripts: bundleScripts.map((script) => ({ ...script })),
    fontLicences: [...input.fontLicences],
    fixtures: [...input.fixtures],
    ...(input.accepted?.length ? { accepted: [...input.accepted] } : {}),
    goldens: goldens.value,
    ...(input.fallbacks?.length ? { fallbacks: [...input.fallbacks] } : {}),
    ...(input.chainFiles?.length ? { chainFiles: [...input.chainFiles] } : {}),
    ...(input.subsets?.faces.length ? { subsets: input.subsets } : {}),
  });
}

/** Every hash whose bytes an export reads, each once. */
export function blobHashes(frozen: FrozenVersion): string[] {
  const {
    manifest,
    runtime,
    fontLicences,
    goldens,
    fallbacks = [],
    chainFiles = [],
    subsets,
    projects = [],
  } = frozen;
  const pictures = [...goldens, ...fallbacks, ...chainFiles, ...(subsets?.faces ?? [])];
  const placed = projects.flatMap(({ files }) => files.flatMap((file) => ('sha256' in file ? [file] : [])));
  const kept = [
    ...runtime.files,
    ...manifest.fonts,
    ...fontLicences,
    ...manifest.assets,
    ...pictures,
    ...placed,
  ];
  return [...new Set(kept.map(({ sha256 }) => sha256))];
}

// Goldens come back from a pool in any order; the record has them by fixture, then by size.
function orderGoldens({ fixtures, manifest, goldens }: FreezeInput): Result<Golden[], FreezeError> {
  const ordered: Golden[] = [];
  for (const fixture of fixtures) {
    for (const size of manifest.sizes) {
      const golden = goldens.find((each) => each.fixtureId === fixture.id && each.sizeId === size.id);
      if (golden === undefined) {
        const message = `The headline “${fixture.name}” was not drawn in the size “${size.id}”. Wait until every headline is drawn, then freeze again.`;
        return fail({ code: 'freeze.golden-missing', message });
      }
      ordered.push({ ...golden, fixtureName: fixture.name });
    }
  }
  return ok(ordered);
}
