import type { Field, FieldKind, FieldValue } from './schema.ts';

/** A value of the kind to begin with; valid for a required field. */
export function blankValue({ kind, choices }: Pick<Field, 'kind' | 'choices'>): FieldValue {
  switch (kind) {
    case 'colour':
      return '#2457f5';
    case 'number':
      return 1;
    case 'date':
      return '2026-01-01';
    case 'boolean':
      return true;
    case 'list':
      return [];
    case 'choice':
      return choices?.[0] ?? '';
    default:
      return '';
  }
}

/** The value as one of another kind; undefined when nothing of it can be kept. */
export function convertValue(
  value: FieldValue,
  { kind, choices }: Pick<Field, 'kind' | 'choices'>,
): FieldValue | undefined {
  if (value === null) return undefined;
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  switch (kind) {
    case 'list':
      return Array.isArray(value) ? value : text === '' ? [] : [text];
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'date':
      return isDate(text) ? text : undefined;
    case 'choice':
      return choices?.includes(text) ? text : undefined;
    case 'colour':
      return typeof value === 'string' && /^#[0-9a-f]{3,8}$/i.test(text) ? text : undefined;
    case 'image':
      return /^(asset:|data:image\/)/.test(text) ? text : undefined;
    case 'text':
      return text;
  }
}

/** A date as a card takes it: 2026-11-18, perhaps with a time behind it, and on the calendar. */
export function isDate(text: string): boolean {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(T.*)?$/.exec(text) ?? [];
  if (day === undefined) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}

/** What a designer writes for a value, one item a line for a list. */
export function writeValue(value: FieldValue | undefined): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join('\n') : String(value);
}

/** What was written, as a value of the kind; undefined for nothing, null when it cannot be one. */
export function readValue(text: string, field: Pick<Field, 'kind' | 'choices'>): FieldValue | undefined {
  if (text.trim() === '') return undefined;
  if (field.kind === 'list') return text.split('\n').filter((line) => line.trim() !== '');
  if (field.kind === 'boolean') return text === 'true' ? true : text === 'false' ? false : null;
  return convertValue(text, field) ?? null;
}

/** What is expected of a written value, for the kinds that can be wrong. */
export const valueHints: Partial<Record<FieldKind, string>> = {
  number: 'Write a number, for example 8.',
  date: 'Write the date as 2026-11-18.',
  colour: 'Write a colour as #2457f5.',
  image: 'Write asset: and the name of an image.',
  boolean: 'Write true or false.',
  choice: 'Write one of the choices.',
};
