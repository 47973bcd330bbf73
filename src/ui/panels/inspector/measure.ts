/** A number with its unit, as a style value holds it. */
export interface Measure {
  number: number;
  /** `px`, `em`, `%`, …; empty for a plain number. */
  unit: string;
  /** Whether it was a text (`'12px'`) and is to stay one. */
  isText: boolean;
}

const pattern = /^\s*([-+]?(?:\d+\.?\d*|\.\d+))([a-z]+|%)?\s*$/i;

/** null for words, `calc()`, `var()` and lists. */
export function readMeasure(value: string | number): Measure | null {
  if (typeof value === 'number')
    return Number.isFinite(value) ? { number: value, unit: '', isText: false } : null;
  const match = pattern.exec(value);
  return match ? { number: Number(match[1]), unit: match[2] ?? '', isText: true } : null;
}

/** Another number, written the way the old one was; plain when there was none. */
export function writeMeasure(number: number, old: Measure | null): string | number {
  return old?.isText ? `${number}${old.unit}` : number;
}
