import type { Result } from '../lib/result.ts';
import { fail } from '../lib/result.ts';

export type StorageErrorCode =
  | 'storage.full'
  | 'storage.forbidden'
  | 'storage.newer'
  | 'storage.missing'
  | 'storage.failed';

export interface StorageError {
  code: StorageErrorCode;
  /** Cause, then cure, for the user. */
  message: string;
  /** The browser's own words, for a bug report; may be empty. */
  detail: string;
}

const messages: Record<StorageErrorCode, string> = {
  'storage.full':
    'The browser has no room left for this site, so the last edits are not stored. Download the template, then free some disk space.',
  'storage.forbidden':
    'This browser does not let the site store data, so everything is gone when the tab closes. Download the template before you leave, or allow site data and reload.',
  'storage.newer':
    'A newer Frieze has written to this browser, and this older one must not touch its data. Download the template, then reload to get the newer app.',
  'storage.missing':
    'This is no longer in the browser’s storage; it was deleted for good or the site data was cleared. Go back to the library, or import a download.',
  'storage.failed':
    'The browser could not use its storage, so the last edits are not stored. Download the template, then reload.',
};

export function storageError(code: StorageErrorCode, detail = ''): StorageError {
  return { code, message: messages[code], detail };
}

// The first match wins: an AbortError says nothing, what is inside it does.
const codesByName: readonly (readonly [StorageErrorCode, readonly string[]])[] = [
  ['storage.full', ['QuotaExceededError']],
  ['storage.newer', ['VersionError']],
  ['storage.forbidden', ['SecurityError', 'InvalidStateError', 'MissingAPIError', 'NotAllowedError']],
];

/** Classifies whatever IndexedDB or Dexie threw, also when it is wrapped (`inner`, `cause`). */
export function toStorageError(thrown: unknown): StorageError {
  const chain = unwrap(thrown);
  const detail = chain.map(({ name, message }) => `${name}: ${message}`).join(' < ');
  for (const [code, names] of codesByName) {
    if (chain.some(({ name }) => names.includes(name))) return storageError(code, detail);
  }
  return storageError('storage.failed', detail);
}

/** Runs work that may throw and turns what it throws into a StorageError. */
export async function attempt<T>(
  work: () => Promise<Result<T, StorageError>>,
): Promise<Result<T, StorageError>> {
  try {
    return await work();
  } catch (thrown) {
    return fail(toStorageError(thrown));
  }
}

const deepestWrapping = 5;

function unwrap(thrown: unknown): { name: string; message: string }[] {
  const chain: { name: string; message: string }[] = [];
  let current = thrown;
  while (typeof current === 'object' && current !== null && chain.length < deepestWrapping) {
    const { name, message, inner, cause } = current as Record<string, unknown>;
    chain.push({ name: String(name ?? 'Error'), message: String(message ?? '') });
    current = inner ?? cause;
  }
  return chain.length > 0 ? chain : [{ name: 'Error', message: String(thrown) }];
}
