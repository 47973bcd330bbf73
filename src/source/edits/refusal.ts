import type { Result } from '../../lib/result.ts';
import { fail, ok } from '../../lib/result.ts';
import type { TextChange } from '../../lib/text-span.ts';
import type { SourceNode, SourceTree, ValueOrigin } from '../source-tree.ts';

/** Why the source was not changed; the message is shown to the designer. */
export interface EditRefusal {
  code: string;
  message: string;
}

export type EditResult = Result<TextChange[], EditRefusal>;

export function refuse(code: string, message: string): { ok: false; error: EditRefusal } {
  return fail({ code, message });
}

export function findTarget(tree: SourceTree, ordinal: number): Result<SourceNode, EditRefusal> {
  const node = tree.nodes[ordinal];
  return node ? ok(node) : refuse('edit.no-node', 'This layer is no longer in the source.');
}

/** A value that code or a field decides is not overwritten; null when it may be. */
export function refuseOrigin(origin: ValueOrigin): { ok: false; error: EditRefusal } | null {
  if (origin.from === 'code')
    return refuse('edit.computed', `Computed on line ${origin.line}. Change it in the code.`);
  if (origin.from === 'field')
    return refuse('edit.field', `Set by the field “${origin.field}”. Change the field’s value, or the code.`);
  return null;
}

export const refuseUnreadable = (): { ok: false; error: EditRefusal } =>
  refuse('edit.unreadable', 'The source has an error near this layer. Correct it first.');
