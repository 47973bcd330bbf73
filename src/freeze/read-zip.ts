import { crc32 } from '../lib/crc32.ts';
import { fail, ok, type Result } from '../lib/result.ts';
import type { BundleFile } from './bundle-file.ts';
import { inflateExactly } from './zip.ts';
import { findPathFault } from './zip-path.ts';

/** What a zip from somebody else may claim and hold. A bundle of ours has about 60 files and 8 MB. */
export const zipLimits = {
  zipBytes: 64 * 1024 * 1024,
  entries: 2000,
  fileBytes: 32 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  /** Of a file's size to its size in the zip, where it is beyond `ratioFromBytes`. Text compresses 20 times at most. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
} as const;

export interface ZipError {
  code: 'zip.broken' | 'zip.too-large' | 'zip.too-many' | 'zip.ratio' | 'zip.path' | 'zip.feature';
  message: string;
}

interface Entry {
  path: string;
  method: number;
  crc: number;
  packedBytes: number;
  bytes: number;
  headerAt: number;
}

/**
 * The files of a zip that may mean harm. What it claims is judged before anything is unpacked, each file may become as
 * large as it claimed and no larger, and its checksum must hold. Fails with the first thing that is wrong.
 */
export function readZip(zip: Uint8Array): Result<BundleFile[], ZipError> {
  if (zip.length > zipLimits.zipBytes)
    return refuse(
      'zip.too-large',
      `The file has ${megabytes(zip.length)}, and ${megabytes(zipLimits.zipBytes)} is the limit.`,
    );
  const entries = readEntries(zip);
  if (!entries.ok) return entries;
  const fault = judgeEntries(entries.value);
  if (fault !== null) return fail(fault);
  const files: BundleFile[] = [];
  for (const entry of entries.value) {
    const bytes = unpack(zip, entry);
    if (!bytes.ok) return bytes;
    files.push({ path: entry.path, bytes: bytes.value });
  }
  return ok(files);
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const fileMark = 0x04034b50;
const endBytes = 22;

/** From the directory at the end of the file; folders are left out. */
function readEntries(zip: Uint8Array): Result<Entry[], ZipError> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const endAt = findEnd(view);
  if (endAt === null) return refuse('zip.broken', 'This is no zip, or its end is missing.');
  const count = view.getUint16(endAt + 10, true);
  let at = view.getUint32(endAt + 16, true);
  if (count === 0xffff || at === 0xffffffff || view.getUint16(endAt + 4, true) !== 0)
    return refuse('zip.feature', 'The zip is of the large or divided kind, which a bundle never is.');
  if (count > zipLimits.entries)
    return refuse('zip.too-many', `The zip has ${count} files, and ${zipLimits.entries} is the limit.`);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > endAt || view.getUint32(at, true) !== entryMark)
      return refuse('zip.broken', 'The zip’s list of files is broken.');
    const nameBytes = view.getUint16(at + 28, true);
    const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > endAt) return refuse('zip.broken', 'The zip’s list of files is broken.');
    const path = decodeUtf8(zip.subarray(at + 46, at + 46 + nameBytes));
    if (path === null) return refuse('zip.path', 'A name in the zip is not in UTF-8.');
    if ((view.getUint16(at + 8, true) & 1) === 1) return refuse('zip.feature', `${path} is encrypted.`);
    // The upper half has the rights of Unix, where a link could point anywhere.
    if (((view.getUint32(at + 38, true) >>> 16) & 0xf000) === 0xa000)
      return refuse('zip.feature', `${path} is a link to another file.`);
    const entry = {
      path,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      headerAt: view.getUint32(at + 42, true),
    };
    if (!path.endsWith('/') || entry.bytes > 0) entries.push(entry);
    at = next;
  }
  return ok(entries);
}

/** The comment after it has 65 535 bytes at most. */
function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endBytes - 0xffff);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  return null;
}

function judgeEntries(entries: readonly Entry[]): ZipError | null {
  const seen = new Set<string>();
  let total = 0;
  for (const { path, bytes, packedBytes, method } of entries) {
    const fault = findPathFault(path);
    if (fault !== null) return { code: 'zip.path', message: fault };
    // Two names that differ in case only are one file on macOS and Windows.
    if (seen.has(path.toLowerCase()))
      return { code: 'zip.path', message: `The zip has two files named ${path}.` };
    seen.add(path.toLowerCase());
    if (method !== 0 && method !== 8)
      return { code: 'zip.feature', message: `${path} is packed in a way that is not read here.` };
    total += bytes;
    if (bytes > zipLimits.fileBytes || total > zipLimits.totalBytes)
      return {
        code: 'zip.too-large',
        message: `${path} makes the zip too large: ${megabytes(zipLimits.fileBytes)} for one file and ${megabytes(zipLimits.totalBytes)} for all are the limits.`,
      };
    if (bytes > zipLimits.ratioFromBytes && bytes > packedBytes * zipLimits.ratio)
      return {
        code: 'zip.ratio',
        message: `${path} would become ${Math.round(bytes / Math.max(1, packedBytes))} times as large as it is in the zip, as in a zip bomb.`,
      };
  }
  return null;
}

function unpack(zip: Uint8Array, entry: Entry): Result<Uint8Array, ZipError> {
  const { path, headerAt, packedBytes, bytes, method, crc } = entry;
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  if (headerAt + 30 > zip.length || view.getUint32(headerAt, true) !== fileMark)
    return refuse('zip.broken', `${path} is not where the zip says.`);
  const start = headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (start + packedBytes > zip.length) return refuse('zip.broken', `${path} is cut off.`);
  const packed = zip.subarray(start, start + packedBytes);
  const content = method === 0 ? packed.slice() : inflateExactly(packed, bytes);
  if (content === null || content.length !== bytes)
    return refuse('zip.broken', `${path} is not as large as the zip says.`);
  if (crc32(content) !== crc) return refuse('zip.broken', `${path} is damaged: its checksum does not hold.`);
  return ok(content);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1048576)} MB`;
}

function refuse(code: ZipError['code'], message: string): { ok: false; error: ZipError } {
  return fail({ code, message });
}
