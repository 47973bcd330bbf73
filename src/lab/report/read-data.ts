import { fail, ok, type Result } from '../../lib/result.ts';
import type { Field, TextRule, Values } from '../../template/schema.ts';
import { readCsv } from '../imports/csv.ts';
import { decodeFile } from '../imports/decode.ts';
import { readJson } from '../imports/json.ts';
import { guessMapping, mapColumns } from '../imports/map-columns.ts';
import type { SourceTable } from '../imports/source-record.ts';
import type { Refusal } from '../lab-row.ts';
import { headlineField } from '../matrix.ts';

export interface DataRows {
  rows: { name: string; place: string; values: Values }[];
  refused: Refusal[];
  refusedCount: number;
  notes: string[];
}

/**
 * Headlines of a CSV or JSON file, as the lab reads them; `chosen` names the column of a field where the guess is
 * wrong. What a row does not say is taken from `base`, the values of a headline of the template.
 */
export function readData(
  path: string,
  bytes: Uint8Array,
  { fields, rules }: { fields: Field[]; rules: TextRule[] },
  base: Values,
  chosen: { readonly [field: string]: string } = {},
): Result<DataRows, string> {
  const { text, notes } = decodeFile(bytes);
  const table = /\.json[l5]?$/i.test(path) ? readJson(text) : ok(readCsv(text));
  if (!table.ok) return fail(table.error.message);
  const headline = headlineField({ fields, rules });
  for (const [field, column] of Object.entries(chosen)) {
    if (!fields.some(({ name }) => name === field)) return fail(`This card has no field "${field}".`);
    if (!table.value.columns.includes(column))
      return fail(`${path} has no column "${column}". Its columns are: ${table.value.columns.join(', ')}.`);
  }
  const mapping = { ...guessMapping(table.value, fields, headline), ...chosen };
  const mapped = mapColumns(table.value, mapping, fields, headline);
  return ok({
    rows: placeRows(table.value, mapped.rows, mapped.refused, base),
    refused: mapped.refused,
    refusedCount: mapped.refusedCount,
    notes: [...notes, ...table.value.notes, ...mapped.notes, describeMapping(mapping)],
  });
}

/** Rows come in the order of the file, those refused left out. */
function placeRows(
  { records }: SourceTable,
  rows: readonly { name: string; values: Values }[],
  refused: readonly Refusal[],
  base: Values,
): DataRows['rows'] {
  const without = new Set(refused.map(({ place }) => place));
  const places = records.map(({ place }) => place).filter((place) => !without.has(place));
  return rows.map(({ name, values }, index) => ({
    name,
    place: places[index] ?? '',
    values: { ...base, ...values },
  }));
}

const describeMapping = (mapping: { readonly [field: string]: string }): string =>
  Object.entries(mapping)
    .map(([field, column]) => `${field} from the column ${column}`)
    .join(', ')
    .replace(/^./, (letter) => letter.toUpperCase())
    .concat('.');
