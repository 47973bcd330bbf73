import { readFileSync } from 'node:fs';
import { decompress } from 'brotli/decompress';
import type { DecodeWoff2 } from './unpack-font.ts';
import { readWoff2 } from './woff2/read-woff2.ts';

/** A file of an installed package, in a buffer of its own. */
export function readPackage(path: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url)));
}

export const decodeWoff2: DecodeWoff2 = async (bytes) => readWoff2(bytes, decompress, 1 << 24);

export const variableFont = '@fontsource-variable/space-grotesk/files/space-grotesk-latin-wght-normal.woff2';

/** A copy of a TTF with other bytes in a table, from `at` on. */
export function patchTable(
  font: Uint8Array<ArrayBuffer>,
  tag: string,
  at: number,
  bytes: readonly number[],
): Uint8Array<ArrayBuffer> {
  const copy = font.slice();
  const entry = findEntry(copy, tag);
  copy.set(bytes, new DataView(copy.buffer).getUint32(entry + 8) + at);
  return copy;
}

/** A copy of a TTF in which a table has another name, so that nobody finds it. */
export function renameTable(font: Uint8Array<ArrayBuffer>, tag: string, to: string): Uint8Array<ArrayBuffer> {
  const copy = font.slice();
  copy.set(new TextEncoder().encode(to), findEntry(copy, tag));
  return copy;
}

function findEntry(font: Uint8Array<ArrayBuffer>, tag: string): number {
  const count = new DataView(font.buffer).getUint16(4);
  for (let entry = 12; entry < 12 + count * 16; entry += 16)
    if (String.fromCharCode(...font.subarray(entry, entry + 4)) === tag) return entry;
  throw new Error(`no table ${tag}`);
}
