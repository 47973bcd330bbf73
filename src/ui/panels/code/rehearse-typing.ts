import type { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';

const letters = 40;

/**
 * A key takes several times as long until the browser has compiled CodeMirror and the parser of the language. So, while
 * the page has nothing to do, letters are typed into a view of the same state that is not on the page. Returns what ends
 * it.
 */
export function rehearseTyping(state: EditorState): () => void {
  // Safari has no idle callbacks.
  if (!('requestIdleCallback' in globalThis)) return () => {};
  const view = new EditorView({ state });
  let left = letters;
  let request = requestIdleCallback(type);

  function type() {
    const { to } = view.state.doc.line(Math.ceil(view.state.doc.lines / 2));
    view.dispatch({ changes: { from: to, insert: 'a' }, selection: { anchor: to + 1 } });
    left--;
    if (left > 0) request = requestIdleCallback(type);
    else view.destroy();
  }

  return () => {
    if (left === 0) return;
    cancelIdleCallback(request);
    view.destroy();
  };
}
