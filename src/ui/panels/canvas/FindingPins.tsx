import { useMemo } from 'react';
import type { NodeBox } from '../../../runtime/card.ts';
import type { Diagnostic } from '../../../template/diagnostic.ts';
import { Tooltip } from '../../parts/Tooltip.tsx';
import { useEditor, useEditorState } from '../../session-context.tsx';
import styles from './FindingPins.module.css';
import { placePins } from './place-pins.ts';

/** A pin at each node that the engine draws otherwise than written; pressing it selects the node. */
export function FindingPins({ scale }: { scale: number }) {
  const editor = useEditor();
  const problems = useEditorState((state) => state.problems);
  const boxes = useEditorState((state) => state.canvas.draft?.boxes);
  const nodeIds = useEditorState((state) => state.nodeIds);
  const size = useEditorState((state) => state.template.manifest.sizes[0]!);
  const failed = useEditorState((state) => state.canvas.status === 'failed');
  const pins = useMemo(
    () => placePins(problems, boxes ?? noBoxes, nodeIds, size),
    [problems, boxes, nodeIds, size],
  );
  if (failed) return null;
  return pins.map(({ nodeId, problems: own, x, y }) => (
    <Tooltip key={nodeId} text={own.map(({ message }) => message).join(' ')} describes>
      <button
        type="button"
        className={styles.pin}
        style={{ left: x * scale, top: y * scale }}
        aria-label={describePin(own)}
        onPointerDown={(event) => event.stopPropagation()}
        onClick={() => editor.select(nodeId)}
      >
        {own.length === 1 ? '!' : own.length}
      </button>
    </Tooltip>
  ));
}

const noBoxes: NodeBox[] = [];

const describePin = (problems: readonly Diagnostic[]): string =>
  problems.length === 1 ? 'Warning' : `${problems.length} warnings`;
