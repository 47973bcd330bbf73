import type { Result } from '../lib/result.ts';
import { type BlobStore, createBlobStore } from './blob-store.ts';
import { openDatabase } from './db.ts';
import type { StoreEnvironment } from './draft-records.ts';
import { createListStore, type ListStore } from './list-store.ts';
import { openMemoryDatabase } from './memory-database.ts';
import { type StorageError, storageError } from './storage-error.ts';
import type { Database } from './tables.ts';
import { createTemplateStore, type TemplateStore } from './template-store.ts';
import { createVersionStore, type VersionStore } from './version-store.ts';

/** Memory is where a session goes on when the browser refuses; the app says why and offers a download. */
export type Persistence = { persistent: true } | { persistent: false; reason: StorageError };

interface Stores {
  templates: TemplateStore;
  versions: VersionStore;
  /** Fonts and images. */
  blobs: BlobStore;
  /** Runtime files and goldens of frozen versions. */
  versionFiles: BlobStore;
  /** Headlines brought into the lab. */
  lists: ListStore;
  close(): void;
}

export type Storage = Stores & Persistence;

export type OpenDatabase = () => Promise<Result<Database, StorageError>>;

// A database that neither opens nor fails would leave the app blank for ever.
const openTimeoutMs = 10_000;

/** Always succeeds: with IndexedDB, or in memory with the reason why. */
export async function openStorage(
  open: OpenDatabase = openDatabase,
  environment: StoreEnvironment = browserEnvironment,
  timeoutMs = openTimeoutMs,
): Promise<Storage> {
  const opened = await openInTime(open, timeoutMs);
  if (!opened.ok) {
    const stores = createStores(openMemoryDatabase(), environment);
    return { ...stores, persistent: false, reason: opened.error };
  }
  const stores = createStores(opened.value, environment);
  // Housekeeping: if it fails, the next start tries again.
  void stores.templates.purge();
  return { ...stores, persistent: true };
}

async function openInTime(open: OpenDatabase, timeoutMs: number): Promise<Result<Database, StorageError>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<Result<Database, StorageError>>((resolve) => {
    const error = storageError('storage.failed', `no answer in ${timeoutMs} ms`);
    timer = setTimeout(() => resolve({ ok: false, error }), timeoutMs);
  });
  const opened = await Promise.race([open(), timeout]);
  clearTimeout(timer);
  return opened;
}

function createStores(database: Database, environment: StoreEnvironment): Stores {
  return {
    templates: createTemplateStore(database, environment),
    versions: createVersionStore(database),
    blobs: createBlobStore(database, 'blobs'),
    versionFiles: createBlobStore(database, 'versionFiles'),
    lists: createListStore(database),
    close: () => database.close(),
  };
}

// Not randomUUID: it is absent where the static files are served over plain http.
const browserEnvironment: StoreEnvironment = {
  now: () => Date.now(),
  newId: () =>
    [...crypto.getRandomValues(new Uint8Array(12))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
};
