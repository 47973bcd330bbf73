import { acceptCompletion, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, indentLess, indentMore } from '@codemirror/commands';
import { foldKeymap, indentUnit } from '@codemirror/language';
import { nextDiagnostic, previousDiagnostic } from '@codemirror/lint';
import { searchKeymap } from '@codemirror/search';
import { EditorSelection, type Extension, Prec } from '@codemirror/state';
import { type Command, type KeyBinding, keymap } from '@codemirror/view';

export interface CodeCommands {
  undo(): void;
  redo(): void;
  save(): void;
  /** Applies the fix at the caret, if there is one. */
  fix(): void;
}

// They belong to the studio: jump to the layer, code only.
const studioKeys = new Set(['Mod-Enter', 'Shift-Mod-\\']);

/** Indents lines when the caret stands before their text or a selection is made, else fills up to the next stop. */
const indentOrFill: Command = (view) => {
  const { state } = view;
  const isBefore = ({ from, empty }: { from: number; empty: boolean }) =>
    !empty || /^\s*$/.test(state.sliceDoc(state.doc.lineAt(from).from, from));
  if (state.selection.ranges.some(isBefore)) return indentMore(view);
  const unit = state.facet(indentUnit);
  const change = state.changeByRange(({ head }) => {
    const column = head - state.doc.lineAt(head).from;
    const insert = unit === '\t' ? unit : ' '.repeat(unit.length - (column % unit.length));
    return { changes: { from: head, insert }, range: EditorSelection.cursor(head + insert.length) };
  });
  view.dispatch(state.update(change, { userEvent: 'input.type', scrollIntoView: true }));
  return true;
};

/** The editor's history is the studio's own, so a key that is handled here must not reach the studio again. */
function own(key: string, act: () => void): KeyBinding {
  const run = () => {
    act();
    return true;
  };
  return { key, run, preventDefault: true, stopPropagation: true };
}

export function createKeys({ undo, redo, save, fix }: CodeCommands): Extension {
  return [
    Prec.high(keymap.of([{ key: 'Tab', run: acceptCompletion }])),
    keymap.of([
      own('Mod-z', undo),
      own('Mod-Shift-z', redo),
      own('Mod-y', redo),
      own('Mod-s', save),
      own('Mod-.', fix),
      { key: 'Tab', run: indentOrFill, shift: indentLess },
      { key: 'F8', run: nextDiagnostic, shift: previousDiagnostic },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      ...foldKeymap,
      ...defaultKeymap.filter(({ key }) => !key || !studioKeys.has(key)),
    ]),
  ];
}
