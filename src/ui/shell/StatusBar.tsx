import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { EditorState, ExactPicture } from '../../editor/editor-state.ts';
import type { Diagnostic } from '../../template/diagnostic.ts';
import { revealInCode } from '../panels/code/code-reveal.ts';
import { BudgetBar } from '../parts/BudgetBar.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Popover } from '../parts/Popover.tsx';
import { useEditor, useEditorState, useSession, useSessionState } from '../session-context.tsx';
import styles from './StatusBar.module.css';

/** Messengers drop heavier pictures (research: WhatsApp 600 KB, some 300 KB), so 300 is the aim. */
const comfortableKb = 300;

export function StatusBar() {
  return (
    <footer className={styles.bar}>
      <RenderStatus />
      <Weight />
      <span className={styles.part}>satori 0.63.2 + resvg 2.6.2</span>
      <span className={styles.space} />
      <NewRelease />
      <Problems />
    </footer>
  );
}

function describeRender({ canvas }: EditorState): { state: 'drawing' | 'exact' | 'failed'; words: string } {
  if (canvas.status === 'failed') return { state: 'failed', words: 'Not drawn' };
  if (canvas.status === 'exact' && canvas.exact)
    return { state: 'exact', words: describeExact(canvas.exact) };
  return { state: 'drawing', words: canvas.draft ? 'Draft' : 'Drawing' };
}

function describeExact({ ms, isFirst }: ExactPicture): string {
  if (ms === 0) return 'Exact, from memory';
  return isFirst ? `Exact, first render ${Math.round(ms)} ms` : `Exact render ${Math.round(ms)} ms`;
}

function RenderStatus() {
  const words = useEditorState((state) => describeRender(state).words);
  const state = useEditorState((editorState) => describeRender(editorState).state);
  return (
    <span className={styles.part} role="status" aria-label="Render status" data-state={state}>
      <span className={styles.dot} />
      {words}
    </span>
  );
}

/** A card that cannot be drawn weighs nothing, and nothing is on its way. */
function Weight() {
  const pngBytes = useEditorState(({ canvas }) => canvas.exact?.pngBytes ?? null);
  const isDrawn = useEditorState(({ canvas }) => canvas.status !== 'failed');
  if (!isDrawn) return null;
  if (pngBytes === null) return <span className={styles.part}>PNG …</span>;
  return (
    <span className={styles.part}>
      PNG
      <BudgetBar name="PNG weight" value={Math.round(pngBytes / 1024)} limit={comfortableKb} unit="KB" />
    </span>
  );
}

/** Said once it is all here, and never taken by itself: somebody may be in the middle of something. */
function NewRelease() {
  const session = useSession();
  const isReady = useSessionState((state) => state.isNewReleaseReady);
  const reload = () => void session.flush().then(() => location.reload());
  // The region stands before its words do, so that a screen reader tells of them.
  return (
    <span className={styles.release} role="status" aria-label="New version">
      {isReady && (
        <span className={styles.part}>
          A new version of Frieze is ready
          <button type="button" className={styles.reload} onClick={reload}>
            Reload
          </button>
        </span>
      )}
    </span>
  );
}

const icons = { error: CircleAlert, warning: TriangleAlert, note: Info };

function Problems() {
  const editor = useEditor();
  const problems = useEditorState((state) => state.problems);
  const [isOpen, setOpen] = useState(false);
  const counts = (['error', 'warning', 'note'] as const).map((severity) => ({
    severity,
    count: problems.filter((problem) => problem.severity === severity).length,
  }));

  function show(problem: Diagnostic) {
    setOpen(false);
    if (editor.store.getState().panels.view === 'design') editor.setPanels({ view: 'split' });
    requestAnimationFrame(() => revealInCode(problem.from));
  }

  if (problems.length === 0) return <span className={styles.part}>No problems</span>;
  return (
    <Popover
      title="Problems"
      showTitle
      side="top"
      align="end"
      widthPx={420}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className={styles.part}>
          {counts
            .filter(({ count }) => count > 0)
            .map(({ severity, count }) => (
              <span key={severity} className={styles.count} data-severity={severity}>
                <Icon of={icons[severity]} size={12} />
                {count}
              </span>
            ))}
          {problems.length === 1 ? 'problem' : 'problems'}
        </button>
      }
    >
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.from} ${problem.message}`}>
            <button type="button" onClick={() => show(problem)}>
              <span className={styles.count} data-severity={problem.severity}>
                <Icon of={icons[problem.severity]} size={14} />
              </span>
              <span>
                {problem.message}
                <small>
                  {problem.severity}, line {problem.line}, column {problem.column}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  );
}
