import type { BundleFile } from '../freeze/bundle-file.ts';
import { fail, ok, type Result } from '../lib/result.ts';

/** A folder that the user chose. Paths have `/`; each call may reject, for example when permission was withdrawn. */
export interface Folder {
  name: string;
  /** Null when there is no such file. */
  read(path: string): Promise<Uint8Array | null>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
}

export interface Written {
  /** Files that were new or had another content. */
  changed: number;
  unchanged: number;
  /** Files of an older version that are gone. */
  removed: number;
  /** The site's own files that were there already with other content, and were left alone. */
  kept: string[];
}

export interface FolderError {
  code: 'folder.forbidden' | 'folder.full' | 'folder.failed';
  message: string;
}

/**
 * Writes an export. `bundleRoot` is the bundle's own folder inside it: there everything is made as the version has
 * it, and what an older version left is removed. Files outside of it are the site's to change, so they are only made.
 */
export async function writeFolder(
  folder: Folder,
  files: readonly BundleFile[],
  bundleRoot: string,
): Promise<Result<Written, FolderError>> {
  const written: Written = { changed: 0, unchanged: 0, removed: 0, kept: [] };
  try {
    const stale = await staleFiles(folder, files, bundleRoot);
    for (const { path, bytes } of files) {
      const present = await folder.read(path);
      if (present !== null && areEqual(present, bytes)) written.unchanged += 1;
      else if (present !== null && !path.startsWith(`${bundleRoot}/`)) written.kept.push(path);
      else {
        await folder.write(path, bytes);
        written.changed += 1;
      }
    }
    for (const path of stale) {
      await folder.remove(path);
      written.removed += 1;
    }
    return ok(written);
  } catch (error) {
    return refuseFolder(error);
  }
}

/** What the bundle that lies there lists and the new one has not. Other files of the folder are not ours. */
async function staleFiles(folder: Folder, files: readonly BundleFile[], root: string): Promise<string[]> {
  const index = await folder.read(`${root}/frieze.json`);
  if (index === null) return [];
  const wanted = new Set(files.map(({ path }) => path));
  return listedPaths(new TextDecoder().decode(index))
    .filter((path) => !/(^|\/)\.\.?(\/|$)|^\/|\\/.test(path))
    .map((path) => `${root}/${path}`)
    .filter((path) => !wanted.has(path));
}

function listedPaths(text: string): string[] {
  try {
    const { files } = JSON.parse(text) as { files?: unknown };
    return typeof files === 'object' && files !== null ? Object.keys(files) : [];
  } catch {
    return [];
  }
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

/** What a browser said, as a sentence. */
export function refuseFolder(error: unknown): { ok: false; error: FolderError } {
  return fail(describeError(error));
}

function describeError(error: unknown): FolderError {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return { code: 'folder.forbidden', message: 'Frieze may not write here any more.' };
  if (name === 'QuotaExceededError')
    return { code: 'folder.full', message: 'The disk is full. Free some space, then write again.' };
  return {
    code: 'folder.failed',
    message: `The folder could not be written (${String(error)}). Download the bundle instead.`,
  };
}
