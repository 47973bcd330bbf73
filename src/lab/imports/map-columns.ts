import type { Field, FieldValue, Values } from '../../template/schema.ts';
import type { HeadlineList, Refusal } from '../lab-row.ts';
import { headlineNames } from './column-names.ts';
import { maxTextLength, type SourceRecord, type SourceTable } from './source-record.ts';

/** Which column fills a field; a field that is missing keeps the value of the template's own headline. */
export type ColumnMapping = { readonly [field: string]: string };

const synonyms: Record<string, readonly string[]> = {
  author: [
    'author',
    'authors',
    'by',
    'byline',
    'writer',
    'creator',
    'author.name',
    'post_author',
    'autor',
    'auteur',
  ],
  date: [
    'date',
    'published',
    'pubdate',
    'publishdate',
    'published_at',
    'publishedat',
    'created',
    'created_at',
    'updated',
    'changed',
    'datum',
  ],
  section: ['section', 'category', 'categories', 'tag', 'tags', 'topic', 'rubrik'],
  standfirst: ['standfirst', 'description', 'summary', 'excerpt', 'subtitle', 'dek', 'teaser'],
  description: ['description', 'summary', 'excerpt', 'subtitle'],
};

/** The headline's column by its name, else the one whose texts look most like headlines; others only by name. */
export function guessMapping(
  { columns, records }: Pick<SourceTable, 'columns' | 'records'>,
  fields: readonly Field[],
  headline: string,
): ColumnMapping {
  const mapping: Record<string, string> = {};
  const free = new Set(columns);
  const take = (field: string, column: string | undefined) => {
    if (column === undefined) return;
    mapping[field] = column;
    free.delete(column);
  };
  take(headline, findByName(columns, [headline, ...headlineNames]) ?? looksLikeHeadlines(columns, records));
  for (const { name, kind } of fields) {
    // An image of a site is an address, and a card draws stored images alone.
    if (name === headline || kind === 'image') continue;
    take(name, findByName([...free], [name, ...(synonyms[name.toLowerCase()] ?? [])]));
  }
  return mapping;
}

const plain = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

function findByName(columns: readonly string[], names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = columns.find((column) => plain(column) === plain(name));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Headlines are filled in, differ, and are texts of several words. */
function looksLikeHeadlines(
  columns: readonly string[],
  records: readonly SourceRecord[],
): string | undefined {
  const sample = records.slice(0, 50);
  let best: { column: string; score: number } | null = null;
  for (const column of columns) {
    const texts = sample.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '');
    if (texts.length === 0) continue;
    const words = texts.reduce((sum, text) => sum + Math.min(text.split(/\s+/).length, 12), 0) / texts.length;
    const addresses = texts.filter((text) => /^(https?:|\/)/.test(text)).length / texts.length;
    const score =
      words * (new Set(texts).size / texts.length) * (texts.length / sample.length) * (1 - addresses);
    if (!best || score > best.score) best = { column, score };
  }
  return best?.column ?? columns[0];
}

export interface MappedRows {
  rows: HeadlineList['rows'];
  /** Those of the file, then those without a headline. */
  refused: Refusal[];
  refusedCount: number;
  /** What was left out of rows that were taken: `date of 3 rows was not understood`. */
  notes: string[];
}

/** Every record becomes a row or a refusal. */
export function mapColumns(
  table: SourceTable,
  mapping: ColumnMapping,
  fields: readonly Field[],
  headline: string,
): MappedRows {
  const rows: HeadlineList['rows'] = [];
  const refused = [...table.refused];
  const misread = new Map<string, number>();
  for (const record of table.records) {
    const text = record.cells[mapping[headline] ?? ''] ?? '';
    if (text === '') refused.push({ place: record.place, reason: `It has no ${headline}.` });
    else if (text.length > maxTextLength)
      refused.push({
        place: record.place,
        reason: `Its ${headline} has ${text.length} characters, and ${maxTextLength} is the limit.`,
      });
    else rows.push({ name: nameOf(record, text), values: valuesOf(record, text) });
  }

  function valuesOf({ cells }: SourceRecord, text: string): Values {
    const values: Record<string, FieldValue> = { [headline]: text };
    for (const { name, kind, choices } of fields) {
      const column = mapping[name];
      const cell = column === undefined ? undefined : cells[column];
      if (name === headline || cell === undefined || cell === '') continue;
      const value = readValue(cell.slice(0, maxTextLength), kind, choices);
      if (value === null) misread.set(name, (misread.get(name) ?? 0) + 1);
      else values[name] = value;
    }
    return values;
  }

  return {
    rows,
    refused,
    refusedCount: table.refusedCount + refused.length - table.refused.length,
    notes: [...misread].map(
      ([name, count]) =>
        `The ${name} of ${count} ${count === 1 ? 'row' : 'rows'} was not understood and is that of the template.`,
    ),
  };
}

const nameOf = ({ cells }: SourceRecord, text: string): string =>
  cells.file?.split('/').at(-1) || (text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text);

/** null when the cell does not say what the field takes. */
function readValue(cell: string, kind: Field['kind'], choices: readonly string[] = []): FieldValue {
  switch (kind) {
    case 'text':
      return cell.replace(/\n/g, ', ');
    case 'number': {
      const number = Number(cell.replace(/(?<=\d)[\s,](?=\d{3}\b)/g, ''));
      return Number.isFinite(number) ? number : null;
    }
    case 'boolean':
      return /^(true|yes|1|on)$/i.test(cell) ? true : /^(false|no|0|off)$/i.test(cell) ? false : null;
    case 'date':
      return readDate(cell);
    case 'colour':
      return /^#[0-9a-f]{3,8}$/i.test(cell) ? cell : null;
    case 'list':
      return cell.split(cell.includes('\n') ? '\n' : /\s*[;|]\s*/).filter((entry) => entry !== '');
    case 'choice':
      return choices.includes(cell) ? cell : null;
    case 'image':
      return cell.startsWith('asset:') ? cell : null;
  }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** ISO dates as they are, those of feeds and `12 Nov 2026` as ISO; `03/04/2026` has two meanings and is none. */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  const named = /^(?:[A-Za-z]{3,9},?\s+)?(\d{1,2})\.?\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})\b/.exec(text);
  const american = /^([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/.exec(text);
  const found = iso
    ? ([iso[1], Number(iso[2]), iso[3]] as const)
    : named
      ? ([named[3], monthOf(named[2]!), named[1]] as const)
      : american
        ? ([american[3], monthOf(american[1]!), american[2]] as const)
        : null;
  if (!found) return null;
  const [year, month, day] = found;
  if (month < 1 || month > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const monthOf = (name: string): number => months.indexOf(name.toLowerCase()) + 1;
