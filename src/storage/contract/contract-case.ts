import type { Result } from '../../lib/result.ts';
import type { Template } from '../../template/schema.ts';
import type { Storage } from '../storage.ts';
import type { StorageError } from '../storage-error.ts';

/** A clock that a case sets, and ids in order: id-1, id-2 … */
export interface ContractEnvironment {
  nowMs: number;
  now(): number;
  newId(): string;
}

export function createContractEnvironment(): ContractEnvironment {
  let ids = 0;
  const environment: ContractEnvironment = {
    nowMs: 1_000,
    now: () => environment.nowMs,
    newId: () => `id-${++ids}`,
  };
  return environment;
}

/**
 * What every Storage must do, whatever is behind it. `observe` gets an empty storage and returns plain data, so
 * that the cases run in a browser page as well as in a test runner.
 */
export interface ContractCase {
  title: string;
  observe(storage: Storage, environment: ContractEnvironment): Promise<unknown>;
  expected: unknown;
}

const manifest: Template['manifest'] = {
  schema: 1,
  name: 'Post',
  kind: 'jsx',
  profile: 'frieze',
  sizes: [{ id: 'card', widthPx: 1200, heightPx: 630 }],
  fields: [{ name: 'title', kind: 'text', required: true, default: '', sample: 'Hello' }],
  rules: [{ field: 'title', maxPx: 72, minPx: 44, maxLines: 3, cut: 'word', ellipsis: '…', fallback: '' }],
  fonts: [],
  assets: [],
  tokens: { 'brand-primary': '#2457f5' },
};

export function sampleTemplate(source: string, name = 'Post'): Template {
  return { manifest: { ...manifest, name }, source, fixtures: [] };
}

// A case that meets an unexpected error shows its code in place of the value.
export function show<T>(result: Result<T, StorageError>): T | string {
  return result.ok ? result.value : result.error.code;
}

export async function createDraft({ templates }: Storage, source = 'a', name = 'Post'): Promise<string> {
  const created = await templates.create({ template: sampleTemplate(source, name), startedFrom: 'blog' });
  if (!created.ok) throw new Error(created.error.code);
  return created.value.id;
}

export async function save(
  { templates }: Storage,
  id: string,
  baseRevision: number,
  source: string,
  name = 'Post',
) {
  const content = { template: sampleTemplate(source, name), history: [source], panels: { open: source } };
  return show(await templates.save({ id, baseRevision, ...content }));
}

export async function namesAndSources({ templates }: Storage) {
  const listed = await templates.list();
  if (!listed.ok) return listed.error.code;
  const rows: string[] = [];
  for (const { id, name } of listed.value) {
    const draft = await templates.load(id);
    rows.push(`${id} ${name}: ${draft.ok ? draft.value.template.source : draft.error.code}`);
  }
  return rows.sort();
}
