import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { selectedNode } from '../../../editor/editor.ts';
import type { EditorState } from '../../../editor/editor-state.ts';
import { verdictClass } from '../../../template/verdict.ts';
import { Banner } from '../../parts/Banner.tsx';
import { describeVerdict } from '../../parts/describe-verdict.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { VerdictChip } from '../../parts/VerdictChip.tsx';
import { useEditor, useEditorState } from '../../session-context.tsx';
import { describePlace } from '../code/problem-words.ts';
import { explainVerdict } from '../explain-verdict.ts';
import styles from './Canvas.module.css';
import { CanvasTools } from './CanvasTools.tsx';
import { CardPicture } from './CardPicture.tsx';
import { FindingPins } from './FindingPins.tsx';
import { ordinalAt } from './hit-test.ts';
import { SelectionOverlay } from './SelectionOverlay.tsx';
import { useStageGestures } from './use-stage-gestures.ts';
import { useViewport } from './viewport-store.ts';

const marginPx = 28;

export function Canvas({ onGoToSource }: { onGoToSource: (offset: number) => void }) {
  const stage = useRef<HTMLDivElement>(null);
  const size = useEditorState((state) => state.template.manifest.sizes[0]!);
  const { scale, panX, panY } = useViewport();
  const [tool, setTool] = useState<'select' | 'pan'>('select');
  useFit(stage, size.widthPx, size.heightPx);
  const panning = useStageGestures(stage, tool);
  return (
    <section
      className={styles.stage}
      aria-label="Canvas"
      ref={stage}
      data-panning={panning || tool === 'pan'}
    >
      <div
        className={styles.card}
        style={{
          width: size.widthPx * scale,
          height: size.heightPx * scale,
          transform: `translate(${panX}px, ${panY}px)`,
        }}
      >
        <CardHead />
        <Card tool={panning ? 'pan' : tool} scale={scale} />
      </div>
      <Failure onGoToSource={onGoToSource} />
      <CanvasTools tool={tool} onTool={setTool} />
    </section>
  );
}

/** Keeps the whole card in view while the zoom is `fit`; 14 px up, where the eye takes the middle to be. */
function useFit(stage: React.RefObject<HTMLDivElement | null>, widthPx: number, heightPx: number) {
  const zoom = useViewport((state) => state.zoom);
  const setScale = useViewport((state) => state.setScale);
  useEffect(() => {
    const element = stage.current;
    if (!element || zoom !== 'fit') return;
    const fit = () => {
      const room = Math.min(
        (element.clientWidth - 2 * marginPx) / widthPx,
        (element.clientHeight - 4 * marginPx - 24) / heightPx,
      );
      setScale(Math.max(0.1, Math.floor(room * 1000) / 1000));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [stage, zoom, setScale, widthPx, heightPx]);
}

function CardHead() {
  const name = useEditorState((state) => state.template.manifest.name);
  const shown = useEditorState(
    (state) => state.template.fixtures.find(({ id }) => id === state.fixtureId)?.name ?? '',
  );
  const draft = useEditorState((state) => state.canvas.draft);
  const status = useEditorState((state) => state.canvas.status);
  return (
    <div className={styles.head}>
      <b>{name}</b>
      <span className={styles.shown}>Showing {shown}</span>
      <span className={styles.verdict}>
        {draft && status === 'exact' ? (
          <>
            <VerdictChip
              bare
              kind={draft.verdict.kind}
              words={describeVerdict(draft.verdict)}
              small={verdictClass(draft.verdict) === 'warn'}
            />
            <span className={styles.reason}>{explainVerdict(draft.verdict)}</span>
          </>
        ) : (
          status === 'drawing' && <VerdictChip bare kind="drawing" />
        )}
      </span>
    </div>
  );
}

function Card({ tool, scale }: { tool: 'select' | 'pan'; scale: number }) {
  const editor = useEditor();
  const hasPicture = useEditorState((state) => state.canvas.draft !== null);
  const failed = useEditorState((state) => state.canvas.status === 'failed');
  const climb = useRef(0);

  function pick(event: PointerEvent<HTMLDivElement>, steps: number): string | null {
    const { canvas, tree, nodeIds } = editor.store.getState();
    if (!canvas.draft || !tree) return null;
    const bounds = event.currentTarget.getBoundingClientRect();
    const ordinal = ordinalAt(
      canvas.draft.boxes,
      tree,
      (event.clientX - bounds.left) / scale,
      (event.clientY - bounds.top) / scale,
      steps,
    );
    return ordinal === null ? null : (nodeIds[ordinal] ?? null);
  }

  return (
    <div
      role="application"
      aria-label="Card"
      data-region="canvas"
      tabIndex={0}
      className={styles.surface}
      data-tool={tool}
      onPointerDown={(event) => {
        if (tool === 'pan' || event.button !== 0) return;
        climb.current = event.altKey ? climb.current + 1 : 0;
        editor.select(pick(event, climb.current));
      }}
      onPointerMove={(event) => tool === 'select' && editor.hover(pick(event, 0))}
      onPointerLeave={() => editor.hover(null)}
      onKeyDown={(event) => moveSelection(event, editor.store.getState(), editor.select)}
    >
      {hasPicture ? <CardPicture dimmed={failed} /> : failed ? null : <Skeleton card />}
      {tool === 'select' && <SelectionOverlay scale={scale} />}
      {tool === 'select' && <FindingPins scale={scale} />}
      <SelectionNews />
    </div>
  );
}

/** Says to screen readers what is selected. */
function SelectionNews() {
  const words = useEditorState((state) => {
    const node = selectedNode(state);
    if (!node) return '';
    const box = state.canvas.draft?.boxes.find(({ ordinal }) => ordinal === node.ordinal);
    const size = box ? `${Math.round(box.width)} by ${Math.round(box.height)}` : 'not on this card';
    return [node.tag, size, node.field && `field ${node.field}`].filter(Boolean).join(', ');
  });
  return (
    <span className={styles.news} aria-live="polite">
      {words}
    </span>
  );
}

function moveSelection(event: KeyboardEvent, state: EditorState, select: (id: string | null) => void) {
  const node = selectedNode(state);
  const { tree, nodeIds } = state;
  if (!tree) return;
  const go = (ordinal: number | null | undefined) => {
    if (ordinal === null || ordinal === undefined) return;
    select(nodeIds[ordinal] ?? null);
    event.preventDefault();
  };
  if (event.key === 'Escape') {
    select(node?.parent == null ? null : (nodeIds[node.parent] ?? null));
    event.preventDefault();
  } else if (!node && (event.key === 'Enter' || event.altKey)) go(0);
  else if (node && event.key === 'Enter') go(node.children[0]);
  else if (node && event.altKey) {
    const siblings = node.parent === null ? [node.ordinal] : tree.nodes[node.parent]!.children;
    const at = siblings.indexOf(node.ordinal);
    if (event.key === 'ArrowUp') go(node.parent);
    if (event.key === 'ArrowDown') go(node.children[0]);
    if (event.key === 'ArrowLeft') go(siblings[at - 1]);
    if (event.key === 'ArrowRight') go(siblings[at + 1]);
  }
}

function Failure({ onGoToSource }: { onGoToSource: (offset: number) => void }) {
  const view = useEditorState((state) => state.panels.view);
  const failed = useEditorState((state) => state.canvas.status === 'failed');
  const hasPicture = useEditorState((state) => state.canvas.draft !== null);
  const problem = useEditorState((state) => state.problems.find(({ severity }) => severity === 'error'));
  // Beside the code its own banner tells the same, with the fix.
  if (!failed || !problem || view !== 'design') return null;
  return (
    <div className={styles.failure} role="alert">
      <Banner
        kind="err"
        where={describePlace(problem, true)}
        fix={{ label: 'Show in code', onSelect: () => onGoToSource(problem.from) }}
      >
        {problem.message} {hasPicture && 'The last good card is shown.'}
      </Banner>
    </div>
  );
}
