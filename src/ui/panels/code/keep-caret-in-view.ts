import { EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

/** A banner that opens below takes lines away; the line being typed in must not be among them. */
export const keepCaretInView = ViewPlugin.fromClass(
  class {
    height: number;
    constructor(view: EditorView) {
      this.height = view.scrollDOM.clientHeight;
    }
    update({ view, geometryChanged }: ViewUpdate) {
      if (!geometryChanged) return;
      const before = this.height;
      this.height = view.scrollDOM.clientHeight;
      if (this.height >= before || !view.hasFocus) return;
      const bottom = view.lineBlockAt(view.state.selection.main.head).bottom - view.scrollDOM.scrollTop;
      if (bottom < this.height || bottom > before + view.defaultLineHeight) return;
      // Not during an update: CodeMirror takes no transaction then.
      requestAnimationFrame(() => {
        if (!view.dom.isConnected) return;
        view.dispatch({
          effects: EditorView.scrollIntoView(view.state.selection.main.head, { y: 'nearest', yMargin: 18 }),
        });
      });
    }
  },
);
