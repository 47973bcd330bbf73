import { EditorSelection, EditorState, type Extension, RangeSetBuilder, type Text } from '@codemirror/state';
import {
  type Command,
  Decoration,
  type DecorationSet,
  EditorView,
  keymap,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view';

/**
 * Keeps CRLF whole. The CR is part of the text, so that positions equal those of the source; it is not shown, the
 * caret never stands between CR and LF, and new lines end like those around them.
 */
export function keepLineEnds(): Extension {
  return [pasteWithLf, repairEdits, keepCaretOut, hideReturns, keymap.of(stepKeys)];
}

// The edit filter below then writes it in the way of the file.
const pasteWithLf = EditorView.clipboardInputFilter.of((text) => text.replace(/\r\n?/g, '\n'));

const charAt = (doc: Text, at: number) => (at < 0 || at >= doc.length ? '' : doc.sliceString(at, at + 1));
const isInside = (doc: Text, at: number) => charAt(doc, at - 1) === '\r' && charAt(doc, at) === '\n';

const usesCrlf = (doc: Text) => doc.lines > 1 && doc.line(1).text.endsWith('\r');

const repairEdits = EditorState.transactionFilter.of((tr) => {
  if (!tr.docChanged) return tr;
  const repairs: { from: number; to?: number; insert?: string }[] = [];
  const { newDoc } = tr;
  tr.changes.iterChanges((fromA, toA, fromB, toB) => {
    const endedInReturn = toA > fromA && charAt(tr.startState.doc, toA - 1) === '\r';
    const isBare = charAt(newDoc, toB) === '\n' && charAt(newDoc, toB - 1) !== '\r';
    // Deleting at the end of a line joins two lines; replacing the end of a line keeps them apart.
    if (endedInReturn && isBare)
      repairs.push(fromB === toB ? { from: toB, to: toB + 1 } : { from: toB, insert: '\r' });
    else if (charAt(newDoc, fromB - 1) === '\r' && charAt(newDoc, fromB) !== '\n')
      repairs.push({ from: fromB - 1, to: fromB });
    for (let at = fromB; at < toB && usesCrlf(tr.startState.doc); at++) {
      if (charAt(newDoc, at) === '\n' && charAt(newDoc, at - 1) !== '\r')
        repairs.push({ from: at, insert: '\r' });
    }
  });
  return repairs.length > 0 ? [tr, { changes: repairs, sequential: true }] : tr;
});

const keepCaretOut = EditorState.transactionFilter.of((tr) => {
  const { ranges, mainIndex } = tr.newSelection;
  const { newDoc } = tr;
  if (!ranges.some(({ anchor, head }) => isInside(newDoc, anchor) || isInside(newDoc, head))) return tr;
  const out = (at: number) => (isInside(newDoc, at) ? at - 1 : at);
  const selection = EditorSelection.create(
    ranges.map(({ anchor, head }) => EditorSelection.range(out(anchor), out(head))),
    mainIndex,
  );
  return [tr, { selection, sequential: true }];
});

const hidden = Decoration.replace({});

function findReturns(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      if (line.text.endsWith('\r')) builder.add(line.to - 1, line.to, hidden);
      at = line.to + 1;
    }
  }
  return builder.finish();
}

const hideReturns = ViewPlugin.fromClass(
  class {
    returns: DecorationSet;
    constructor(view: EditorView) {
      this.returns = findReturns(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.returns = findReturns(update.view);
    }
  },
  {
    decorations: ({ returns }) => returns,
    provide: (plugin) =>
      EditorView.atomicRanges.of((view) => view.plugin(plugin)?.returns ?? Decoration.none),
  },
);

/** From the end of a line the next step leads to the next line, over both characters. */
function stepOver(extend: boolean): Command {
  return (view) => {
    const { doc, selection } = view.state;
    const { anchor, head, empty } = selection.main;
    if (selection.ranges.length > 1 || (!extend && !empty) || !isInside(doc, head + 1)) return false;
    const next = head + 2;
    view.dispatch({
      selection: { anchor: extend ? anchor : next, head: next },
      scrollIntoView: true,
      userEvent: 'select',
    });
    return true;
  };
}

const stepKeys = ['ArrowRight', 'Ctrl-ArrowRight', 'Alt-ArrowRight'].map((key) => ({
  key,
  run: stepOver(false),
  shift: stepOver(true),
}));
