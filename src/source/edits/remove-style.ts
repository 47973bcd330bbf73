import { ok } from '../../lib/result.ts';
import { findStyle } from '../locate.ts';
import type { SourceTree } from '../source-tree.ts';
import { readJsonElement } from './json-element.ts';
import { readJsxTag } from './jsx-tag.ts';
import { removeMember } from './object-shape.ts';
import { type EditResult, findTarget, refuse, refuseOrigin, refuseUnreadable } from './refusal.ts';

/**
 * Removes the entry that decides a style property where it is written in this element. Without such a property
 * nothing changes; what code, a field or a constant decides is refused.
 */
export function removeStyle(text: string, tree: SourceTree, ordinal: number, name: string): EditResult {
  const target = findTarget(tree, ordinal);
  if (!target.ok) return target;
  const node = target.value;
  if (node.style.form === 'code')
    return refuse('edit.computed', `Computed on line ${node.style.line}. Change it in the code.`);
  const entry = findStyle(node, name);
  if (!entry) return ok([]);
  const refusal = refuseOrigin(entry.origin);
  if (refusal) return refusal;
  const shape = tree.kind === 'jsx' ? readJsxTag(text, node)?.style : readJsonElement(text, node)?.style;
  if (!shape && node.style.form === 'inline') return refuseUnreadable();
  const index = shape?.members.findLastIndex((member) => member.span.from === entry.span.from) ?? -1;
  if (shape && index >= 0) return ok(removeMember(text, shape, index));
  const from =
    entry.origin.from === 'constant' ? `${entry.origin.name} on line ${entry.origin.line}` : 'another object';
  return refuse('edit.constant', `This comes from ${from}. Change it there, or set another value here.`);
}
