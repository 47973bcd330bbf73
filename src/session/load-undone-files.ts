import type { BlobCache } from './blob-cache.ts';

/** Brings into memory the fonts and images that undo or redo may bring back, as far as they are stored. */
export async function loadUndoneFiles(history: unknown, blobs: Pick<BlobCache, 'load'>): Promise<void> {
  const hashes = new Set(JSON.stringify(history ?? null).match(/\b[0-9a-f]{64}\b/g));
  await Promise.all([...hashes].map((sha256) => blobs.load(sha256, 'application/octet-stream')));
}
