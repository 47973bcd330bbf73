import { MousePointer2 } from 'lucide-react';
import { memo, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { type Editor, selectedNode } from '../../../editor/editor.ts';
import { lineColumnAt } from '../../../lib/text-span.ts';
import type { SourceNode } from '../../../source/source-tree.ts';
import { Banner } from '../../parts/Banner.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import styles from './Inspector.module.css';
import { InspectorHead, Legend } from './InspectorHead.tsx';
import { InspectorSections } from './InspectorSections.tsx';
import { type Inspected, InspectedContext } from './inspected.ts';
import { findPaintedBox, isSamePainted, type PaintedBox } from './painted-box.ts';
import { useCalmValue } from './use-calm-value.ts';
import { useNodeEdits } from './use-node-edits.ts';

export interface InspectorProps {
  editor: Editor;
  onGoToSource: (offset: number) => void;
}

/** The values of the selected layer, each with where it comes from. */
export function Inspector(props: InspectorProps) {
  const shown = useShownLayer(props.editor);
  const { value: calm, host } = useCalmValue<ShownLayer, HTMLElement>(shown);
  // Another layer was chosen: that is asked for, not typed along.
  const { node, nodeId, ...rest } = calm.nodeId === shown.nodeId ? calm : shown;
  return (
    <section className={styles.inspector} aria-label="Inspector" {...host}>
      {node && nodeId !== null ? (
        // Drafts in the boxes belong to one layer, so another one starts afresh.
        <NodeInspector key={nodeId} {...props} {...rest} node={node} nodeId={nodeId} />
      ) : (
        <EmptyState icon={MousePointer2} fact="No layer is selected">
          Choose one on the card or in the list of layers to see and change its values.
        </EmptyState>
      )}
    </section>
  );
}

type ShownLayer = ReturnType<typeof useShownLayer>;

/** What the Inspector shows of the editor's state, as one value that stays the same while none of it changes. */
function useShownLayer(editor: Editor) {
  const shown = useStore(
    editor.store,
    useShallow((state) => ({
      node: selectedNode(state),
      nodeId: state.selectedId,
      tree: state.tree,
      isCurrent: state.treeIsCurrent,
      manifest: state.template.manifest,
      source: state.template.source,
      isDrawn: state.canvas.draft !== null,
      headline: state.template.fixtures.find(({ id }) => id === state.fixtureId)?.name ?? null,
    })),
  );
  const boxes = useStore(editor.store, (state) => state.canvas.draft?.boxes ?? null);
  const painted = useSamePainted(boxes && shown.node ? findPaintedBox(boxes, shown.node.ordinal) : null);
  return useMemo(() => ({ ...shown, painted }), [shown, painted]);
}

/** Every draft has boxes of its own, most of them where they were. */
function useSamePainted(painted: PaintedBox | null): PaintedBox | null {
  const last = useRef(painted);
  if (!isSamePainted(last.current, painted)) last.current = painted;
  return last.current;
}

type NodeInspectorProps = InspectorProps & ShownLayer & { node: SourceNode; nodeId: string };

const NodeInspector = memo(function NodeInspector({
  editor,
  node,
  nodeId,
  tree,
  isCurrent,
  manifest,
  source,
  painted,
  isDrawn,
  headline,
  onGoToSource,
}: NodeInspectorProps) {
  const edits = useNodeEdits(editor, nodeId);
  if (!tree) return null;

  const inspected: Inspected = {
    ...edits,
    node,
    tree,
    manifest,
    painted,
    disabled: !isCurrent,
    lineAt: (offset) => lineColumnAt(source, offset).line,
    goTo: onGoToSource,
  };
  return (
    <InspectedContext value={inspected}>
      <InspectorHead />
      <Legend />
      <div className={styles.body}>
        {!isCurrent && (
          <div className={styles.banner}>
            <Banner kind="warn" where="The source has an error.">
              Values are shown as they were. Correct the source to change them.
            </Banner>
          </div>
        )}
        <InspectorSections isDrawn={isDrawn} headline={headline} />
      </div>
    </InspectedContext>
  );
});
