import { autocompletion, closeBrackets } from '@codemirror/autocomplete';
import { javascript } from '@codemirror/lang-javascript';
import { json } from '@codemirror/lang-json';
import { bracketMatching, codeFolding, foldGutter, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, search } from '@codemirror/search';
import {
  Annotation,
  type ChangeSet,
  EditorSelection,
  EditorState,
  type Extension,
  type StateEffect,
  type Transaction,
} from '@codemirror/state';
import {
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  lineNumbers,
} from '@codemirror/view';
import { type Editor, nodeById } from '../../../editor/editor.ts';
import type { EditorState as StudioState } from '../../../editor/editor-state.ts';
import { toText } from '../../../editor/history.ts';
import type { Span } from '../../../lib/text-span.ts';
import { nodeAtOffset } from '../../../source/locate.ts';
import type { Diagnostic } from '../../../template/diagnostic.ts';
import { applyFix, findFixable } from './apply-fix.ts';
import { createHover } from './code-hover.ts';
import { createKeys } from './code-keys.ts';
import { codeTheme } from './code-theme.ts';
import { createColourGutter } from './colour-gutter.ts';
import { createCompletionSource, createLocalSource } from './completions.ts';
import { nameEdit } from './edit-label.ts';
import { keepCaretInView } from './keep-caret-in-view.ts';
import { keepLineEnds } from './line-ends.ts';
import { areSameProblems, toMarks } from './lint-problems.ts';
import { bandOf, nodeBand, setBand } from './node-band.ts';
import { codePhrases } from './phrases.ts';
import { rehearseTyping } from './rehearse-typing.ts';
import { findChangeEnd, findStoreChange } from './store-changes.ts';

export interface Caret {
  /** 1-based. */
  line: number;
  column: number;
}

export interface CodeViewOptions {
  parent: HTMLElement;
  editor: Editor;
  /** Id of the element that says how to leave the editor by keyboard. */
  hintId: string;
  onCaret: (caret: Caret) => void;
  onSave: () => void;
}

/** Changes that were not made in this view and must not be sent back. */
const fromStore = Annotation.define<true>();

/** One CodeMirror view on the editor's source. The text of the store and of the view are equal after every call. */
export function createCodeView(options: CodeViewOptions): { view: EditorView; destroy: () => void } {
  const { editor, parent } = options;
  const { store } = editor;
  let isPushing = false;
  let isReplaying = false;
  let isSelecting = false;
  let run = 0;
  let seen: { version: number; problems: readonly Diagnostic[]; selectedId: string | null } = {
    version: store.getState().sourceVersion,
    problems: [],
    selectedId: null,
  };

  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: toText(store.getState().template.source),
      extensions: listExtensions(options, commands()),
    }),
    dispatchTransactions: push,
  });

  function push(transactions: readonly Transaction[], target: EditorView) {
    target.update(transactions);
    const own = transactions.filter((tr) => !tr.annotation(fromStore));
    isPushing = true;
    for (const tr of own) {
      if (tr.isUserEvent('select')) run++;
      if (tr.docChanged)
        editor.edit({ ...nameEdit((event) => tr.isUserEvent(event), run), changes: tr.changes });
    }
    isPushing = false;
    if (own.some((tr) => tr.docChanged)) pull();
    if (own.some((tr) => tr.docChanged || tr.isUserEvent('select'))) selectAtCaret();
  }

  /** Brings text, problems and the marked node of the store into the view. */
  function pull() {
    if (isPushing) return;
    const state = store.getState();
    const changes = findStoreChange(
      view.state.doc,
      state.template.source,
      state.sourceVersion === seen.version + 1 ? state.lastChanges : null,
    );
    const effects: StateEffect<unknown>[] = [];
    const span =
      state.treeIsCurrent && state.selectedId !== null
        ? (nodeById(state, state.selectedId)?.span ?? null)
        : null;
    const keepsBand = !state.treeIsCurrent && state.selectedId === seen.selectedId;
    // Most keys leave the mark where typing has moved it, which saves the view a second update.
    if (!keepsBand && (changes || !isSameSpan(bandOf(view.state), span))) effects.push(setBand.of(span));
    const isNew = state.selectedId !== seen.selectedId && span !== null && !isSelecting;
    if (isNew) effects.push(scrollToSpan(span, view));
    const caret =
      changes && isReplaying ? findChangeEnd(changes) : isNew && !view.hasFocus ? span.from : null;
    const problems = isShown(state, changes) ? null : state.problems;
    seen = {
      version: state.sourceVersion,
      problems: state.problems,
      selectedId: state.selectedId,
    };
    if (changes || effects.length > 0) {
      view.dispatch({
        ...(changes ? { changes } : {}),
        ...(caret === null ? {} : { selection: { anchor: caret } }),
        effects,
        scrollIntoView: isReplaying,
        annotations: fromStore.of(true),
        filter: false,
      });
    }
    if (problems) showProblems(problems);
  }

  function isShown(
    { problems, sourceVersion, lastChanges }: StudioState,
    changes: ChangeSet | null,
  ): boolean {
    const steps = sourceVersion - seen.version;
    if (!changes && steps > 1) return false;
    return areSameProblems(seen.problems, problems, changes ?? (steps === 1 ? lastChanges : null));
  }

  function showProblems(problems: readonly Diagnostic[]) {
    const marks = toMarks(problems, view.state.doc.length, (index) =>
      applyFix(editor, store.getState().problems[index]!),
    );
    view.dispatch(setDiagnostics(view.state, marks), { annotations: fromStore.of(true) });
  }

  function selectAtCaret() {
    const { tree, treeIsCurrent, nodeIds, selectedId } = store.getState();
    if (!tree || !treeIsCurrent) return;
    const ordinal = nodeAtOffset(tree, view.state.selection.main.head);
    const id = ordinal === null ? undefined : nodeIds[ordinal];
    if (id === undefined || id === selectedId) return;
    isSelecting = true;
    editor.select(id);
    isSelecting = false;
  }

  function replay(step: () => void) {
    isReplaying = true;
    step();
    isReplaying = false;
  }

  function commands() {
    return {
      undo: () => replay(editor.undo),
      redo: () => replay(editor.redo),
      save: options.onSave,
      fix() {
        const { head } = view.state.selection.main;
        const problem = findFixable(store.getState().problems, head, view.state.doc.lineAt(head).number);
        if (problem) applyFix(editor, problem);
      },
    };
  }

  pull();
  options.onCaret(readCaret(view.state));
  const stop = store.subscribe(pull);
  const endRehearsal = rehearseTyping(view.state);
  return {
    view,
    destroy() {
      stop();
      endRehearsal();
      view.destroy();
    },
  };
}

const isSameSpan = (a: Span | null, b: Span | null): boolean => a?.from === b?.from && a?.to === b?.to;

/** Tall nodes are shown from their first line. */
function scrollToSpan(
  { from, to }: { from: number; to: number },
  { state }: EditorView,
): StateEffect<unknown> {
  const end = Math.min(to, from + 400, state.doc.length);
  return EditorView.scrollIntoView(EditorSelection.range(end, Math.min(from, end)), {
    y: 'nearest',
    yMargin: 48,
  });
}

function listExtensions(options: CodeViewOptions, commands: Parameters<typeof createKeys>[0]): Extension {
  const { editor, hintId, onCaret } = options;
  const readManifest = () => editor.store.getState().template.manifest;
  const { kind } = readManifest();
  const completion = createCompletionSource(kind, readManifest);
  const usesTabs = /^\t/m.test(editor.store.getState().template.source);
  return [
    EditorState.lineSeparator.of('\n'),
    EditorState.allowMultipleSelections.of(true),
    EditorState.tabSize.of(2),
    indentUnit.of(usesTabs ? '\t' : '  '),
    EditorState.phrases.of(codePhrases),
    kind === 'jsx' ? javascript({ jsx: true, typescript: true }) : json(),
    keepLineEnds(),
    createKeys(commands),
    EditorView.domEventHandlers({ beforeinput: (event) => replayNative(event, commands) }),
    EditorView.clickAddsSelectionRange.of(({ altKey }) => altKey),
    EditorView.contentAttributes.of({
      'aria-label': 'Template source',
      'aria-describedby': hintId,
      // Focusable without it; said for tools that look for the attribute.
      tabindex: '0',
      spellcheck: 'false',
      translate: 'no',
    }),
    EditorView.updateListener.of(({ view, state, selectionSet, docChanged }) => {
      if (view.dom.isConnected && (selectionSet || docChanged)) onCaret(readCaret(state));
    }),
    lintGutter(),
    lineNumbers(),
    foldGutter({ markerDOM: drawFoldMarker }),
    createColourGutter(() => readManifest().tokens),
    codeFolding({ placeholderText: '…' }),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    nodeBand,
    keepCaretInView,
    // A caret that blinks has the browser compose the page sixty times a second, beside the pictures being drawn.
    drawSelection({ cursorBlinkRate: 0 }),
    dropCursor(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    highlightSelectionMatches(),
    search({ top: true }),
    autocompletion({
      icons: false,
      override: kind === 'jsx' ? [completion, createLocalSource(readManifest)] : [completion],
    }),
    createHover(kind, readManifest),
    codeTheme,
  ];
}

function drawFoldMarker(isOpen: boolean): HTMLElement {
  const marker = document.createElement('span');
  marker.className = isOpen ? 'cm-fold-open' : 'cm-fold-closed';
  marker.textContent = isOpen ? '⌄' : '›';
  return marker;
}

/** Undo from the browser's own menu. */
function replayNative(event: InputEvent, { undo, redo }: { undo(): void; redo(): void }): boolean {
  if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return false;
  event.preventDefault();
  if (event.inputType === 'historyUndo') undo();
  else redo();
  return true;
}

export function readCaret({ doc, selection }: EditorState): Caret {
  const { number, from } = doc.lineAt(selection.main.head);
  return { line: number, column: selection.main.head - from + 1 };
}
