import { type Cell, type RowClass, rankOfClass, waitingCell, worstClass } from '../../lab/cell.ts';
import { type Accepted, classWithAccepted, nothingAccepted, openFindings } from '../../lab/concerns.ts';
import type { LabRow } from '../../lab/lab-row.ts';
import type { Acceptance, Size } from '../../template/schema.ts';
import { createPictureShelf } from './picture-shelf.ts';

/** What is known of every headline at every size, with the small pictures. */
export interface CellBoard {
  keyOf(row: LabRow, size: Size): string;
  cellOf(row: LabRow, size: Size): Cell;
  /** A new key begins as waiting. */
  ensure(key: string): Cell;
  patch(key: string, change: Partial<Cell>): void;
  /** What the cell shows: of card and values. undefined before the first picture. */
  contentOf(key: string): string | undefined;
  setContent(key: string, content: string): void;
  keepPicture(key: string, picture: Blob | null): void;
  touchPicture(key: string): void;
  /** As a data URI, for files; null where none is kept. */
  pictureData(row: LabRow, size: Size): Promise<string | null>;
  classOf(row: LabRow, sizes: readonly Size[]): RowClass;
  /** Grows with what is wrong, for putting the worst first. */
  rankOf(row: LabRow, sizes: readonly Size[]): number;
  /** Findings that count and were not accepted, of all sizes. */
  foundOf(row: LabRow, sizes: readonly Size[]): number;
  acceptedOf(row: LabRow, size: Size): Accepted;
  /** What the template has accepted now. */
  setAccepted(accepted: readonly Acceptance[]): void;
  /** Forgets all but these. */
  keep(keys: ReadonlySet<string>): void;
}

// Some 5 000 small pictures.
const shelfBytes = 96 * 1024 * 1024;

export function createCellBoard(onChange: () => void): CellBoard {
  const cells = new Map<string, Cell>();
  const contents = new Map<string, string>();
  // Asked for every headline at every change, so it is kept.
  const judged = new Map<string, { rowClass: RowClass; rank: number; found: number }>();
  let acceptances: readonly Acceptance[] = [];
  let accepted = new Map<string, Accepted>();
  const shelf = createPictureShelf(
    shelfBytes,
    { create: (blob) => URL.createObjectURL(blob), revoke: (url) => URL.revokeObjectURL(url) },
    (key) => patch(key, { pictureUrl: null }),
  );

  function patch(key: string, change: Partial<Cell>) {
    const before = cells.get(key);
    if (!before) return;
    cells.set(key, { ...before, ...change });
    judged.delete(rowIdOf(key));
    onChange();
  }

  const keyOf = (row: LabRow, size: Size): string => `${row.id}\n${size.id}`;

  function judge(row: LabRow, sizes: readonly Size[]) {
    const known = judged.get(row.id);
    if (known) return known;
    const own = sizes.map((size) => {
      const cell = cells.get(keyOf(row, size));
      const of = acceptedOf(row, size);
      return {
        rowClass: classWithAccepted(row, cell, of),
        found: cell ? openFindings(row, cell, of) : [],
      };
    });
    const judgement = {
      rowClass: worstClass(own.map(({ rowClass }) => rowClass)),
      rank: Math.max(0, ...own.map(({ rowClass, found }) => rankOfClass(rowClass, found))),
      found: own.reduce((sum, { found }) => sum + found.length, 0),
    };
    judged.set(row.id, judgement);
    return judgement;
  }

  const acceptedOf = (row: LabRow, size: Size): Accepted =>
    accepted.get(`${row.text}\n${size.id}`) ?? nothingAccepted;

  return {
    keyOf,
    cellOf: (row, size) => cells.get(keyOf(row, size)) ?? waitingCell,
    ensure(key) {
      const known = cells.get(key);
      if (!known) cells.set(key, waitingCell);
      return known ?? waitingCell;
    },
    patch,
    contentOf: (key) => contents.get(key),
    setContent: (key, content) => void contents.set(key, content),
    // Without a picture an empty address keeps it from being asked for again and again.
    keepPicture: (key, picture) => patch(key, { pictureUrl: picture ? shelf.put(key, picture) : '' }),
    touchPicture: shelf.touch,
    pictureData: (row, size) => readAsData(shelf.get(keyOf(row, size))),
    classOf: (row, sizes) => judge(row, sizes).rowClass,
    rankOf: (row, sizes) => judge(row, sizes).rank,
    foundOf: (row, sizes) => judge(row, sizes).found,
    acceptedOf,
    setAccepted(next) {
      if (next === acceptances) return;
      acceptances = next;
      accepted = new Map(next.map(({ headline, sizeId, saw }) => [`${headline}\n${sizeId}`, new Set(saw)]));
      judged.clear();
      onChange();
    },
    keep(keys) {
      for (const key of [...cells.keys()]) {
        if (keys.has(key)) continue;
        cells.delete(key);
        contents.delete(key);
        judged.delete(rowIdOf(key));
        shelf.remove(key);
      }
    },
  };
}

const rowIdOf = (key: string): string => key.slice(0, key.lastIndexOf('\n'));

function readAsData(picture: Blob | undefined): Promise<string | null> {
  if (!picture) return Promise.resolve(null);
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => resolve(null);
    reader.readAsDataURL(picture);
  });
}
