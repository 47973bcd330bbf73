import type { Manifest } from '../template/schema.ts';
import { starterFilePath } from '../template/starters/starters.ts';
import type { BlobCache } from './blob-cache.ts';

/** Fetches a file that ships with the app, by its path relative to the page. */
export type FetchAppFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Brings the bytes of every font and image of a template into memory; returns the files that are nowhere. */
export async function loadCardFiles(
  manifest: Manifest,
  startedFrom: string | null,
  blobs: BlobCache,
  fetchAppFile: FetchAppFile,
): Promise<string[]> {
  const refs = [
    ...manifest.fonts.map(({ file, sha256 }) => ({ file, sha256, mime: 'font/woff' })),
    ...manifest.assets.map(({ file, sha256, mime }) => ({ file, sha256, mime })),
  ];
  const loaded = await Promise.all(
    refs.map(({ file, sha256, mime }) =>
      blobs.load(sha256, mime, () => fetchAppFile(starterFilePath(startedFrom ?? 'blog', file))),
    ),
  );
  return refs.filter((_, index) => !loaded[index]).map(({ file }) => file);
}
