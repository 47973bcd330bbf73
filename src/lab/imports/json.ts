import { fail, ok, type Result } from '../../lib/result.ts';
import { flattenRecord, isRecord } from './flatten.ts';
import type { FileError, SourceTable } from './source-record.ts';
import { createTableBuilder } from './table-builder.ts';

/** A list of texts or records, on its own or inside an object; or one record a line. */
export function readJson(text: string): Result<SourceTable, FileError> {
  const parsed = parseJson(text);
  if (parsed.ok) {
    const items = findList(parsed.value);
    return items ? ok(readItems(items, (index) => `Entry ${index + 1}`)) : fail(noList);
  }
  const lines = text.split('\n');
  const [first] = lines.filter((line) => line.trim() !== '');
  if (lines.length > 1 && first?.trimStart().startsWith('{') && parseJson(first).ok)
    return ok(readRecordLines(lines));
  return fail({
    code: 'import.json',
    message: `This is not valid JSON: ${parsed.error}. Export it again, or mend that place.`,
  });
}

const noList: FileError = {
  code: 'import.json-list',
  message: 'This JSON holds no list of texts or records. Export the posts as an array.',
};

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return fail((error instanceof Error ? error.message : String(error)).replace(/\.$/, ''));
  }
}

/** The longest list of texts or records, at most three levels down. */
function findList(value: unknown, depth = 0): unknown[] | null {
  if (Array.isArray(value))
    return value.some((item) => typeof item === 'string' || isRecord(item)) ? value : null;
  if (!isRecord(value) || depth === 3) return null;
  let longest: unknown[] | null = null;
  for (const inner of Object.values(value)) {
    const found = findList(inner, depth + 1);
    if (found && found.length > (longest?.length ?? 0)) longest = found;
  }
  return longest;
}

function readItems(items: readonly unknown[], placeOf: (index: number) => string): SourceTable {
  const table = createTableBuilder();
  for (const [index, item] of items.entries()) {
    if (typeof item === 'string') addCells({ headline: item.trim() }, placeOf(index));
    else if (isRecord(item)) addCells(flattenRecord(item), placeOf(index));
    else table.refuse(placeOf(index), `It is ${describeItem(item)}, not a text or a record.`);
  }
  function addCells(cells: { [column: string]: string }, place: string) {
    table.addColumns(Object.keys(cells));
    table.addRecord(place, cells);
  }
  return table.build();
}

function readRecordLines(lines: readonly string[]): SourceTable {
  const table = createTableBuilder();
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = parseJson(line);
    const place = `Line ${index + 1}`;
    if (parsed.ok && isRecord(parsed.value)) {
      const cells = flattenRecord(parsed.value);
      table.addColumns(Object.keys(cells));
      table.addRecord(place, cells);
    } else table.refuse(place, parsed.ok ? 'It is not a record.' : `It is not valid JSON: ${parsed.error}.`);
  }
  return table.build();
}

const describeItem = (item: unknown): string =>
  item === null ? 'empty' : Array.isArray(item) ? 'a list' : `a ${typeof item}`;
