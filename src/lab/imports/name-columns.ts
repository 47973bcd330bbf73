import { headlineNames } from './column-names.ts';

/** Names for the columns of a table: its first row where that is a head, else `Column 1` and so on. */
export function nameColumns(cells: readonly string[]): { names: string[]; isHead: boolean; notes: string[] } {
  const notes: string[] = [];
  if (!isHead(cells)) {
    notes.push('The first row is no head, so it counts as a headline.');
    return { names: cells.map((_, index) => `Column ${index + 1}`), isHead: false, notes };
  }
  const names: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const wanted = cell.trim() || `Column ${index + 1}`;
    let name = wanted;
    for (let count = 2; names.includes(name); count++) name = `${wanted} ${count}`;
    if (name !== wanted) notes.push(`Two columns are called “${wanted}”. The second is shown as “${name}”.`);
    names.push(name);
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
