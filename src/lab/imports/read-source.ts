import { fail, ok, type Result } from '../../lib/result.ts';
import { createCsvReader } from './csv.ts';
import { createDecoder, decodeFile } from './decode.ts';
import { isFeed, readFeed } from './feed.ts';
import { readJson } from './json.ts';
import { isMarkdown, readMarkdownFiles, type SourceFile } from './markdown.ts';
import { readSitemap } from './sitemap.ts';
import type { FileError, SourceTable } from './source-record.ts';
import { readXml } from './xml.ts';
import { readZip } from './zip.ts';

export type SourceFormat = 'csv' | 'json' | 'markdown' | 'xml' | 'zip' | 'lines';

/** What is read at once and not in slices. */
export const maxWholeBytes = 64 * 1024 * 1024;

/** By content first, since names lie; a name decides between texts. */
export function detectFormat(path: string, head: Uint8Array): Result<SourceFormat, FileError> {
  if (head[0] === 0x50 && head[1] === 0x4b) return ok('zip');
  const { text } = decodeFile(head);
  const start = text.trimStart();
  if (isMarkdown(path)) return ok('markdown');
  if (/\.(json|jsonl|ndjson)$/i.test(path)) return ok('json');
  if (start.startsWith('<')) return ok('xml');
  if (/^[[{]/.test(start) && !/\.(csv|tsv)$/i.test(path)) return ok('json');
  if (text.includes('\0') || /^%PDF|^\x89PNG/.test(text))
    return fail({
      code: 'import.format',
      message: `${path} is no text. CSV, JSON, Markdown, RSS, Atom, a sitemap or a zip of Markdown can be read.`,
    });
  if (/\.(csv|tsv)$/i.test(path)) return ok('csv');
  if (/^(---|\+\+\+)\s*\n/.test(start)) return ok('markdown');
  return ok(/\.(txt|text)$/i.test(path) ? 'lines' : 'csv');
}

/** A whole file of any format but a large table, which comes in slices. */
export function readWhole(format: SourceFormat, { path, bytes }: SourceFile): Result<SourceTable, FileError> {
  if (format === 'zip') {
    const unzipped = readZip(bytes);
    if (!unzipped.ok) return unzipped;
    return markdownTable(unzipped.value.files, unzipped.value.refused, path);
  }
  if (format === 'markdown') return ok(readMarkdownFiles([{ path, bytes }]));
  const { text, notes } = decodeFile(bytes);
  const table = readText(format, text);
  return table.ok ? ok({ ...table.value, notes: [...notes, ...table.value.notes] }) : table;
}

/** The Markdown files of a folder. */
export const readFolder = (files: readonly SourceFile[]): Result<SourceTable, FileError> =>
  markdownTable(files, [], 'This folder');

function markdownTable(
  files: readonly SourceFile[],
  refused: readonly { place: string; reason: string }[],
  where: string,
): Result<SourceTable, FileError> {
  if (!files.some(({ path }) => isMarkdown(path)) && refused.length === 0)
    return fail({
      code: 'import.no-markdown',
      message: `${where} holds no Markdown or MDX file. Choose the folder of the posts.`,
    });
  return ok(readMarkdownFiles(files, refused));
}

function readText(
  format: Exclude<SourceFormat, 'zip' | 'markdown'>,
  text: string,
): Result<SourceTable, FileError> {
  switch (format) {
    case 'json':
      return readJson(text);
    case 'xml':
      return readXmlTable(text);
    case 'lines':
    case 'csv': {
      const reader = createTableReader(format);
      reader.push(text, true);
      return ok(reader.build());
    }
  }
}

function readXmlTable(text: string): Result<SourceTable, FileError> {
  const xml = readXml(text);
  if (!xml.ok) return xml;
  const { name, root } = xml.value;
  if (isFeed(name)) return ok(readFeed(name, root));
  if (name === 'urlset') return ok(readSitemap(root));
  return fail(
    name === 'sitemapindex'
      ? {
          code: 'import.sitemap-index',
          message: 'This is an index of sitemaps. Open one of the files it names and bring that in.',
        }
      : {
          code: 'import.xml-kind',
          message: `This XML is a ${name.slice(0, 40)}, neither RSS, Atom nor a sitemap.`,
        },
  );
}

/** A table, or lines of text, piece by piece. */
const createTableReader = (format: 'csv' | 'lines') => createCsvReader({ isPlain: format === 'lines' });

export interface SlicedReader {
  push(bytes: Uint8Array, isLast: boolean): Result<void, FileError>;
  build(): SourceTable;
}

const maxUnbrokenBytes = 4 * 1024 * 1024;

/** For a file of any size: slices go in, rows come out. */
export function createSlicedReader(format: 'csv' | 'lines'): SlicedReader {
  const decoder = createDecoder();
  const reader = createTableReader(format);
  let sinceLine = 0;
  return {
    push(bytes, isLast) {
      const text = decoder.decode(bytes, isLast);
      sinceLine = text === '' ? sinceLine + bytes.length : 0;
      if (sinceLine > maxUnbrokenBytes)
        return fail({
          code: 'import.no-lines',
          message: 'This file has no line ends in 4 MB, so it is no table. Export it again.',
        });
      reader.push(text, isLast);
      return ok(undefined);
    },
    build() {
      const table = reader.build();
      return { ...table, notes: [...decoder.notes(), ...table.notes] };
    },
  };
}
