import type { Result } from '../lib/result.ts';
import { ok } from '../lib/result.ts';
import { attempt, type StorageError } from './storage-error.ts';
import type { Database, ListRecord } from './tables.ts';

export interface ListStore {
  /** Latest first. */
  listOf(templateId: string): Promise<Result<ListRecord[], StorageError>>;
  /** Also puts back one that was removed. */
  put(list: ListRecord): Promise<Result<void, StorageError>>;
  remove(id: string): Promise<Result<void, StorageError>>;
}

/** Headlines kept beside a template, over any Database. They are no part of its edits, so no save is stale by them. */
export function createListStore(database: Database): ListStore {
  return {
    listOf: (templateId) =>
      attempt(() =>
        database.transact('read', async ({ lists }) => {
          const found = await lists.listBy('templateId', templateId);
          return ok(found.sort((a, b) => b.addedAt - a.addedAt));
        }),
      ),
    put: (list) =>
      attempt(() =>
        database.transact('write', async ({ lists }) => {
          await lists.put(list);
          return ok(undefined);
        }),
      ),
    remove: (id) =>
      attempt(() =>
        database.transact('write', async ({ lists }) => {
          await lists.delete(id);
          return ok(undefined);
        }),
      ),
  };
}
