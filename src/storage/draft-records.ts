import type { Result } from '../lib/result.ts';
import { fail, ok } from '../lib/result.ts';
import type { Template } from '../template/schema.ts';
import { appendToName, pickFreeName } from './draft-name.ts';
import { type StorageError, storageError } from './storage-error.ts';
import type { DraftContent, DraftSummary, Tables } from './tables.ts';

export interface Draft extends DraftSummary, DraftContent {}

export interface SaveRequest extends DraftContent {
  id: string;
  /** The revision that the edits were made on. */
  baseRevision: number;
  /** Used only when the draft is not stored yet, or no longer. */
  startedFrom?: string | null;
}

/** `conflict`: another tab had saved first, so this save became a draft of its own, at `firstRevision`. */
export type SaveOutcome = { kind: 'saved'; revision: number } | { kind: 'conflict'; newDraftId: string };

export interface StoreEnvironment {
  /** ms since 1970. */
  now(): number;
  newId(): string;
}

export const firstRevision = 1;

// The functions below work inside one transaction, which the caller opens.

export async function readDraft(tables: Tables, id: string): Promise<Result<Draft, StorageError>> {
  const summary = await tables.drafts.get(id);
  const body = await tables.bodies.get(id);
  if (!summary || !body) return fail(storageError('storage.missing', `draft ${id}`));
  return ok({ ...body, ...summary, template: nameTemplate(body.template, summary.name) });
}

function nameTemplate(template: Template, name: string): Template {
  return { ...template, manifest: { ...template.manifest, name } };
}

interface Insertion {
  name: string;
  startedFrom: string | null;
  conflictOf: string | null;
  content: DraftContent;
}

export async function insertDraft(
  tables: Tables,
  { now, newId }: StoreEnvironment,
  { name, startedFrom, conflictOf, content }: Insertion,
): Promise<Result<Draft, StorageError>> {
  const names = (await tables.drafts.list()).map((draft) => draft.name);
  const summary: DraftSummary = {
    id: newId(),
    name: pickFreeName(name, names),
    revision: firstRevision,
    updatedAt: now(),
    startedFrom,
    deletedAt: null,
    conflictOf,
  };
  await tables.drafts.put(summary);
  await tables.bodies.put({ ...content, id: summary.id });
  return ok({ ...content, ...summary, template: nameTemplate(content.template, summary.name) });
}

export async function saveDraft(
  tables: Tables,
  environment: StoreEnvironment,
  { id, baseRevision, startedFrom = null, template, history, panels }: SaveRequest,
): Promise<Result<SaveOutcome, StorageError>> {
  const content: DraftContent = { template, history, panels };
  const stored = await tables.drafts.get(id);
  if (stored && stored.revision !== baseRevision) {
    const inserted = await insertDraft(tables, environment, {
      name: appendToName(template.manifest.name, ' (from another tab)'),
      startedFrom: stored.startedFrom,
      conflictOf: id,
      content,
    });
    if (!inserted.ok) return inserted;
    await copyLists(tables, environment, id, inserted.value.id);
    return ok({ kind: 'conflict', newDraftId: inserted.value.id });
  }
  const summary: DraftSummary = {
    ...(stored ?? { id, startedFrom, conflictOf: null }),
    name: await resolveName(tables, stored, template),
    revision: baseRevision + 1,
    updatedAt: environment.now(),
    deletedAt: null,
  };
  await tables.drafts.put(summary);
  await tables.bodies.put({ ...content, id });
  return ok({ kind: 'saved', revision: summary.revision });
}

// A draft can be renamed in the library while a tab edits it. The tab's name wins only if the tab changed it.
async function resolveName(tables: Tables, stored: DraftSummary | undefined, { manifest }: Template) {
  if (!stored) return manifest.name;
  const before = await tables.bodies.get(stored.id);
  return before?.template.manifest.name === manifest.name ? stored.name : manifest.name;
}

export async function patchSummary(
  { drafts }: Tables,
  id: string,
  patch: Partial<DraftSummary>,
): Promise<Result<DraftSummary, StorageError>> {
  const stored = await drafts.get(id);
  if (!stored) return fail(storageError('storage.missing', `draft ${id}`));
  const changed = { ...stored, ...patch };
  await drafts.put(changed);
  return ok(changed);
}

/** A second draft has the same headlines to prove itself on. */
export async function copyLists(
  { lists }: Tables,
  { newId }: StoreEnvironment,
  fromId: string,
  toId: string,
): Promise<void> {
  for (const list of await lists.listBy('templateId', fromId))
    await lists.put({ ...list, id: newId(), templateId: toId });
}

export async function purgeDrafts(
  { drafts, bodies, lists }: Tables,
  deletedUntil: number,
): Promise<Result<number, StorageError>> {
  const old = (await drafts.list()).filter(
    ({ deletedAt }) => deletedAt !== null && deletedAt <= deletedUntil,
  );
  for (const { id } of old) {
    await drafts.delete(id);
    await bodies.delete(id);
    for (const list of await lists.listBy('templateId', id)) await lists.delete(list.id);
  }
  return ok(old.length);
}
