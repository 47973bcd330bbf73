import { Box, Boxes, Brackets, Image, Layers as LayersIcon, Shapes, Type } from 'lucide-react';
import { memo, useEffect, useMemo, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { CanvasPicture } from '../../../editor/editor-state.ts';
import type { SourceNode, SourceTree } from '../../../source/source-tree.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { LayerMark } from '../../parts/LayerMark.tsx';
import { Tree, type TreeNode } from '../../parts/Tree.tsx';
import { useLaterValue } from '../../parts/use-later-value.ts';
import { useEditor, useEditorState } from '../../session-context.tsx';
import { layerKind, layerName } from '../inspector/layer-name.ts';
import styles from './LayersPanel.module.css';

const icons = { text: Type, frame: Box, image: Image, shape: Shapes, component: Boxes, fragment: Brackets };

/** The tree of the source. While text is typed it follows in the pauses. */
export function LayersPanel() {
  const shown = useEditorState(
    useShallow(({ tree, nodeIds, canvas }) => ({ tree, nodeIds, painted: listPainted(canvas.draft) })),
  );
  return <LayerTree {...useLaterValue(shown).value} />;
}

interface LayerTreeProps {
  tree: SourceTree | null;
  nodeIds: readonly string[];
  /** Ordinals of what the last draft painted, as text, so that equal lists are equal. */
  painted: string;
}

const listPainted = (draft: CanvasPicture['draft']): string =>
  draft ? [...new Set(draft.boxes.map(({ ordinal }) => ordinal))].join() : '';

const LayerTree = memo(function LayerTree({ tree, nodeIds, painted: list }: LayerTreeProps) {
  const editor = useEditor();
  const selectedId = useEditorState((state) => state.selectedId);
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const painted = useMemo(() => new Set(list.split(',')), [list]);
  const nodes = useMemo(() => (tree ? toTreeNodes(tree, nodeIds, painted) : []), [tree, nodeIds, painted]);
  const openIds = useMemo(() => new Set(nodeIds.filter((id) => !shut.has(id))), [nodeIds, shut]);
  useEffect(() => openAncestors(tree, nodeIds, selectedId, setShut), [tree, nodeIds, selectedId]);

  return (
    <section className={styles.panel} aria-label="Layers">
      {nodes.length === 0 ? (
        <EmptyState icon={LayersIcon} fact="No layers">
          Return an element from the card, and it shows here.
        </EmptyState>
      ) : (
        <Tree
          name="Layers"
          nodes={nodes}
          openIds={openIds}
          selectedIds={new Set(selectedId ? [selectedId] : [])}
          onSelect={(id) => editor.select(id)}
          onHover={(id) => editor.hover(id)}
          onToggle={(id, isOpen) =>
            setShut(
              (before) => new Set(isOpen ? [...before].filter((other) => other !== id) : [...before, id]),
            )
          }
        />
      )}
    </section>
  );
});

function toTreeNodes(tree: SourceTree, nodeIds: readonly string[], painted: ReadonlySet<string>): TreeNode[] {
  const convert = (node: SourceNode): TreeNode => {
    const kind = layerKind(node);
    const name = layerName(node, tree);
    const bound = node.content.kind === 'field' ? node.content.field : null;
    const code = node.content.kind === 'code' ? `line ${node.content.line}` : null;
    return {
      id: nodeIds[node.ordinal]!,
      name,
      icon: icons[kind] ?? Box,
      muted: !painted.has(String(node.ordinal)) && node.kind === 'element',
      spoken: [name, kind, bound && `field ${bound}`, node.repeated && 'repeated'].filter(Boolean).join(', '),
      ...(bound
        ? { right: <LayerMark source="field">{bound}</LayerMark> }
        : code
          ? { right: <LayerMark source="code">{code}</LayerMark> }
          : {}),
      children: node.children
        .map((ordinal) => tree.nodes[ordinal]!)
        .filter((child) => !child.insideSvg)
        .map(convert),
    };
  };
  return tree.nodes.filter(({ parent }) => parent === null).map(convert);
}

/** A selection made elsewhere must be visible here. */
function openAncestors(
  tree: SourceTree | null,
  nodeIds: readonly string[],
  selectedId: string | null,
  setShut: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void,
) {
  const ancestors = new Set<string>();
  let node = tree?.nodes[selectedId === null ? -1 : nodeIds.indexOf(selectedId)];
  while (node && node.parent !== null) {
    ancestors.add(nodeIds[node.parent]!);
    node = tree!.nodes[node.parent];
  }
  setShut((before) =>
    [...ancestors].some((id) => before.has(id))
      ? new Set([...before].filter((id) => !ancestors.has(id)))
      : before,
  );
}
