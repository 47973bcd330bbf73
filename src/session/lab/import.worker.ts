import type { SourceFile } from '../../lab/imports/markdown.ts';
import {
  createSlicedReader,
  detectFormat,
  maxWholeBytes,
  readFolder,
  readWhole,
  type SourceFormat,
} from '../../lab/imports/read-source.ts';
import type { FileError, SourceTable } from '../../lab/imports/source-record.ts';
import { fail, ok, type Result } from '../../lib/result.ts';

export type ImportRequest =
  | { kind: 'file'; file: File }
  /** Paths within the folder, in the order of the files. */
  | { kind: 'folder'; files: File[]; paths: string[] };

export type ImportAnswer =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'table'; table: Result<SourceTable, FileError> };

const sliceBytes = 2 * 1024 * 1024;
const maxFolderFiles = 20_000;
const maxPostBytes = 2 * 1024 * 1024;

const post = (answer: ImportAnswer) => self.postMessage(answer);

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

async function read(request: ImportRequest): Promise<Result<SourceTable, FileError>> {
  return request.kind === 'folder' ? readFiles(request.files, request.paths) : readFile(request.file);
}

async function readFile(file: File): Promise<Result<SourceTable, FileError>> {
  if (file.size === 0)
    return fail({ code: 'import.empty', message: `${file.name} is empty. Export it again.` });
  const format = detectFormat(file.name, await bytesOf(file.slice(0, 4096)));
  if (!format.ok) return format;
  if (format.value === 'csv' || format.value === 'lines') return readSlices(file, format.value);
  if (file.size > maxWholeBytes) return fail(tooLarge(file, format.value));
  return readWhole(format.value, { path: file.name, bytes: await bytesOf(file) });
}

const tooLarge = (file: File, format: SourceFormat): FileError => ({
  code: 'import.too-large',
  message: `${file.name} has ${Math.round(file.size / 1048576)} MB, and ${maxWholeBytes / 1048576} MB is the limit for ${format === 'zip' ? 'an archive' : format.toUpperCase()}. Split it, or export CSV, which may be of any size.`,
});

async function readSlices(file: File, format: 'csv' | 'lines'): Promise<Result<SourceTable, FileError>> {
  const reader = createSlicedReader(format);
  for (let start = 0; start < file.size; start += sliceBytes) {
    const end = Math.min(start + sliceBytes, file.size);
    const pushed = reader.push(await bytesOf(file.slice(start, end)), end === file.size);
    if (!pushed.ok) return pushed;
    post({ kind: 'progress', done: end, total: file.size });
  }
  return ok(reader.build());
}

async function readFiles(
  files: readonly File[],
  paths: readonly string[],
): Promise<Result<SourceTable, FileError>> {
  if (files.length > maxFolderFiles)
    return fail({
      code: 'import.folder-entries',
      message: `This folder holds ${files.length} files, and ${maxFolderFiles} is the limit. Choose the folder of the posts alone.`,
    });
  const read: SourceFile[] = [];
  for (const [index, file] of files.entries()) {
    const path = paths[index] ?? file.name;
    const isPost = /\.(md|mdx|markdown)$/i.test(path) && file.size <= maxPostBytes;
    read.push({ path, bytes: isPost ? await bytesOf(file) : new Uint8Array(0) });
    if (index % 100 === 0) post({ kind: 'progress', done: index, total: files.length });
  }
  return readFolder(read);
}

self.onmessage = ({ data }: MessageEvent<ImportRequest>) => {
  read(data).then(
    (table) => post({ kind: 'table', table }),
    (error: unknown) =>
      post({
        kind: 'table',
        table: fail({
          code: 'import.unreadable',
          message: `The file could not be read (${error instanceof Error ? error.message : String(error)}). Choose it again.`,
        }),
      }),
  );
};
