import type { LineColumn } from '../lib/text-span.ts';

/** Answers line questions about one text without reading it again each time. */
export interface LineIndex {
  /** 1-based; offsets outside the text are clamped into it. */
  at(offset: number): LineColumn;
  /** Offset of the first character of a 1-based line; null when there is no such line. */
  startOf(line: number): number | null;
}

/** Line ends are LF, CRLF or CR, as in lineColumnAt. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return {
    at(offset) {
      const clamped = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= clamped) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: clamped - starts[low]! + 1 };
    },
    startOf: (line) => starts[line - 1] ?? null,
  };
}
