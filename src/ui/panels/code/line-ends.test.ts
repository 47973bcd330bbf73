import { EditorSelection, EditorState } from '@codemirror/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from '../../../editor/history.ts';
import { keepLineEnds } from './line-ends.ts';

const start = (source: string) =>
  EditorState.create({
    doc: toText(source),
    extensions: [EditorState.lineSeparator.of('\n'), keepLineEnds()],
  });
const isWhole = (text: string) => !/\r(?!\n)|(?<!\r)\n/.test(text);

function edit(source: string, change: { from: number; to?: number; insert?: string }): string {
  return start(source).update({ changes: change }).state.doc.toString();
}

describe('keepLineEnds', () => {
  it('ends new lines like those of the file', () => {
    expect(edit('a\r\nb', { from: 1, insert: '\n  ' })).toBe('a\r\n  \r\nb');
    expect(edit('a\nb', { from: 1, insert: '\n  ' })).toBe('a\n  \nb');
  });

  it('joins two lines whole, from either side', () => {
    expect(edit('a\r\nb', { from: 1, to: 2 })).toBe('ab');
    expect(edit('a\r\nb', { from: 2, to: 3 })).toBe('ab');
  });

  it('keeps lines apart when the end of one is replaced', () => {
    expect(edit('ab\r\nc', { from: 1, to: 3, insert: '\n  ' })).toBe('a\r\n  \r\nc');
  });

  it('leaves a whole line that goes elsewhere alone', () => {
    expect(edit('a\r\nb\r\nc', { from: 2, to: 5 })).toBe('a\r\nc');
  });

  it('keeps the caret out of a line end', () => {
    const { state } = start('a\r\nb').update({ selection: EditorSelection.cursor(2) });
    expect(state.selection.main.head).toBe(1);
  });

  it('leaves every line end of a CRLF file whole, whatever is replaced between two carets', () => {
    const line = fc.string({ unit: fc.constantFrom('a', ' '), maxLength: 3 });
    const lines = fc.array(line, { minLength: 2, maxLength: 5 });
    const insert = fc.string({ unit: fc.constantFrom('x', '\n'), maxLength: 4 });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), insert, (rows, a, b, text) => {
        const source = rows.join('\r\n');
        const caret = (n: number) => {
          const at = n % (source.length + 1);
          return source[at - 1] === '\r' ? at - 1 : at;
        };
        const [from, to] = [caret(a), caret(b)].sort((x, y) => x - y) as [number, number];
        expect(isWhole(edit(source, { from, to, insert: text }))).toBe(true);
      }),
    );
  });
});
