import Papa from 'papaparse';
import { nameColumns } from './name-columns.ts';
import type { SourceTable } from './source-record.ts';
import { createTableBuilder } from './table-builder.ts';

/** Reads a table of comma, semicolon or tab separated values, in pieces. */
export interface CsvReader {
  push(text: string, isLast: boolean): void;
  build(): SourceTable;
}

/** A row beyond this has a quote that was opened and not closed. In characters. */
const maxRowLength = 1_000_000;
/** So much is looked at to find the separator. In characters. */
const sampleLength = 16_000;

/** `isPlain`: one headline a line, whatever stands in it. */
export function createCsvReader({ isPlain = false } = {}): CsvReader {
  const table = createTableBuilder();
  let parser: InstanceType<typeof Papa.Parser> | null = null;
  let rest = '';
  let columns: string[] | null = null;
  /** As a spreadsheet counts them: the head is row 1. */
  let row = 0;

  function takeRow(cells: string[], isQuoteBroken: boolean) {
    row++;
    if (cells.every((cell) => cell.trim() === '')) return;
    if (!columns) {
      const { names, isHead, notes } = nameColumns(cells);
      columns = names;
      table.addColumns(names);
      for (const note of notes) table.note(note);
      if (isHead) return;
    }
    const place = `Row ${row}`;
    if (isQuoteBroken)
      table.refuse(place, 'A quote stands inside a quoted text. Double it, or take the quotes away.');
    else if (cells.length > columns.length)
      table.refuse(
        place,
        `It has ${cells.length} columns and the first row has ${columns.length}. Put quotes around a text that holds the separator.`,
      );
    else
      table.addRecord(
        place,
        Object.fromEntries(columns.map((name, index) => [name, (cells[index] ?? '').trim()])),
      );
  }

  function parse(isWhole: boolean) {
    const { data, errors, meta } = parser!.parse(rest, 0, !isWhole);
    const unclosed = isWhole && errors.some(({ code }) => code === 'MissingQuotes');
    if (unclosed) return true;
    const broken = new Set(errors.flatMap((error) => (error.code === 'InvalidQuotes' ? [error.row] : [])));
    for (const [index, cells] of data.entries()) takeRow(cells, broken.has(index));
    rest = rest.slice(meta.cursor);
    return false;
  }

  function takeLines(isLast: boolean) {
    const end = isLast ? rest.length : rest.lastIndexOf('\n') + 1;
    table.addColumns(['headline']);
    for (const line of rest.slice(0, end).split('\n')) {
      row++;
      if (line.trim() !== '') table.addRecord(`Line ${row}`, { headline: line.trim() });
    }
    // The empty piece behind the last line end is no line.
    row--;
    rest = rest.slice(end);
  }

  function refuseFirstLine() {
    row++;
    table.refuse(`Row ${row}`, 'A quote is opened and not closed. Close it, or take it away.');
    const end = rest.indexOf('\n');
    rest = end < 0 ? '' : rest.slice(end + 1);
  }

  return {
    push(text, isLast) {
      rest += text.replace(/\r\n?/g, '\n');
      if (isPlain) return takeLines(isLast);
      if (!parser && !isLast && rest.length < sampleLength) return;
      parser ??= new Papa.Parser({ delimiter: guessDelimiter(rest), newline: '\n', quoteChar: '"' });
      parse(false);
      while (!isLast && rest.length > maxRowLength) {
        refuseFirstLine();
        parse(false);
      }
      if (!isLast) return;
      while (rest !== '' && parse(true)) {
        refuseFirstLine();
        parse(false);
      }
    },
    build: table.build,
  };
}

export function readCsv(text: string): SourceTable {
  const reader = createCsvReader();
  reader.push(text, true);
  return reader.build();
}

function guessDelimiter(text: string): string {
  const { delimiter } = Papa.parse(text.slice(0, sampleLength), { preview: 20 }).meta;
  return delimiter === '' ? ',' : delimiter;
}
