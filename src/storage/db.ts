import Dexie, { type Table as DexieTable, type Transaction } from 'dexie';
import type { Result } from '../lib/result.ts';
import { ok } from '../lib/result.ts';
import { attempt, type StorageError } from './storage-error.ts';
import type { Database, Table } from './tables.ts';
import { tableKeys } from './tables.ts';

const databaseName = 'frieze';
const schemaVersion = 2;
// Dexie stores its version times ten.
const nativeVersion = schemaVersion * 10;

/** Opens the browser's database; an error when IndexedDB is absent, forbidden or written by a newer Frieze. */
export async function openDatabase(): Promise<Result<Database, StorageError>> {
  return attempt(async () => {
    const dexie = new Dexie(databaseName, {
      indexedDB: strictFactory,
      // Without it Chromium reports a save before it is on disk, and a killed process loses it.
      chromeTransactionDurability: 'strict',
    });
    const { lists, ...first } = tableKeys;
    dexie.version(1).stores({ ...first, versions: `${first.versions}, templateId` });
    dexie.version(schemaVersion).stores({ lists: `${lists}, templateId` });
    await dexie.open();
    return ok(adaptDatabase(dexie));
  });
}

// When the stored version is newer, Dexie opens it all the same and patches its schema; Frieze must not.
const strictFactory = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (typeof indexedDB === 'undefined' || indexedDB === null) throw new Dexie.MissingAPIError();
    if (name === databaseName && version !== nativeVersion) {
      throw new DOMException(`The stored database is not version ${nativeVersion}.`, 'VersionError');
    }
    return indexedDB.open(name, version);
  },
  databases: (): Promise<IDBDatabaseInfo[]> => indexedDB.databases(),
};

function adaptDatabase(dexie: Dexie): Database {
  return {
    transact: (mode, work) =>
      dexie.transaction(mode === 'write' ? 'rw' : 'r', dexie.tables, (transaction) => {
        const table = <R>(name: keyof typeof tableKeys) => adaptTable<R>(transaction, name);
        return work({
          drafts: table('drafts'),
          bodies: table('bodies'),
          blobs: table('blobs'),
          versions: table('versions'),
          versionFiles: table('versionFiles'),
          lists: table('lists'),
        });
      }),
    close: () => dexie.close(),
  };
}

function adaptTable<R>(transaction: Transaction, name: keyof typeof tableKeys): Table<R> {
  const table = transaction.table(name) as DexieTable<R, string>;
  return {
    get: (key) => table.get(key),
    // A count reads no bytes, unlike get.
    has: (key) =>
      table
        .where(tableKeys[name])
        .equals(key)
        .count((count) => count > 0),
    list: () => table.toArray(),
    listBy: (property, value) => table.where(property).equals(value).toArray(),
    put: (record) => table.put(record),
    delete: (key) => table.delete(key),
  };
}
