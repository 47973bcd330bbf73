import type { Result } from '../../lib/result.ts';
import { fail, ok } from '../../lib/result.ts';
import type { TextChange } from '../../lib/text-span.ts';
import { bindText, unbindText } from '../../source/edits/bind-text.ts';
import type { EditRefusal } from '../../source/edits/refusal.ts';
import { removeAttribute } from '../../source/edits/remove-attribute.ts';
import { removeStyle } from '../../source/edits/remove-style.ts';
import { setAttribute } from '../../source/edits/set-attribute.ts';
import { setStyle } from '../../source/edits/set-style.ts';
import { setText } from '../../source/edits/set-text.ts';
import type { SourceTree } from '../../source/source-tree.ts';
import type { Editor } from '../editor.ts';

/** Edits of one node as text edits on the source; each says why when it cannot. */
export type NodeEdit =
  | { kind: 'style'; name: string; value: string | number }
  | { kind: 'remove-style'; name: string }
  | { kind: 'attribute'; name: string; value: string }
  | { kind: 'remove-attribute'; name: string }
  | { kind: 'text'; value: string }
  | { kind: 'bind-text'; field: string }
  /** Lets go of the field and keeps this text. */
  | { kind: 'unbind-text'; value: string };

const staleTree: EditRefusal = {
  code: 'edit.broken-source',
  message: 'The source has an error. Fix it first.',
};

/** `group` makes one undo step of a gesture. */
export function editNode(
  editor: Editor,
  nodeId: string,
  edit: NodeEdit,
  label: string,
  group: string | null = null,
): Result<void, EditRefusal> {
  const { template, tree, treeIsCurrent, nodeIds } = editor.store.getState();
  const ordinal = nodeIds.indexOf(nodeId);
  if (!tree || !treeIsCurrent || ordinal < 0) return fail(staleTree);
  const changes = findChanges(template.source, tree, ordinal, edit);
  if (!changes.ok) return changes;
  editor.edit({ label, changes: changes.value, group });
  return ok(undefined);
}

function findChanges(
  source: string,
  tree: SourceTree,
  ordinal: number,
  edit: NodeEdit,
): Result<TextChange[], EditRefusal> {
  switch (edit.kind) {
    case 'style':
      return setStyle(source, tree, ordinal, edit.name, edit.value);
    case 'remove-style':
      return removeStyle(source, tree, ordinal, edit.name);
    case 'attribute':
      return setAttribute(source, tree, ordinal, edit.name, edit.value);
    case 'remove-attribute':
      return removeAttribute(source, tree, ordinal, edit.name);
    case 'text':
      return setText(source, tree, ordinal, edit.value);
    case 'bind-text':
      return bindText(source, tree, ordinal, edit.field);
    case 'unbind-text':
      return unbindText(source, tree, ordinal, edit.value);
  }
}
