// style-support.json lists what the drawing engine (satori 0.63.2 with resvg-wasm 2.6.2) did with each style when
// it was tried: one card per name and value, compared with the same card without it and with a browser's picture.
// `npm run support-tables` writes it.
import rows from './style-support.json' with { type: 'json' };

export type StyleStatus = 'works' | 'partial' | 'ignored' | 'stops';

export interface StyleValue {
  value: string;
  status: StyleStatus;
  /** What to know when it does not simply work; empty for most. */
  note: string;
}

export interface StyleSupport {
  name: string;
  status: StyleStatus;
  values: StyleValue[];
}

type Row = Partial<Record<StyleStatus, string>> & { notes?: Record<string, string> };

const statuses: readonly StyleStatus[] = ['works', 'partial', 'ignored', 'stops'];

// Names that were tried with one telling value only; their defaults are drawn as well.
const plainValues: Record<string, string> = {
  alignItems: 'flex-start',
  alignSelf: 'flex-start | center | stretch',
  justifyContent: 'flex-start',
  fontWeight: '400 | 500 | 600 | 800',
  fontStyle: 'normal',
  textAlign: 'left | right',
  textTransform: 'lowercase | none',
  textDecoration: 'line-through | none',
  borderStyle: 'solid | dashed | dotted',
  whiteSpace: 'normal',
};

const splitValues = (text: string | undefined): string[] => (text ? text.split(' | ') : []);

function readRow(name: string, row: Row): StyleSupport {
  const values = statuses.flatMap((status) => {
    const plain = status === 'works' ? splitValues(plainValues[name]) : [];
    const note = (value: string) =>
      status === 'works' ? '' : (row.notes?.[value] ?? row.notes?.['*'] ?? '');
    return [...new Set([...plain, ...splitValues(row[status])])].map((value) => ({
      value,
      status,
      note: note(value),
    }));
  });
  // Drawing nothing special for `none` does not make a style work.
  const status = statuses.find((candidate) => row[candidate] !== undefined && row[candidate] !== 'none');
  return { name, status: status ?? 'works', values };
}

/** By name, in camelCase; of names that were tried. */
export const styleSupport: ReadonlyMap<string, StyleSupport> = new Map(
  Object.entries(rows as Record<string, Row>).map(([name, row]) => [name, readRow(name, row)]),
);

/** null for a value that was never tried. */
export const findValueSupport = (name: string, value: string): StyleValue | null =>
  styleSupport.get(name)?.values.find((row) => row.value === value.trim()) ?? null;
