/** The plain values of a record as cells; what is nested once gets a dotted name, a list one line an entry. */
export function flattenRecord(record: object): { [column: string]: string } {
  const cells: { [column: string]: string } = {};
  for (const [name, value] of Object.entries(record)) {
    if (name === '__proto__') continue;
    const text = toText(value);
    if (text !== null) cells[name] = text;
    else if (isRecord(value)) {
      for (const [inner, innerValue] of Object.entries(value)) {
        const innerText = toText(innerValue);
        if (innerText !== null) cells[`${name}.${inner}`] = innerText;
      }
    }
  }
  return cells;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

function toText(value: unknown): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (Array.isArray(value)) {
    const entries = value.map((entry) => (typeof entry === 'object' ? null : String(entry)));
    return entries.every((entry) => entry !== null) ? entries.join('\n') : null;
  }
  return null;
}
