import { sha256Hex } from '../lib/hash.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import { maxFontFileBytes } from '../runtime/fonts/font-limits.ts';
import { openFont } from '../runtime/fonts/font-tables.ts';
import { findFontFault } from '../runtime/normalise/check-font.ts';
import { findImageFault, readSides } from '../runtime/normalise/check-image.ts';
import {
  checkSource,
  completeFixtures,
  readAccepted,
  readFixtures,
  readManifest,
} from '../template/read-template.ts';
import type { Fixture, Manifest, Template } from '../template/schema.ts';
import type { BundleFile } from './bundle-file.ts';

export interface OpenedFile {
  sha256: string;
  mime: string;
  bytes: Uint8Array;
}

/** A template that somebody else may have written. Nothing of it has run. */
export interface OpenedBundle {
  template: Template;
  /** Fonts and images, each with the hash that the template names. */
  files: OpenedFile[];
  /** A PNG that came with it, to be shown before anything is drawn. */
  picture: Uint8Array | null;
  /** Set when it is a frozen bundle whose every file is as it was frozen. */
  version: { number: number; versionId: string } | null;
  /** How many of its fonts are subsets; the whole ones did not come with it. */
  subsets: number;
}

export interface OpenError {
  code: 'open.no-template' | 'open.template' | 'open.file' | 'open.changed';
  message: string;
}

interface Folder {
  read(path: string): Uint8Array | undefined;
  paths: string[];
}

/**
 * Finds the one template in the files, and judges everything that would be stored. `loose`: a card and its
 * template.json alone, whose fonts and images may be those that the app has already.
 */
export function openBundle(
  files: readonly BundleFile[],
  kind: 'whole' | 'loose' = 'whole',
): Result<OpenedBundle, OpenError> {
  const folder = findTemplate(files);
  if (!folder.ok) return folder;
  const { read } = folder.value;
  const version = checkIndex(folder.value);
  if (!version.ok) return version;
  const manifest = readManifest(readJson(read('template.json')));
  if (!manifest.ok) return refuse('open.template', manifest.error);
  const source = readSource(manifest.value, read);
  if (!source.ok) return source;
  const fixtures = readFixtureFile(read('fixtures.json'));
  if (!fixtures.ok) return fixtures;
  const stored = readStored(manifest.value, read, kind === 'loose');
  if (!stored.ok) return stored;
  return ok({
    template: {
      manifest: manifest.value,
      source: source.value,
      fixtures: completeFixtures(manifest.value, fixtures.value),
      ...readAccepted(readJson(read('accepted.json'))),
    },
    files: stored.value,
    picture: findPicture(folder.value),
    version: version.value,
    subsets: countSubsets(read('template.json')),
  });
}

/** At the top, or in the only folder that has one: a target's zip has the bundle in `frieze/<card>/`. */
function findTemplate(files: readonly BundleFile[]): Result<Folder, OpenError> {
  const roots = files
    .filter(({ path }) => /(^|\/)template\.json$/.test(path))
    .map(({ path }) => path.slice(0, -'template.json'.length));
  if (roots.length === 0)
    return refuse(
      'open.no-template',
      'There is no template.json inside. Open a bundle of Frieze, or a card with its template.json.',
    );
  if (roots.length > 1 && !roots.includes(''))
    return refuse('open.no-template', `There are ${roots.length} templates inside. Open one of them alone.`);
  const root = roots.includes('') ? '' : (roots[0] as string);
  const own = new Map(
    files
      .filter(({ path }) => path.startsWith(root))
      .map(({ path, bytes }) => [path.slice(root.length), bytes]),
  );
  return ok({ read: (path) => own.get(path), paths: [...own.keys()] });
}

/** What `frieze.json` lists must be there, as it was. Without it the files are a template that was never frozen. */
function checkIndex({ read }: Folder): Result<OpenedBundle['version'], OpenError> {
  const bytes = read('frieze.json');
  if (bytes === undefined) return ok(null);
  const index = readJson(bytes) as { files?: unknown; number?: unknown; versionId?: unknown } | null;
  const { files, number, versionId } = index ?? {};
  if (
    typeof files !== 'object' ||
    files === null ||
    typeof number !== 'number' ||
    typeof versionId !== 'string' ||
    !/^[0-9a-f]{64}$/.test(versionId)
  )
    return refuse('open.changed', 'frieze.json is not readable. Delete it to open the rest as a template.');
  for (const [path, sha256] of Object.entries(files)) {
    const file = read(path);
    if (file === undefined)
      return refuse(
        'open.changed',
        `${path} is missing. Unpack the bundle again, or delete frieze.json to open the rest.`,
      );
    if (sha256Hex(file) !== sha256)
      return refuse(
        'open.changed',
        `${path} was changed after it was frozen. Delete frieze.json to open it all the same.`,
      );
  }
  return ok({ number, versionId });
}

function countSubsets(bytes: Uint8Array | undefined): number {
  const { fonts } = (readJson(bytes) ?? {}) as { fonts?: unknown };
  if (!Array.isArray(fonts)) return 0;
  return fonts.filter((font: unknown) => typeof font === 'object' && font !== null && 'wholeSha256' in font)
    .length;
}

function readSource({ kind }: Manifest, read: Folder['read']): Result<string, OpenError> {
  const path = kind === 'jsx' ? 'card.jsx' : 'card.json';
  const text = decode(read(path));
  if (text === null) return refuse('open.file', `${path} is missing or is no text.`);
  const fault = checkSource(text);
  return fault === null ? ok(text) : refuse('open.file', fault);
}

function readFixtureFile(bytes: Uint8Array | undefined): Result<Fixture[], OpenError> {
  if (bytes === undefined) return ok([]);
  const fixtures = readFixtures(readJson(bytes));
  return fixtures.ok ? fixtures : refuse('open.template', fixtures.error);
}

const maxImageBytes = 10 * 1024 * 1024;

function readStored(
  { fonts, assets }: Manifest,
  read: Folder['read'],
  mayLack: boolean,
): Result<OpenedFile[], OpenError> {
  const stored: OpenedFile[] = [];
  for (const { file, sha256 } of fonts) {
    const bytes = read(file);
    if (bytes === undefined && mayLack) continue;
    if (bytes === undefined || sha256Hex(bytes) !== sha256) return refuse('open.file', missing(file, bytes));
    if (bytes.length > maxFontFileBytes || !isFont(bytes))
      return refuse(
        'open.file',
        `${file} is no font that can be read, or larger than ${maxFontFileBytes / 1048576} MB.`,
      );
    stored.push({ sha256, mime: 'font/woff', bytes });
  }
  for (const { file, sha256, mime, name } of assets) {
    const bytes = read(file);
    if (bytes === undefined && mayLack) continue;
    if (bytes === undefined || sha256Hex(bytes) !== sha256) return refuse('open.file', missing(file, bytes));
    if (bytes.length > maxImageBytes)
      return refuse('open.file', `${file} is larger than ${maxImageBytes / 1048576} MB.`);
    const fault = findImageFault(mime, bytes);
    if (fault !== null) return refuse('open.file', `${name}: ${fault.message}`);
    stored.push({ sha256, mime, bytes });
  }
  return ok(stored);
}

function missing(file: string, bytes: Uint8Array | undefined): string {
  return bytes === undefined
    ? `${file} is missing, and the template needs it.`
    : `${file} is not the file that the template was made with: its hash is another.`;
}

/** WOFF, WOFF2, TrueType or OpenType of one face, with outlines and a table of letters as far as they can be looked at. */
function isFont(bytes: Uint8Array): boolean {
  const data = bytes.slice().buffer;
  if (findFontFault(new DataView(data)) !== null) return false;
  const tags = openFont(data)?.tags ?? null;
  // WOFF2 is packed as a whole; the engine judges it when it draws.
  if (tags === null) return String.fromCharCode(...bytes.subarray(0, 4)) === 'wOF2';
  return tags.includes('cmap') && (tags.includes('glyf') || tags.includes('CFF '));
}

function findPicture({ read, paths }: Folder): Uint8Array | null {
  const goldens = paths.filter((path) => /^goldens\/[^/]+\.png$/.test(path)).sort();
  const path = goldens.find((each) => each.startsWith('goldens/medium.')) ?? goldens[0];
  const bytes = path === undefined ? undefined : read(path);
  if (bytes === undefined) return null;
  const sides = readSides('image/png', bytes);
  return sides !== null && Math.max(...sides) <= 4096 ? bytes : null;
}

function readJson(bytes: Uint8Array | undefined): unknown {
  const text = decode(bytes);
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function decode(bytes: Uint8Array | undefined): string | null {
  if (bytes === undefined) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(code: OpenError['code'], message: string): { ok: false; error: OpenError } {
  return fail({ code, message });
}
