import type { Refusal } from '../lab-row.ts';

/** One row of what was brought in, before its columns are given to fields. */
export interface SourceRecord {
  /** Where it stands: `Row 12`, `posts/a.md`. */
  place: string;
  cells: { [column: string]: string };
}

/** What a file holds. Every row of it is a record or a refusal. */
export interface SourceTable {
  /** In the order of the file. */
  columns: string[];
  records: SourceRecord[];
  /** The first thousand; `refusedCount` has all. */
  refused: Refusal[];
  refusedCount: number;
  /** What a reader should know and what cost no row: another encoding, columns that got another name. */
  notes: string[];
}

/** The whole file is refused. */
export interface FileError {
  /** Dotted and stable: `import.json`, `import.zip-bomb`, … */
  code: string;
  /** Cause, then cure. */
  message: string;
}

/** A list that is longer is cut, and the rest refused: the lab holds twenty thousand rows of one list. */
export const maxRows = 20_000;
/** A headline beyond this is refused: no card shows it, and the runtime caps far below. */
export const maxTextLength = 10_000;
