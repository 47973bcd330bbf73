import type { Release } from './app-files.ts';

// Several copies of Frieze may be served by one host, each under its path; they share caches and locks.

/** A page holds this lock for as long as it runs, so that its release's files stay. */
export const releaseLock = (scope: string, releaseId: string): string => `${lockPrefix(scope)}${releaseId}`;

const lockPrefix = (scope: string) => `frieze release ${scope} `;

export interface CacheNames {
  app: string;
  catalogue: string;
  chain: string;
}

/** Files of the app are told apart by their addresses; fonts have one cache per content, since their names say none. */
export const cacheNamesOf = (scope: string, { groups }: Pick<Release, 'groups'>): CacheNames => ({
  app: `${cachePrefix(scope)}app`,
  catalogue: `${cachePrefix(scope)}catalogue ${groups.catalogue}`,
  chain: `${cachePrefix(scope)}chain ${groups.chain}`,
});

const cachePrefix = (scope: string) => `frieze ${scope} `;

/** Whether all open tabs run this release; until then nothing is removed that another may still ask for. */
export const isAloneOpen = (scope: string, releaseId: string, heldLocks: readonly string[]): boolean =>
  heldLocks
    .filter((name) => name.startsWith(lockPrefix(scope)))
    .every((name) => name === releaseLock(scope, releaseId));

/** The caches of earlier releases of this copy of Frieze. */
export const findStaleCaches = (scope: string, names: CacheNames, existing: readonly string[]): string[] =>
  existing.filter((name) => name.startsWith(cachePrefix(scope)) && !Object.values(names).includes(name));

/** Said by a page that has drawn its first picture. */
export interface PageOpened {
  type: 'opened';
  releaseId: string;
}

/** Said by a service worker: it serves this release from now on. */
export interface ReleaseServed {
  type: 'served';
  releaseId: string;
}

export const isPageOpened = (data: unknown): data is PageOpened => hasType(data, 'opened');
export const isReleaseServed = (data: unknown): data is ReleaseServed => hasType(data, 'served');

// A page and a service worker may be of different releases, which may say other things.
const hasType = (data: unknown, type: string): boolean =>
  typeof data === 'object' &&
  data !== null &&
  (data as Record<string, unknown>).type === type &&
  typeof (data as Record<string, unknown>).releaseId === 'string';
