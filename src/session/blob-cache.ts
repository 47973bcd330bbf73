import { sha256Hex } from '../lib/hash.ts';
import type { Storage } from '../storage/storage.ts';

/** Bytes by hash, kept in memory while the page lives, since workers are sent them without waiting. */
export interface BlobCache {
  read(sha256: string): Uint8Array<ArrayBuffer> | undefined;
  /** In memory alone, for bytes that may yet be refused. */
  hold(bytes: Uint8Array<ArrayBuffer>): string;
  /** Also stores them; a full disk does not keep the card from being drawn now. */
  add(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<string>;
  /** From memory, storage, or `fetchBytes`, in this order. False when all fail. */
  load(sha256: string, mime: string, fetchBytes?: () => Promise<Uint8Array<ArrayBuffer>>): Promise<boolean>;
}

export function createBlobCache(storage: Storage): BlobCache {
  const bytesByHash = new Map<string, Uint8Array<ArrayBuffer>>();
  function hold(bytes: Uint8Array<ArrayBuffer>): string {
    const sha256 = sha256Hex(bytes);
    bytesByHash.set(sha256, bytes);
    return sha256;
  }
  async function add(bytes: Uint8Array<ArrayBuffer>, mime: string): Promise<string> {
    const sha256 = hold(bytes);
    await storage.blobs.put(bytes, mime);
    return sha256;
  }
  return {
    read: (sha256) => bytesByHash.get(sha256),
    hold,
    add,
    async load(sha256, mime, fetchBytes) {
      if (bytesByHash.has(sha256)) return true;
      const stored = await storage.blobs.get(sha256);
      if (stored.ok) {
        bytesByHash.set(sha256, stored.value.bytes);
        return true;
      }
      const bytes = await fetchBytes?.().catch(() => undefined);
      if (!bytes || sha256Hex(bytes) !== sha256) return false;
      await add(bytes, mime);
      return true;
    },
  };
}
