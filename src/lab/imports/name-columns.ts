import { headlineNames } from './column-names.ts';

/** Names for the columns of a table: its first row where that is a head, else `Column 1` and so on. */
export function nameColumns(cells: readonly string[]): { names: string[]; isHead: boolean; notes: string[] } {
  const notes: string[] = [];
  if (!isHead(cells)) {
    notes.push('The first row is no head, so it counts as a headline.');
    return { names: cells.map((_, index) => `Column ${index + 1}`), isHead: false, notes };
  }
  const names: string[] = [];
  /** The names that columns of one name are shown with, but for the first. */
  const again = new Map<string, string[]>();
  for (const [index, cell] of cells.entries()) {
    const wanted = cell.trim() || `Column ${index + 1}`;
    let name = wanted;
    for (let count = 2; names.includes(name); count++) name = `${wanted} ${count}`;
    if (name !== wanted) again.set(wanted, [...(again.get(wanted) ?? []), name]);
    names.push(name);
  }
  for (const [wanted, shown] of again) {
    const [second] = shown;
    notes.push(
      shown.length === 1
        ? `Two columns are called “${wanted}”. The second is shown as “${second}”.`
        : `${shown.length + 1} columns are called “${wanted}”. They are shown as “${wanted}” to “${shown.at(-1)}”.`,
    );
  }
  return { names, isHead: true, notes };
}

/** Names are short and no sentence; a lone column is a list of headlines unless it is called like one. */
function isHead(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.some((cell) => headlineNames.includes(cell.toLowerCase()))) return true;
  return (
    filled.length > 1 &&
    filled.every((cell) => cell.length <= 40 && cell.split(/\s+/).length <= 4 && !/^[\d.,:/-]+$/.test(cell))
  );
}
