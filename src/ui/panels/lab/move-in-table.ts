import type { Line } from '../../../lab/arrange.ts';
import type { Rendition } from '../../../lab/renditions.ts';
import type { CellRef } from './lab-view.ts';

interface Key {
  key: string;
  ctrlKey: boolean;
}

/** Where a key leads from a cell; null for a key that leads nowhere. Heads of groups are passed over. */
export function moveInTable(
  lines: readonly Line[],
  renditions: readonly Pick<Rendition, 'id'>[],
  { rowId, renditionId }: CellRef,
  { key, ctrlKey }: Key,
  page: number,
): CellRef | null {
  const rows = lines.flatMap((line) => (line.kind === 'row' ? [line.row.id] : []));
  const at = rows.indexOf(rowId);
  const column = renditions.findIndex(({ id }) => id === renditionId);
  const lastRow = rows.length - 1;
  const lastColumn = renditions.length - 1;
  const to = (row: number, col: number): CellRef | null => {
    const target = rows[Math.min(Math.max(row, 0), lastRow)];
    const rendition = renditions[Math.min(Math.max(col, 0), lastColumn)];
    return target !== undefined && rendition ? { rowId: target, renditionId: rendition.id } : null;
  };
  switch (key) {
    case 'ArrowDown':
      return to(at + 1, column);
    case 'ArrowUp':
      return to(at - 1, column);
    case 'ArrowRight':
      return to(at, column + 1);
    case 'ArrowLeft':
      return to(at, column - 1);
    case 'PageDown':
      return to(at + page, column);
    case 'PageUp':
      return to(at - page, column);
    case 'Home':
      return to(ctrlKey ? 0 : at, 0);
    case 'End':
      return to(ctrlKey ? lastRow : at, lastColumn);
    default:
      return null;
  }
}
