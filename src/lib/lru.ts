export interface Lru<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
  /** Of all values kept. */
  readonly bytes: number;
}

/** Keeps the values used last, up to `maxBytes` in all; a value larger than that is not kept. */
export function createLru<V>(maxBytes: number, sizeOf: (value: V) => number): Lru<V> {
  // A Map keeps the order of insertion, so the first key is the one used longest ago.
  const values = new Map<string, V>();
  let bytes = 0;

  function remove(key: string) {
    const value = values.get(key);
    if (value === undefined) return;
    values.delete(key);
    bytes -= sizeOf(value);
  }

  return {
    get(key) {
      const value = values.get(key);
      if (value === undefined) return undefined;
      values.delete(key);
      values.set(key, value);
      return value;
    },
    set(key, value) {
      remove(key);
      values.set(key, value);
      bytes += sizeOf(value);
      for (const oldest of values.keys()) {
        if (bytes <= maxBytes) break;
        remove(oldest);
      }
    },
    delete: remove,
    get bytes() {
      return bytes;
    },
  };
}
