import { useRef, useState } from 'react';
import { addFonts } from '../../../editor/commands/edit-fonts.ts';
import { editNode, type NodeEdit } from '../../../editor/commands/edit-node.ts';
import type { Editor } from '../../../editor/editor.ts';
import type { Result } from '../../../lib/result.ts';
import { fail, ok } from '../../../lib/result.ts';
import type { EditRefusal } from '../../../source/edits/refusal.ts';
import { setAttribute } from '../../../source/edits/set-attribute.ts';
import type { FontRef } from '../../../template/schema.ts';

export type InspectorEdit =
  | NodeEdit
  /** `width={32}` has to stay a number, which a node's attribute edit does not write. */
  | { kind: 'number-attribute'; name: string; value: number }
  /** Faces that the layer's new font, weight or style needs. */
  | { kind: 'fonts'; fonts: readonly FontRef[] };

export interface NodeEdits {
  /** Why the last edit was refused, and beside which control that is said. */
  refusal: { slot: string; message: string } | null;
  /** All or nothing, and one undo step; within a gesture it joins that one's step. */
  apply: (slot: string, label: string, edits: readonly InspectorEdit[], group?: string) => void;
  /** Between begin and end all edits are one undo step. */
  begin: () => void;
  /** `cancel` brings back the source from before begin. */
  end: (outcome: 'commit' | 'cancel') => void;
}

let gestures = 0;
const nextGroup = () => `drag ${++gestures}`;

export function useNodeEdits(editor: Editor, nodeId: string): NodeEdits {
  const [refusal, setRefusal] = useState<NodeEdits['refusal']>(null);
  const gesture = useRef<string | null>(null);

  const apply: NodeEdits['apply'] = (slot, label, edits, group) => {
    const shared = gesture.current ?? group ?? (edits.length > 1 ? nextGroup() : null);
    for (const edit of edits) {
      const result = applyOne(editor, nodeId, edit, label, shared);
      if (result.ok) continue;
      if (!gesture.current && !group) undoGroup(editor, shared);
      setRefusal({ slot, message: result.error.message });
      return;
    }
    setRefusal(null);
  };

  return {
    refusal,
    apply,
    begin: () => {
      gesture.current = nextGroup();
    },
    end: (outcome) => {
      if (outcome === 'cancel') undoGroup(editor, gesture.current);
      gesture.current = null;
    },
  };
}

function undoGroup(editor: Editor, group: string | null): void {
  if (group !== null) editor.cancel(group);
}

function applyOne(
  editor: Editor,
  nodeId: string,
  edit: InspectorEdit,
  label: string,
  group: string | null,
): Result<void, EditRefusal> {
  if (edit.kind === 'fonts') {
    addFonts(editor, edit.fonts, label, group);
    return ok(undefined);
  }
  if (edit.kind !== 'number-attribute') return editNode(editor, nodeId, edit, label, group);
  const { template, tree, treeIsCurrent, nodeIds } = editor.store.getState();
  if (!tree || !treeIsCurrent) {
    return fail({ code: 'edit.broken-source', message: 'The source has an error. Fix it first.' });
  }
  const changes = setAttribute(template.source, tree, nodeIds.indexOf(nodeId), edit.name, edit.value);
  if (!changes.ok) return changes;
  editor.edit({ label, changes: changes.value, group });
  return ok(undefined);
}
