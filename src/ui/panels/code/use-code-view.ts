import type { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Editor } from '../../../editor/editor.ts';
import { codeReveal } from './code-reveal.ts';
import { type Caret, createCodeView } from './code-view.ts';

export interface CodeViewHandle {
  /** Give it to the element that holds the editor. */
  hostRef: RefObject<HTMLDivElement | null>;
  /** null until the host is on the page. */
  view: EditorView | null;
  /** A store, so that a key renders nothing but the place of the caret. */
  caret: StoreApi<Caret>;
}

/** Makes the CodeMirror view once per editor and kind of source, and lets others send it to a place. */
export function useCodeView(editor: Editor, hintId: string, onSave?: () => void): CodeViewHandle {
  const hostRef = useRef<HTMLDivElement>(null);
  const save = useRef(onSave);
  save.current = onSave;
  const [view, setView] = useState<EditorView | null>(null);
  const [caret] = useState(() => createStore<Caret>(() => ({ line: 1, column: 1 })));
  const kind = useStore(editor.store, ({ template }) => template.manifest.kind);

  // Another kind needs another language, so another view.
  useEffect(() => {
    const parent = hostRef.current;
    if (!parent) return;
    const code = createCodeView({
      parent,
      editor,
      hintId,
      onCaret: (place) => caret.setState(place),
      onSave: () => save.current?.(),
    });
    setView(code.view);
    const stop = codeReveal.listen((offset) => goTo(code.view, offset));
    return () => {
      stop();
      code.destroy();
      setView(null);
    };
  }, [editor, kind, hintId, caret]);

  return { hostRef, view, caret };
}

/** Puts the caret there, scrolls and focuses; an offset past the end counts as the end. */
export function goTo(view: EditorView, offset: number): void {
  view.dispatch({
    selection: { anchor: Math.min(Math.max(offset, 0), view.state.doc.length) },
    scrollIntoView: true,
  });
  view.focus();
}
