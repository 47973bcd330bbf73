/** Small pictures by key, up to a number of bytes; the one seen longest ago goes first. */
export interface PictureShelf {
  /** Returns the address to show. */
  put(key: string, picture: Blob): string;
  touch(key: string): void;
  get(key: string): Blob | undefined;
  remove(key: string): void;
  bytes(): number;
}

export interface AddressPort {
  create(picture: Blob): string;
  revoke(url: string): void;
}

export function createPictureShelf(
  maxBytes: number,
  addresses: AddressPort,
  onDropped: (key: string) => void,
): PictureShelf {
  // A Map keeps the order of insertion, so the first is the one touched longest ago.
  const kept = new Map<string, { url: string; picture: Blob }>();
  let total = 0;

  function remove(key: string) {
    const entry = kept.get(key);
    if (!entry) return;
    kept.delete(key);
    total -= entry.picture.size;
    addresses.revoke(entry.url);
  }

  return {
    put(key, picture) {
      remove(key);
      const url = addresses.create(picture);
      kept.set(key, { url, picture });
      total += picture.size;
      for (const oldest of kept.keys()) {
        if (total <= maxBytes || oldest === key) break;
        remove(oldest);
        onDropped(oldest);
      }
      return url;
    },
    touch(key) {
      const picture = kept.get(key);
      if (!picture) return;
      kept.delete(key);
      kept.set(key, picture);
    },
    get: (key) => kept.get(key)?.picture,
    remove,
    bytes: () => total,
  };
}
