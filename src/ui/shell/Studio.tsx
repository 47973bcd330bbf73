import { Braces, Code, Layers as LayersIcon } from 'lucide-react';
import { lazy, Suspense, useCallback } from 'react';
import { Canvas } from '../panels/canvas/Canvas.tsx';
import { revealInCode } from '../panels/code/code-reveal.ts';
import { Inspector } from '../panels/inspector/Inspector.tsx';
import { LeftPanel } from '../panels/layers/LeftPanel.tsx';
import { Strip } from '../panels/strip/Strip.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { useEditor, useEditorState, useSession } from '../session-context.tsx';
import { Notices } from './Notices.tsx';
import { Splitter } from './Splitter.tsx';
import styles from './Studio.module.css';

// A third of the app is the code editor; the card does not wait for it.
const CodePanel = lazy(async () => ({ default: (await import('../panels/code/CodePanel.tsx')).CodePanel }));

export function Studio() {
  const editor = useEditor();
  const session = useSession();
  const panels = useEditorState((state) => state.panels);

  const goToSource = useCallback(
    (offset: number) => {
      if (editor.store.getState().panels.view === 'design') editor.setPanels({ view: 'split' });
      requestAnimationFrame(() => revealInCode(offset));
    },
    [editor],
  );

  return (
    <main
      className={styles.studio}
      data-view={panels.view}
      style={
        {
          '--left': `${panels.leftPx}px`,
          '--right': `${panels.rightPx}px`,
          '--code': `${panels.codePx}px`,
        } as React.CSSProperties
      }
    >
      {panels.view === 'design' && (
        <div className={styles.left}>
          <LeftPanel />
          <Splitter
            name="Left panel width"
            side="right"
            widthPx={panels.leftPx}
            min={216}
            max={400}
            initial={264}
            onChange={(leftPx) => editor.setPanels({ leftPx })}
          />
        </div>
      )}
      {panels.view === 'split' && <Rail />}
      {panels.view !== 'design' && (
        <div className={styles.code}>
          <Suspense fallback={<section aria-label="Code" aria-busy="true" />}>
            <CodePanel editor={editor} onSave={() => void session.flush()} />
          </Suspense>
          {panels.view === 'split' && (
            <Splitter
              name="Code width"
              side="right"
              widthPx={panels.codePx}
              min={420}
              max={900}
              initial={560}
              onChange={(codePx) => editor.setPanels({ codePx })}
            />
          )}
        </div>
      )}
      {panels.view !== 'code' && (
        <div className={styles.stage}>
          <Notices />
          <Canvas onGoToSource={goToSource} />
        </div>
      )}
      {panels.view === 'code' && (
        <div className={styles.preview}>
          <Canvas onGoToSource={goToSource} />
        </div>
      )}
      {panels.view !== 'code' && (
        <div className={styles.right}>
          <Splitter
            name="Inspector width"
            side="left"
            widthPx={panels.rightPx}
            min={248}
            max={400}
            initial={288}
            onChange={(rightPx) => editor.setPanels({ rightPx })}
          />
          <Inspector editor={editor} onGoToSource={goToSource} />
        </div>
      )}
      <div className={styles.strip}>
        <Strip />
      </div>
      <p className={styles.narrow}>Editing needs a wider window.</p>
    </main>
  );
}

/** In Split the left panel makes room; these lead back to it. */
function Rail() {
  const editor = useEditor();
  return (
    <div className={styles.rail}>
      <IconButton
        name="Show layers"
        icon={LayersIcon}
        tooltipSide="right"
        onClick={() => editor.setPanels({ view: 'design', leftTab: 'layers' })}
      />
      <IconButton
        name="Show fields"
        icon={Braces}
        tooltipSide="right"
        onClick={() => editor.setPanels({ view: 'design', leftTab: 'fields' })}
      />
      <IconButton
        name="Code only"
        icon={Code}
        tooltipSide="right"
        onClick={() => editor.setPanels({ view: 'code' })}
      />
    </div>
  );
}
