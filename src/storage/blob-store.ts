import { sha256Hex } from '../lib/hash.ts';
import type { Result } from '../lib/result.ts';
import { fail, ok } from '../lib/result.ts';
import { attempt, type StorageError, storageError } from './storage-error.ts';
import type { BlobRecord, Database } from './tables.ts';

export interface BlobStore {
  /** Stores a copy and returns its SHA-256; bytes that are there already stay as they are, with their first type. */
  put(bytes: Uint8Array, mime: string): Promise<Result<string, StorageError>>;
  get(sha256: string): Promise<Result<BlobRecord, StorageError>>;
  has(sha256: string): Promise<Result<boolean, StorageError>>;
}

/** Content-addressed bytes: `blobs` for fonts and images, `versionFiles` for runtime files and goldens. */
export function createBlobStore(database: Database, tableName: 'blobs' | 'versionFiles'): BlobStore {
  return {
    put: (bytes, mime) =>
      attempt(() => {
        // Cloning a view would store the whole buffer behind it.
        const copy = new Uint8Array(bytes);
        const sha256 = sha256Hex(copy);
        return database.transact('write', async (tables) => {
          const table = tables[tableName];
          if (!(await table.has(sha256))) await table.put({ sha256, mime, bytes: copy });
          return ok(sha256);
        });
      }),
    get: (sha256) =>
      attempt(() =>
        database.transact('read', async (tables) => {
          const blob = await tables[tableName].get(sha256);
          return blob ? ok(blob) : fail(storageError('storage.missing', `file ${sha256}`));
        }),
      ),
    has: (sha256) =>
      attempt(() => database.transact('read', async (tables) => ok(await tables[tableName].has(sha256)))),
  };
}
