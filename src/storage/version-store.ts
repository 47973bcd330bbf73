import type { Result } from '../lib/result.ts';
import { fail, ok } from '../lib/result.ts';
import { attempt, type StorageError, storageError } from './storage-error.ts';
import type { Database, Tables, VersionRecord } from './tables.ts';

export type NewVersion = Omit<VersionRecord, 'number'>;

/** `existing`: this content was frozen before; the version is the stored one, unchanged. */
export interface PutVersion {
  kind: 'stored' | 'existing';
  version: VersionRecord;
}

export interface VersionStore {
  /**
   * Numbers and stores a version for ever. Its files must be stored before: 'storage.missing' names the first
   * reference that is neither a version file nor a blob.
   */
  putVersion(version: NewVersion): Promise<Result<PutVersion, StorageError>>;
  getVersion(versionId: string): Promise<Result<VersionRecord, StorageError>>;
  /** Highest number first. */
  listVersions(templateId: string): Promise<Result<VersionRecord[], StorageError>>;
}

/** Frozen versions over any Database. Nothing here changes or deletes one. */
export function createVersionStore(database: Database): VersionStore {
  return {
    putVersion: (version) =>
      attempt(() => database.transact('write', (tables) => insertVersion(tables, version))),
    getVersion: (versionId) =>
      attempt(() =>
        database.transact('read', async ({ versions }) => {
          const version = await versions.get(versionId);
          return version ? ok(version) : fail(storageError('storage.missing', `version ${versionId}`));
        }),
      ),
    listVersions: (templateId) =>
      attempt(() =>
        database.transact('read', async ({ versions }) => {
          const found = await versions.listBy('templateId', templateId);
          return ok(found.sort((a, b) => b.number - a.number));
        }),
      ),
  };
}

async function insertVersion(tables: Tables, version: NewVersion): Promise<Result<PutVersion, StorageError>> {
  const { versions, versionFiles, blobs } = tables;
  const existing = await versions.get(version.versionId);
  if (existing) return ok({ kind: 'existing', version: existing });
  for (const sha256 of version.references) {
    if (!(await versionFiles.has(sha256)) && !(await blobs.has(sha256))) {
      return fail(storageError('storage.missing', `file ${sha256}`));
    }
  }
  const siblings = await versions.listBy('templateId', version.templateId);
  const number = Math.max(0, ...siblings.map((sibling) => sibling.number)) + 1;
  const stored = { ...version, number };
  await versions.put(stored);
  return ok({ kind: 'stored', version: stored });
}
