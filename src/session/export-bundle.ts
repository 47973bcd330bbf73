import { bundleFiles } from '../freeze/bundle.ts';
import type { BundleFile } from '../freeze/bundle-file.ts';
import { slug } from '../freeze/file-name.ts';
import { blobHashes, type FrozenVersion } from '../freeze/frozen-version.ts';
import { zipFiles } from '../freeze/zip.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { Session } from './session.ts';

export interface BundleZip {
  fileName: string;
  bytes: Uint8Array;
}

/** The files of a version's bundle, from the bytes stored when it was frozen. */
export async function readBundleFiles(
  session: Session,
  frozen: FrozenVersion,
): Promise<Result<BundleFile[], { message: string }>> {
  const bytes = new Map<string, Uint8Array>();
  for (const sha256 of blobHashes(frozen)) {
    const file = await session.storage.versionFiles.get(sha256);
    const found = file.ok ? file : await session.storage.blobs.get(sha256);
    const cached = found.ok ? found.value.bytes : session.blobs.read(sha256);
    if (!cached) return fail({ message: found.ok ? '' : found.error.message });
    bytes.set(sha256, cached);
  }
  return bundleFiles(frozen, (sha256) => bytes.get(sha256), { target: 'plain' });
}

export async function zipBundle(
  session: Session,
  frozen: FrozenVersion,
): Promise<Result<BundleZip, { message: string }>> {
  const files = await readBundleFiles(session, frozen);
  if (!files.ok) return files;
  return ok({ fileName: `${slug(frozen.name, 'card')}-v${frozen.number}.zip`, bytes: zipFiles(files.value) });
}
