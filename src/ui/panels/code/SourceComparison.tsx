import { javascript } from '@codemirror/lang-javascript';
import { json } from '@codemirror/lang-json';
import { MergeView } from '@codemirror/merge';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import { toText } from '../../../editor/history.ts';
import type { SourceKind } from '../../../source/source-tree.ts';
import { codeTheme } from './code-theme.ts';
import styles from './SourceComparison.module.css';

export interface ComparedSource {
  /** What it is, for screen readers: `Source in this tab`. */
  name: string;
  text: string;
  kind: SourceKind;
}

/** Two sources side by side, to be read: what they share is folded, what differs is marked. */
export function SourceComparison({ left, right }: { left: ComparedSource; right: ComparedSource }) {
  const host = useRef<HTMLDivElement>(null);
  const [leftKey, rightKey] = [JSON.stringify(left), JSON.stringify(right)];
  useEffect(() => {
    if (!host.current) return;
    const view = new MergeView({
      parent: host.current,
      a: { doc: toText(left.text), extensions: readOnly(JSON.parse(leftKey) as ComparedSource) },
      b: { doc: toText(right.text), extensions: readOnly(JSON.parse(rightKey) as ComparedSource) },
      collapseUnchanged: { margin: 2, minSize: 5 },
      gutter: true,
    });
    return () => view.destroy();
  }, [leftKey, rightKey, left.text, right.text]);
  return <div ref={host} className={styles.host} />;
}

const readOnly = ({ name, kind }: ComparedSource): Extension => [
  kind === 'jsx' ? javascript({ jsx: true, typescript: true }) : json(),
  lineNumbers(),
  codeTheme,
  EditorView.lineWrapping,
  EditorState.readOnly.of(true),
  EditorView.contentAttributes.of({ 'aria-label': name, 'aria-readonly': 'true' }),
];
