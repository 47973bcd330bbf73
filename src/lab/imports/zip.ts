import { type UnzipFileInfo, unzipSync } from 'fflate';
import { fail, ok, type Result } from '../../lib/result.ts';
import type { Refusal } from '../lab-row.ts';
import { isMarkdown, type SourceFile } from './markdown.ts';
import type { FileError } from './source-record.ts';

const maxEntries = 20_000;
const maxFileBytes = 2 * 1024 * 1024;
const maxTotalBytes = 100 * 1024 * 1024;
/** Text packs to a tenth, at best to a fiftieth; a bomb to a thousandth. */
const maxRatio = 200;

export interface Unzipped {
  files: SourceFile[];
  refused: Refusal[];
}

/** The Markdown files of an archive. What it says of sizes is believed only as a limit: no entry may exceed it. */
export function readZip(bytes: Uint8Array): Result<Unzipped, FileError> {
  const refused: Refusal[] = [];
  const wanted = new Set<string>();
  const others: string[] = [];
  let entries = 0;
  let total = 0;
  const listed = attempt(bytes, (entry) => {
    entries++;
    if (entries > maxEntries || entry.name.endsWith('/')) return false;
    const reason = refuseEntry(entry);
    if (reason) refused.push({ place: showPath(entry.name), reason });
    else if (isMarkdown(entry.name)) {
      wanted.add(entry.name);
      total += entry.originalSize;
    } else others.push(entry.name);
    return false;
  });
  if (!listed) return fail(broken);
  if (entries > maxEntries)
    return fail({
      code: 'import.zip-entries',
      message: `This archive has more than ${maxEntries} entries. Zip the folder of the posts alone.`,
    });
  if (total > maxTotalBytes)
    return fail({
      code: 'import.zip-bomb',
      message: `This archive would unpack to ${Math.round(total / 1048576)} MB of text, and 100 MB is the limit. Zip the folder of the posts alone.`,
    });
  const unpacked = unpack(bytes, wanted, refused);
  return ok({
    files: [...unpacked, ...others.map((path) => ({ path, bytes: new Uint8Array(0) }))],
    refused,
  });
}

const broken: FileError = {
  code: 'import.zip',
  message: 'This archive cannot be read: it is cut off or not a zip file. Zip the folder again.',
};

function refuseEntry({ name, size, originalSize }: UnzipFileInfo): string | null {
  if (leadsOut(name)) return 'Its path leads out of the archive.';
  if (!isMarkdown(name)) return null;
  if (originalSize > maxFileBytes)
    return `It has ${Math.round(originalSize / 1048576)} MB, and 2 MB is the limit of a post.`;
  if (originalSize > 64 * 1024 && originalSize > size * maxRatio)
    return `It unpacks to ${Math.round(originalSize / Math.max(size, 1))} times its size, as no text does.`;
  return null;
}

const leadsOut = (path: string): boolean =>
  /^([/\\]|[A-Za-z]:)/.test(path) ||
  path.split(/[/\\]/).includes('..') ||
  path.includes('\0') ||
  path === '__proto__';

/** All at once; when one entry is broken, one by one, so that the good ones are kept. */
function unpack(bytes: Uint8Array, wanted: ReadonlySet<string>, refused: Refusal[]): SourceFile[] {
  const all = attempt(bytes, ({ name }) => wanted.has(name));
  if (all) return Object.entries(all).map(([path, content]) => ({ path, bytes: content }));
  const files: SourceFile[] = [];
  for (const path of [...wanted].slice(0, 500)) {
    const one = attempt(bytes, ({ name }) => name === path);
    if (one?.[path]) files.push({ path, bytes: one[path] });
    else refused.push({ place: path, reason: 'It cannot be unpacked. Zip the folder again.' });
  }
  for (const path of [...wanted].slice(500))
    refused.push({ place: path, reason: 'The archive is damaged, and only its first 500 files were tried.' });
  return files;
}

function attempt(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean) {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    return null;
  }
}

const showPath = (path: string): string => path.replace(/[\0-\x1f]/g, '�').slice(0, 120);
