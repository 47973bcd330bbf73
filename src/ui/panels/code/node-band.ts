import { type EditorState, type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView, GutterMarker, gutterLineClass } from '@codemirror/view';
import type { Span } from '../../../lib/text-span.ts';

/** Marks the lines of a node: the selected layer. null marks none. */
export const setBand = StateEffect.define<Span | null>();

const band = StateField.define<Span | null>({
  create: () => null,
  update(value, tr) {
    for (const effect of tr.effects) if (effect.is(setBand)) return effect.value;
    if (!value || !tr.docChanged) return value;
    return { from: tr.changes.mapPos(value.from, -1), to: tr.changes.mapPos(value.to, 1) };
  },
});

/** The span marked at present, null for none. */
export const bandOf = (state: EditorState): Span | null => state.field(band, false) ?? null;

const bandLine = Decoration.line({ class: 'cm-node-line' });
const bandGutter = new (class extends GutterMarker {
  override elementClass = 'cm-node-gutter';
})();

function listLineStarts(state: EditorState): number[] {
  const span = state.field(band);
  if (!span) return [];
  const last = state.doc.lineAt(Math.min(span.to, state.doc.length)).number;
  const starts: number[] = [];
  for (
    let number = state.doc.lineAt(Math.min(span.from, state.doc.length)).number;
    number <= last;
    number++
  ) {
    starts.push(state.doc.line(number).from);
  }
  return starts;
}

export const nodeBand: Extension = [
  band,
  EditorView.decorations.compute([band, 'doc'], (state) =>
    Decoration.set(listLineStarts(state).map((at) => bandLine.range(at))),
  ),
  gutterLineClass.compute([band, 'doc'], (state) =>
    RangeSet.of(listLineStarts(state).map((at) => bandGutter.range(at))),
  ),
];
