import { useMemo } from 'react';
import type { EditorState } from '../../../editor/editor-state.ts';
import type { NodeBox } from '../../../runtime/card.ts';
import { useEditorState } from '../../session-context.tsx';
import styles from './SelectionOverlay.module.css';

/** Lines over the card: the selection with its size, its parent dashed, what the pointer is over. */
export function SelectionOverlay({ scale }: { scale: number }) {
  const boxes = useEditorState((state) => state.canvas.draft?.boxes);
  const selected = useEditorState((state) => ordinalOf(state, state.selectedId));
  const hovered = useEditorState((state) => ordinalOf(state, state.hoveredId));
  const parent = useEditorState(
    (state) => state.tree?.nodes[ordinalOf(state, state.selectedId)]?.parent ?? -1,
  );
  const byOrdinal = useMemo(() => groupByOrdinal(boxes ?? []), [boxes]);
  const selection = byOrdinal.get(selected) ?? [];
  return (
    <div className={styles.overlay} aria-hidden="true">
      {hovered !== selected &&
        (byOrdinal.get(hovered) ?? []).map((box) => (
          <div key={box.instance} className={styles.hover} style={place(box, scale)} />
        ))}
      {(byOrdinal.get(parent) ?? []).map((box) => (
        <div key={box.instance} className={styles.parent} style={place(box, scale)} />
      ))}
      {selection.map((box, index) => (
        <div key={box.instance} className={styles.selection} style={place(box, scale)}>
          {index === 0 && (
            <span className={styles.badge}>
              {Math.round(box.width)} × {Math.round(box.height)}
              {selection.length > 1 && `, ${selection.length} times`}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

const ordinalOf = ({ nodeIds }: EditorState, id: string | null): number =>
  id === null ? -1 : nodeIds.indexOf(id);

function groupByOrdinal(boxes: readonly NodeBox[]): Map<number, NodeBox[]> {
  const groups = new Map<number, NodeBox[]>();
  for (const box of boxes) {
    if (box.ordinal === null) continue;
    const group = groups.get(box.ordinal);
    if (group) group.push(box);
    else groups.set(box.ordinal, [box]);
  }
  return groups;
}

const place = ({ x, y, width, height }: NodeBox, scale: number) => ({
  left: x * scale,
  top: y * scale,
  width: width * scale,
  height: height * scale,
});
