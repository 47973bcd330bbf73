import type { Database, Table, Tables } from './tables.ts';
import { tableKeys } from './tables.ts';

type Rows = Map<string, unknown>;
type TableName = keyof Tables;
const tableNames = Object.keys(tableKeys) as TableName[];

/** The same database over Maps, for a browser that forbids IndexedDB. Gone when the page is. */
export function openMemoryDatabase(): Database {
  let rows = emptyRows();
  let last: Promise<unknown> = Promise.resolve();
  return {
    transact(mode, work) {
      const run = last.then(async () => {
        const copy = copyRows(rows);
        const value = await work(tablesOver(copy));
        if (mode === 'write') rows = copy;
        return value;
      });
      last = run.catch(() => undefined);
      return run;
    },
    close() {},
  };
}

function emptyRows(): Record<TableName, Rows> {
  return {
    drafts: new Map(),
    bodies: new Map(),
    blobs: new Map(),
    versions: new Map(),
    versionFiles: new Map(),
    lists: new Map(),
  };
}

function copyRows(rows: Record<TableName, Rows>): Record<TableName, Rows> {
  const copy = emptyRows();
  for (const name of tableNames) copy[name] = new Map(rows[name]);
  return copy;
}

function tablesOver(rows: Record<TableName, Rows>): Tables {
  const table = <R>(name: TableName) => memoryTable<R>(rows[name], tableKeys[name]);
  return {
    drafts: table('drafts'),
    bodies: table('bodies'),
    blobs: table('blobs'),
    versions: table('versions'),
    versionFiles: table('versionFiles'),
    lists: table('lists'),
  };
}

// Records are cloned on the way in and out, as IndexedDB does: nobody can change a stored one by accident.
function memoryTable<R>(rows: Rows, keyName: string): Table<R> {
  const list = async () => [...rows.values()].map((row) => structuredClone(row) as R);
  return {
    get: async (key) => structuredClone(rows.get(key)) as R | undefined,
    has: async (key) => rows.has(key),
    list,
    listBy: async (property, value) =>
      (await list()).filter((row) => (row as Record<string, unknown>)[property] === value),
    put: async (record) =>
      rows.set(String((record as Record<string, unknown>)[keyName]), structuredClone(record)),
    delete: async (key) => rows.delete(key),
  };
}
