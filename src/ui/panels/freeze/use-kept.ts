import { useCallback, useState } from 'react';

/** A choice that this browser remembers; when it may not, the choice holds while the page lives. */
export function useKept<T extends string>(key: string, first: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => read(key) ?? first);
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      try {
        localStorage.setItem(`frieze.${key}`, next);
      } catch {
        // Storage is full or forbidden.
      }
    },
    [key],
  );
  return [value, keep];
}

function read<T extends string>(key: string): T | null {
  try {
    return localStorage.getItem(`frieze.${key}`) as T | null;
  } catch {
    return null;
  }
}
