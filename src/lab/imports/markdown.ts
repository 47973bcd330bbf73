import { decodeFile } from './decode.ts';
import { readFrontMatter } from './front-matter.ts';
import type { SourceTable } from './source-record.ts';
import { createTableBuilder } from './table-builder.ts';

export interface SourceFile {
  /** With folders, forward slashes. */
  path: string;
  bytes: Uint8Array;
}

export const isMarkdown = (path: string): boolean => /\.(md|mdx|markdown)$/i.test(path);

/** One row a file. Files that are not Markdown are passed over and counted. */
export function readMarkdownFiles(
  files: readonly SourceFile[],
  refused: readonly { place: string; reason: string }[] = [],
): SourceTable {
  const table = createTableBuilder();
  table.addColumns(['title']);
  let passedOver = 0;
  const encodingNotes = new Set<string>();
  for (const { place, reason } of refused) table.refuse(place, reason);
  for (const { path, bytes } of files) {
    if (!isMarkdown(path)) {
      passedOver++;
      continue;
    }
    const { text, notes } = decodeFile(bytes);
    for (const note of notes) encodingNotes.add(`${path}: ${note}`);
    const read = readFrontMatter(text);
    if (!read.ok) {
      table.refuse(path, read.error);
      continue;
    }
    table.addColumns(Object.keys(read.value));
    table.addRecord(path, { ...read.value, file: path });
  }
  table.addColumns(['file']);
  if (passedOver > 0)
    table.note(`${passedOver} ${passedOver === 1 ? 'file is' : 'files are'} not Markdown and passed over.`);
  for (const note of [...encodingNotes].slice(0, 3)) table.note(note);
  return table.build();
}
