import { MousePointer2 } from 'lucide-react';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { type Editor, selectedNode } from '../../../editor/editor.ts';
import { lineColumnAt } from '../../../lib/text-span.ts';
import type { SourceNode } from '../../../source/source-tree.ts';
import { Banner } from '../../parts/Banner.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import styles from './Inspector.module.css';
import { InspectorHead, Legend } from './InspectorHead.tsx';
import { InspectorSections } from './InspectorSections.tsx';
import { type Inspected, InspectedContext } from './inspected.ts';
import { findPaintedBox } from './painted-box.ts';
import { useNodeEdits } from './use-node-edits.ts';

export interface InspectorProps {
  editor: Editor;
  onGoToSource: (offset: number) => void;
}

/** The values of the selected layer, each with where it comes from. */
export function Inspector(props: InspectorProps) {
  const node = useStore(props.editor.store, selectedNode);
  const nodeId = useStore(props.editor.store, (state) => state.selectedId);
  return (
    <section className={styles.inspector} aria-label="Inspector">
      {node && nodeId !== null ? (
        // Drafts in the boxes belong to one layer, so another one starts afresh.
        <NodeInspector key={nodeId} {...props} node={node} nodeId={nodeId} />
      ) : (
        <EmptyState icon={MousePointer2} fact="No layer is selected">
          Choose one on the card or in the list of layers to see and change its values.
        </EmptyState>
      )}
    </section>
  );
}

interface NodeInspectorProps extends InspectorProps {
  node: SourceNode;
  nodeId: string;
}

function NodeInspector({ editor, node, nodeId, onGoToSource }: NodeInspectorProps) {
  const tree = useStore(editor.store, (state) => state.tree);
  const isCurrent = useStore(editor.store, (state) => state.treeIsCurrent);
  const manifest = useStore(editor.store, (state) => state.template.manifest);
  const source = useStore(editor.store, (state) => state.template.source);
  const draft = useStore(editor.store, (state) => state.canvas.draft);
  const fixtureName = useStore(
    editor.store,
    ({ template, fixtureId }) => template.fixtures.find(({ id }) => id === fixtureId)?.name ?? null,
  );
  const edits = useNodeEdits(editor, nodeId);
  const painted = useMemo(() => draft && findPaintedBox(draft.boxes, node.ordinal), [draft, node.ordinal]);
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
        <InspectorSections isDrawn={draft !== null} headline={fixtureName} />
      </div>
    </InspectedContext>
  );
}
