import type { SaveRequest } from './draft-records.ts';

/** What a page that goes away could not store in time. */
export type UnsavedCopy = SaveRequest;

interface TextStore {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
  removeItem(key: string): void;
}

const key = 'frieze.unsaved';

/**
 * IndexedDB writes need a page that stays; localStorage writes at once. So a page that is left with unsaved edits
 * puts them here, and the next page takes them. Without room the undo history stays behind; without
 * localStorage nothing is kept.
 */
export function keepUnsaved(copy: UnsavedCopy, store: TextStore = localStorage): void {
  for (const kept of [copy, { ...copy, history: null }]) {
    try {
      store.setItem(key, JSON.stringify(kept));
      return;
    } catch {
      // Too large or refused: the smaller copy may still fit.
    }
  }
}

/** Gives the copy once. */
export function takeUnsaved(store: TextStore = localStorage): UnsavedCopy | null {
  try {
    const text = store.getItem(key);
    store.removeItem(key);
    return text === null ? null : (JSON.parse(text) as UnsavedCopy);
  } catch {
    return null;
  }
}
