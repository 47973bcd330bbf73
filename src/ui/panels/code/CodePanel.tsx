import { gotoLine, openSearchPanel } from '@codemirror/search';
import type { EditorView } from '@codemirror/view';
import { FileCode, Link2, Search } from 'lucide-react';
import { useCallback, useId } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { Editor } from '../../../editor/editor.ts';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { Tooltip } from '../../parts/Tooltip.tsx';
import styles from './CodePanel.module.css';
import type { Caret } from './code-view.ts';
import { ProblemList } from './ProblemList.tsx';
import { goTo, useCodeView } from './use-code-view.ts';

export interface CodePanelProps {
  editor: Editor;
  /** What Ctrl S asks for; drafts are saved without it. */
  onSave?: () => void;
}

const leaveHint = 'Tab indents. Press Escape, then Tab, to leave the editor.';

/** The source as text: edits here and on the canvas are one document with one history. */
export function CodePanel({ editor, onSave }: CodePanelProps) {
  const kind = useStore(editor.store, ({ template }) => template.manifest.kind);
  const hintId = useId();
  const { hostRef, view, caret } = useCodeView(editor, hintId, onSave);
  const show = useCallback((offset: number) => view && goTo(view, offset), [view]);
  return (
    <section aria-label="Code" className={styles.panel}>
      <CodeHead kind={kind} view={view} />
      <div ref={hostRef} className={styles.host} />
      <p id={hintId} className="spoken">
        {leaveHint}
      </p>
      <ProblemList editor={editor} goTo={show} />
      <footer className={styles.foot}>
        <Tooltip text={`Go to a line. ${leaveHint}`} side="top">
          <button type="button" className={styles.caret} onClick={() => view && gotoLine(view)}>
            <CaretPlace caret={caret} />
          </button>
        </Tooltip>
        <span>{kind.toUpperCase()}</span>
        <span className={styles.follows}>
          <Icon of={Link2} size={12} />
          Selection follows canvas
        </span>
      </footer>
    </section>
  );
}

function CaretPlace({ caret }: { caret: StoreApi<Caret> }) {
  const { line, column } = useStore(caret);
  return `Ln ${line}, Col ${column}`;
}

function CodeHead({ kind, view }: { kind: string; view: EditorView | null }) {
  return (
    <header className={styles.head}>
      <span className={styles.file}>
        <Icon of={FileCode} size={14} />
        card.{kind}
      </span>
      <IconButton
        name="Find in code"
        keys="Ctrl F"
        icon={Search}
        size="sm"
        onClick={() => view && openSearchPanel(view)}
      />
    </header>
  );
}
