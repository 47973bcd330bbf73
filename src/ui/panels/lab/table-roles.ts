// The lines of the table are laid out one by one, not as a table, and some browsers then forget what its elements are.
export const rowGroup = { role: 'rowgroup' } as const;
export const tableRow = { role: 'row' } as const;
export const rowHead = { role: 'rowheader' } as const;
export const columnHead = { role: 'columnheader' } as const;
