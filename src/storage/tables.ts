import type { Template } from '../template/schema.ts';

/** What the library shows of a draft; small, so that listing reads no histories. Times in ms since 1970. */
export interface DraftSummary {
  id: string;
  name: string;
  /** Grows by one with each save; 1 when new. */
  revision: number;
  updatedAt: number;
  /** The starter's id, for "back to the starter". */
  startedFrom: string | null;
  deletedAt: number | null;
  /** The draft that another tab had saved in the meantime, to be offered beside this one. */
  conflictOf: string | null;
}

export interface DraftContent {
  template: Template;
  /** The editor's undo history, as JSON. */
  history: unknown;
  /** Which panels are open and how wide, as JSON. */
  panels: unknown;
}

export interface DraftBody extends DraftContent {
  id: string;
}

export interface BlobRecord {
  sha256: string;
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface VersionRecord {
  versionId: string;
  templateId: string;
  /** 1, 2, 3 … within one template. */
  number: number;
  frozenAt: number;
  note: string;
  /** The frozen record as freeze made it, as JSON. */
  record: unknown;
  /** SHA-256 of every stored file that the version needs. */
  references: string[];
}

/** Headlines that were brought in for a template. */
export interface ListRecord {
  id: string;
  templateId: string;
  addedAt: number;
  /** The list as the lab made it, as JSON. */
  content: unknown;
}

export interface Table<R> {
  get(key: string): PromiseLike<R | undefined>;
  has(key: string): PromiseLike<boolean>;
  list(): PromiseLike<R[]>;
  /** Only for an indexed property; versions and lists have `templateId`. */
  listBy(property: string, value: string): PromiseLike<R[]>;
  put(record: R): PromiseLike<unknown>;
  delete(key: string): PromiseLike<unknown>;
}

export interface Tables {
  drafts: Table<DraftSummary>;
  bodies: Table<DraftBody>;
  blobs: Table<BlobRecord>;
  versions: Table<VersionRecord>;
  versionFiles: Table<BlobRecord>;
  lists: Table<ListRecord>;
}

/** The primary key of each table. */
export const tableKeys = {
  drafts: 'id',
  bodies: 'id',
  blobs: 'sha256',
  versions: 'versionId',
  versionFiles: 'sha256',
  lists: 'id',
} as const satisfies Record<keyof Tables, string>;

export interface Database {
  /**
   * Runs `work` as one transaction: all of its writes or, when it throws, none; writers run one after another,
   * across tabs too. `work` may await only the tables, since IndexedDB ends a transaction that waits for other things.
   */
  transact<T>(mode: 'read' | 'write', work: (tables: Tables) => Promise<T>): Promise<T>;
  close(): void;
}
