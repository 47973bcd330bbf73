// style-catalogue.json lists what the drawing engine (satori 0.63.2 with resvg-wasm 2.6.2) did with each style when
// it was tried: one card per name and value, compared with the same card without it and with a browser's picture.
import rows from './style-catalogue.json' with { type: 'json' };
import { styleDescriptions } from './style-descriptions.ts';

export type StyleStatus = 'works' | 'partial' | 'ignored' | 'stops';

export interface StyleValue {
  value: string;
  status: StyleStatus;
  /** What to know when it does not simply work; empty for most. */
  note: string;
}

export interface StyleFacts {
  name: string;
  description: string;
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

function readRow(name: string, row: Row): StyleFacts {
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
  return { name, description: styleDescriptions[name] ?? '', status: status ?? 'works', values };
}

const catalogue = new Map(
  Object.entries(rows as Record<string, Row>).map(([name, row]) => [name, readRow(name, row)]),
);

/** Every style that the engine draws, at least in part, by name. */
export const drawnStyles: readonly StyleFacts[] = [...catalogue.values()].filter(
  ({ status }) => status === 'works' || status === 'partial',
);

/** null for a name that was never tried. */
export const findStyleFacts = (name: string): StyleFacts | null => catalogue.get(name) ?? null;

export const findValueFacts = (name: string, value: string): StyleValue | null =>
  catalogue.get(name)?.values.find((row) => row.value === value.trim()) ?? null;

const sentences: Record<StyleStatus, string> = {
  works: 'Drawn.',
  partial: 'Drawn in part.',
  ignored: 'Ignored: the card looks the same without it.',
  stops: 'Stops the card from being drawn.',
};

/** What the engine does with it, in a sentence or two. */
export const describeStatus = (status: StyleStatus, note: string): string =>
  [sentences[status], note].filter(Boolean).join(' ');
