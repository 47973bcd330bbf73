import { gzipSync, Inflate, type Zippable, zipSync } from 'fflate';
import type { BundleFile } from './bundle-file.ts';
import { compareText } from './version-id.ts';

// Compressed already, or (wasm) not worth the seconds.
const storedExtensions = /\.(png|jpe?g|gif|woff2?|wasm)$/;

/**
 * The same files give the same bytes, in any order and any time zone. Throws RangeError when two files
 * share a path.
 */
export function zipFiles(files: readonly BundleFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes } of [...files].sort((a, b) => compareText(a.path, b.path))) {
    if (Object.hasOwn(entries, path)) throw new RangeError(`two files are named ${path}`);
    entries[path] = [bytes, { level: storedExtensions.test(path) ? 0 : 9, mtime: zipEpoch() }];
  }
  return zipSync(entries);
}

/** Bytes of the files when each is compressed alone, as platforms count an upload. */
export function gzipSize(files: readonly BundleFile[]): number {
  return files.reduce((sum, { bytes }) => sum + gzipSync(bytes, { mtime: 0 }).length, 0);
}

/**
 * Unpacks raw deflate that claims to become `bytes` long. Stops as soon as it is longer, so that a liar costs no
 * more than it claimed; null when it is longer, shorter or broken.
 */
export function inflateExactly(packed: Uint8Array, bytes: number): Uint8Array | null {
  const content = new Uint8Array(bytes);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    // Throws where the chunk does not fit any more, which ends the work.
    content.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += inflateStep) {
      inflate.push(packed.subarray(at, at + inflateStep), at + inflateStep >= packed.length);
    }
  } catch {
    return null;
  }
  return filled === bytes ? content : null;
}

// Deflate makes a thousand times as much at most, so one step makes 16 MB.
const inflateStep = 16 * 1024;

// The zip format writes local time, so this must be the local constructor: a moment in UTC would give
// other bytes elsewhere, and west of Greenwich it would lie before 1980, which the format cannot say.
function zipEpoch(): Date {
  return new Date(1980, 0, 1);
}
