import type { Result } from '../lib/result.ts';
import { fail, ok } from '../lib/result.ts';
import type { Template } from '../template/schema.ts';
import { appendToName, cleanName } from './draft-name.ts';
import {
  copyLists,
  type Draft,
  insertDraft,
  patchSummary,
  purgeDrafts,
  readDraft,
  type SaveOutcome,
  type SaveRequest,
  type StoreEnvironment,
  saveDraft,
} from './draft-records.ts';
import { attempt, type StorageError, storageError } from './storage-error.ts';
import type { Database, DraftSummary, Tables } from './tables.ts';

export interface NewDraft {
  template: Template;
  startedFrom: string | null;
  history?: unknown;
  panels?: unknown;
}

export interface TemplateStore {
  /** Latest edit first, without the deleted ones. */
  list(): Promise<Result<DraftSummary[], StorageError>>;
  /** Latest deletion first. */
  listDeleted(): Promise<Result<DraftSummary[], StorageError>>;
  /** Also a deleted one, until it is purged. The manifest carries the draft's name. */
  load(id: string): Promise<Result<Draft, StorageError>>;
  /** A name that is taken gets a number. */
  create(draft: NewDraft): Promise<Result<Draft, StorageError>>;
  /**
   * Never overwrites what another tab saved. A deleted draft that is still being edited comes back; one that is
   * not stored (site data cleared, or no room for it so far) is stored under its id.
   */
  save(request: SaveRequest): Promise<Result<SaveOutcome, StorageError>>;
  /** Keeps the revision: looking at a template in one tab must not make the edits of another stale. */
  savePanels(id: string, panels: unknown): Promise<Result<void, StorageError>>;
  /** Keeps the revision: a tab that is editing the draft can go on saving, and keeps the new name. */
  rename(id: string, name: string): Promise<Result<DraftSummary, StorageError>>;
  duplicate(id: string): Promise<Result<Draft, StorageError>>;
  remove(id: string): Promise<Result<DraftSummary, StorageError>>;
  restore(id: string): Promise<Result<DraftSummary, StorageError>>;
  /** The user has seen both drafts of a conflict: stop offering them side by side. */
  settleConflict(id: string): Promise<Result<DraftSummary, StorageError>>;
  /** Deletes for good what was removed 30 days ago or earlier; returns how many. */
  purge(): Promise<Result<number, StorageError>>;
}

const keptDeletedMs = 30 * 24 * 60 * 60 * 1000;

/** Drafts over any Database. Errors come back as values; nothing rejects. */
export function createTemplateStore(database: Database, environment: StoreEnvironment): TemplateStore {
  const { now } = environment;
  const run = <T>(
    mode: 'read' | 'write',
    work: (tables: Tables) => Promise<Result<T, StorageError>>,
  ): Promise<Result<T, StorageError>> => attempt(() => database.transact(mode, work));
  const change = (id: string, patch: Partial<DraftSummary>) =>
    run('write', (tables) => patchSummary(tables, id, patch));

  return {
    list: () =>
      run('read', async ({ drafts }) => {
        const kept = (await drafts.list()).filter(({ deletedAt }) => deletedAt === null);
        return ok(kept.sort((a, b) => b.updatedAt - a.updatedAt));
      }),
    listDeleted: () =>
      run('read', async ({ drafts }) => {
        const deleted = (await drafts.list()).filter(({ deletedAt }) => deletedAt !== null);
        return ok(deleted.sort((a, b) => b.deletedAt! - a.deletedAt!));
      }),
    load: (id) => run('read', (tables) => readDraft(tables, id)),
    create: ({ template, startedFrom, history = null, panels = null }) =>
      run('write', (tables) =>
        insertDraft(tables, environment, {
          name: template.manifest.name,
          startedFrom,
          conflictOf: null,
          content: { template, history, panels },
        }),
      ),
    save: (request) => run('write', (tables) => saveDraft(tables, environment, request)),
    savePanels: (id, panels) =>
      run('write', async ({ bodies }) => {
        const body = await bodies.get(id);
        if (!body) return fail(storageError('storage.missing', `draft ${id}`));
        await bodies.put({ ...body, panels });
        return ok(undefined);
      }),
    rename: (id, name) => change(id, { name: cleanName(name) }),
    duplicate: (id) =>
      run('write', async (tables) => {
        const original = await readDraft(tables, id);
        if (!original.ok) return original;
        const { name, startedFrom, template, history, panels } = original.value;
        const copy = await insertDraft(tables, environment, {
          name: appendToName(name, ' copy'),
          startedFrom,
          conflictOf: null,
          content: { template, history, panels },
        });
        if (copy.ok) await copyLists(tables, environment, id, copy.value.id);
        return copy;
      }),
    remove: (id) => change(id, { deletedAt: now() }),
    restore: (id) => change(id, { deletedAt: null }),
    settleConflict: (id) => change(id, { conflictOf: null }),
    purge: () => run('write', (tables) => purgeDrafts(tables, now() - keptDeletedMs)),
  };
}
