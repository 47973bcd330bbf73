import { bundleFiles } from '../freeze/bundle.ts';
import type { BundleFile, BundleOptions } from '../freeze/bundle-file.ts';
import { slug } from '../freeze/file-name.ts';
import { blobHashes, type FrozenVersion } from '../freeze/frozen-version.ts';
import { projectFiles } from '../freeze/project-files.ts';
import type { Target } from '../freeze/targets/target.ts';
import { zipFiles } from '../freeze/zip.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { BlobCache } from './blob-cache.ts';
import type { Session } from './session.ts';

export interface BundleZip {
  fileName: string;
  bytes: Uint8Array;
}

/** What an export needs: the bytes that were stored when the version was frozen, never newer ones. */
export interface ExportSource {
  storage: Pick<Session['storage'], 'versionFiles' | 'blobs'>;
  blobs: Pick<BlobCache, 'read'>;
}

/** The files of a version's bundle; for a target, as they lie in a project. `null` is the card alone. */
export async function readBundleFiles(
  source: ExportSource,
  frozen: FrozenVersion,
  target: Target | null,
  { fonts }: Pick<BundleOptions, 'fonts'> = {},
): Promise<Result<BundleFile[], { message: string }>> {
  const bytes = new Map<string, Uint8Array>();
  for (const sha256 of blobHashes(frozen)) {
    const file = await source.storage.versionFiles.get(sha256);
    const found = file.ok ? file : await source.storage.blobs.get(sha256);
    const cached = found.ok ? found.value.bytes : source.blobs.read(sha256);
    if (!cached) return fail({ message: found.ok ? '' : found.error.message });
    bytes.set(sha256, cached);
  }
  const readBlob = (sha256: string) => bytes.get(sha256);
  return target === null
    ? bundleFiles(frozen, readBlob, { target: 'plain', fonts })
    : projectFiles(frozen, readBlob, target, { fonts });
}

export function zipBundle(
  frozen: FrozenVersion,
  target: Target | null,
  files: readonly BundleFile[],
): Result<BundleZip, { message: string }> {
  const suffix = target === null ? '' : `-${target.id}`;
  const fileName = `${slug(frozen.name, 'card')}-v${frozen.number}${suffix}.zip`;
  return ok({ fileName, bytes: zipFiles(files) });
}
