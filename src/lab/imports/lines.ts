import type { SourceTable } from './source-record.ts';

/** Pasted text, one headline a line; empty lines do not count. */
export function readLines(text: string): SourceTable {
  const records = text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line, index) => {
    const headline = line.replace(/^\uFEFF/, '').trim();
    return headline === '' ? [] : [{ place: `Line ${index + 1}`, cells: { headline } }];
  });
  return { columns: ['headline'], records, refused: [], refusedCount: 0, notes: [] };
}
