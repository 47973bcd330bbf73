import { useSyncExternalStore } from 'react';

export type ThemeChoice = 'light' | 'dark' | 'system';
export type ShownTheme = 'light' | 'dark';

const storageKey = 'frieze.theme';
const darkQuery = '(prefers-color-scheme: dark)';
const listeners = new Set<() => void>();

let choice: ThemeChoice = 'system';

// Storage may be refused (private windows, policies); the theme then lasts as long as the page.
function readChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageKey);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    return 'system';
  }
}

function storeChoice(next: ThemeChoice): void {
  try {
    localStorage.setItem(storageKey, next);
  } catch {
    // Nothing to do: the choice still holds for this page.
  }
}

function shownTheme(): ShownTheme {
  if (choice !== 'system') return choice;
  return matchMedia(darkQuery).matches ? 'dark' : 'light';
}

function show(): void {
  document.documentElement.dataset.theme = shownTheme();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Puts the stored theme on the document and follows the system and other tabs.
 * Call once, before the first paint, so that no other theme flashes.
 */
export function startTheme(): void {
  choice = readChoice();
  matchMedia(darkQuery).addEventListener('change', show);
  addEventListener('storage', (event) => {
    if (event.key !== storageKey) return;
    choice = readChoice();
    show();
  });
  show();
}

export function setTheme(next: ThemeChoice): void {
  choice = next;
  storeChoice(next);
  show();
}

/** What the user chose, and which of the two themes that shows now. */
export function useTheme(): {
  choice: ThemeChoice;
  shown: ShownTheme;
  setTheme: (next: ThemeChoice) => void;
} {
  const current = useSyncExternalStore(subscribe, () => choice);
  const shown = useSyncExternalStore(subscribe, shownTheme);
  return { choice: current, shown, setTheme };
}
