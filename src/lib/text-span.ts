/** A half-open range [from, to) of UTF-16 code units in a text. */
export interface Span {
  from: number;
  to: number;
}

/** Replace [from, to) by `insert`. Several changes in a list refer to the text before any of them. */
export interface TextChange extends Span {
  insert: string;
}

/** 1-based line and column, as editors show them. */
export interface LineColumn {
  line: number;
  column: number;
}

/** Line ends are LF, CRLF or CR; an offset past the end counts as the end. */
export function lineColumnAt(text: string, offset: number): LineColumn {
  const end = Math.min(Math.max(offset, 0), text.length);
  let line = 1;
  let start = 0;
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) {
      line++;
      start = i + 1;
    }
  }
  return { line, column: end - start + 1 };
}

/** The inverse of lineColumnAt; lines and columns outside the text are clamped into it. */
export function offsetAt(text: string, { line, column }: LineColumn): number {
  let start = 0;
  for (let current = 1; current < line; current++) {
    const lf = text.indexOf('\n', start);
    const cr = text.indexOf('\r', start);
    const next = cr >= 0 && (lf < 0 || cr < lf) ? (text[cr + 1] === '\n' ? cr + 2 : cr + 1) : lf + 1;
    if (next <= 0) return text.length;
    start = next;
  }
  return Math.min(Math.max(start + column - 1, 0), text.length);
}

/** Applies changes that do not overlap; throws RangeError when they do or leave the text. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  const sorted = [...changes].sort((a, b) => a.from - b.from || a.to - b.to);
  let out = '';
  let at = 0;
  for (const { from, to, insert } of sorted) {
    if (from < at || to < from || to > text.length)
      throw new RangeError(`change ${from}..${to} overlaps or leaves the text`);
    out += text.slice(at, from) + insert;
    at = to;
  }
  return out + text.slice(at);
}
