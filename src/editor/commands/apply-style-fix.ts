import type { Diagnostic } from '../../template/diagnostic.ts';
import type { Editor } from '../editor.ts';
import { editNode } from './edit-node.ts';

type StyleFix = Extract<NonNullable<Diagnostic['fix']>, { nodeId: string }>;

/** Sets and removes the styles of one node as one undo step. */
export function applyStyleFix(editor: Editor, { label, nodeId, set, remove }: StyleFix): void {
  const { sourceVersion } = editor.store.getState();
  const step = label.toLowerCase();
  const group = `fix ${sourceVersion}`;
  for (const [name, value] of Object.entries(set))
    editNode(editor, nodeId, { kind: 'style', name, value }, step, group);
  for (const name of remove) editNode(editor, nodeId, { kind: 'remove-style', name }, step, group);
}
