import { ok } from '../../lib/result.ts';
import type { SourceTree } from '../source-tree.ts';
import { readJsonElement } from './json-element.ts';
import { indentBefore, removeMember, startOfBlank } from './object-shape.ts';
import { type EditResult, findTarget, refuseOrigin, refuseUnreadable } from './refusal.ts';

/** Removes an attribute (in JSON a prop). Without it nothing changes; one that code or a field decides is refused. */
export function removeAttribute(text: string, tree: SourceTree, ordinal: number, name: string): EditResult {
  const target = findTarget(tree, ordinal);
  if (!target.ok) return target;
  const node = target.value;
  const entry = node.attributes.findLast((attribute) => attribute.name === name);
  if (!entry) return ok([]);
  const refusal = refuseOrigin(entry.origin);
  if (refusal) return refusal;
  const { from, to } = entry.span;
  if (tree.kind === 'jsx') return ok([{ from: startWithSpace(text, from, to), to, insert: '' }]);
  const props = readJsonElement(text, node)?.props;
  const index = props?.members.findIndex((member) => member.span.from === from) ?? -1;
  return props && index >= 0 ? ok(removeMember(text, props, index)) : refuseUnreadable();
}

// The white space before goes too, but not the line end of a comment above, which would swallow what follows.
function startWithSpace(text: string, from: number, to: number): number {
  const indent = indentBefore(text, from);
  if (indent === null) return startOfBlank(text, from);
  if (!/^[ \t]*(?:\r|\n)/.test(text.slice(to))) return from;
  const lineStart = from - indent.length;
  return lineStart - (text.slice(lineStart - 2, lineStart) === '\r\n' ? 2 : 1);
}
