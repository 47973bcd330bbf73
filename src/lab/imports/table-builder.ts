import type { Refusal } from '../lab-row.ts';
import { maxRows, type SourceRecord, type SourceTable } from './source-record.ts';

/** Collects records and refusals up to their limits, and counts what went beyond. */
export interface TableBuilder {
  addColumns(columns: readonly string[]): void;
  addRecord(place: string, cells: SourceRecord['cells']): void;
  refuse(place: string, reason: string): void;
  note(text: string): void;
  /** Rows taken and refused so far. */
  count(): number;
  build(): SourceTable;
}

/** More are counted, not kept: nobody reads a hundred thousand reasons. */
export const maxRefusals = 1000;

export function createTableBuilder(): TableBuilder {
  const columns: string[] = [];
  const known = new Set<string>();
  const records: SourceRecord[] = [];
  const refused: Refusal[] = [];
  const notes: string[] = [];
  let refusedCount = 0;
  let beyond = 0;

  function refuse(place: string, reason: string) {
    refusedCount++;
    if (refused.length < maxRefusals) refused.push({ place, reason });
  }

  return {
    addColumns(names) {
      for (const name of names) {
        if (known.has(name) || name === '__proto__') continue;
        known.add(name);
        columns.push(name);
      }
    },
    addRecord(place, cells) {
      if (records.length < maxRows) records.push({ place, cells });
      else {
        beyond++;
        refuse(place, `A list holds ${maxRows} rows. Split the file to bring in the rest.`);
      }
    },
    refuse,
    note: (text) => void notes.push(text),
    count: () => records.length + refusedCount,
    build: () => ({
      columns,
      records,
      refused,
      refusedCount,
      notes: beyond === 0 ? notes : [...notes, tooMany(beyond)],
    }),
  };
}

const tooMany = (beyond: number): string =>
  `A list holds ${maxRows} rows, so ${beyond} behind them ${beyond === 1 ? 'is' : 'are'} left out. Split the file to bring in the rest.`;
