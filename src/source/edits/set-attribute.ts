import { ok } from '../../lib/result.ts';
import type { AttributeEntry, SourceTree } from '../source-tree.ts';
import { insertProp, readJsonElement, writeJsonValue } from './json-element.ts';
import { insertAttribute, pickQuote, readJsxTag, writeAttributeValue, writeJsValue } from './jsx-tag.ts';
import { type EditResult, findTarget, refuse, refuseOrigin, refuseUnreadable } from './refusal.ts';

// These have edits of their own, or belong to the compiler.
const otherNames = new Set(['style', 'children', 'data-n', '__proto__']);

/**
 * Sets an attribute (in JSON a prop) to a text or number, keeping the quotes it has. What code or a field decides
 * is refused. An equal value changes nothing.
 */
export function setAttribute(
  text: string,
  tree: SourceTree,
  ordinal: number,
  name: string,
  value: string | number,
): EditResult {
  const target = findTarget(tree, ordinal);
  if (!target.ok) return target;
  const node = target.value;
  if (otherNames.has(name) || !/^[A-Za-z_][\w-]*$/.test(name))
    return refuse('edit.name', `“${name}” is not an attribute that can be set here.`);
  if (typeof value === 'number' && !Number.isFinite(value))
    return refuse('edit.value', 'This is not a number an attribute can have. Choose another.');
  if (node.kind === 'fragment')
    return refuse('edit.fragment', 'A fragment has no attributes. Choose an element inside it.');
  const entry = node.attributes.findLast((attribute) => attribute.name === name);
  if (entry) return replaceValue(text, tree, entry, value);
  if (tree.kind === 'json') {
    const element = readJsonElement(text, node);
    return element ? ok(insertProp(text, element, name, writeJsonValue(value))) : refuseUnreadable();
  }
  const tag = readJsxTag(text, node);
  return tag
    ? ok(insertAttribute(text, tag, `${name}=${writeAttributeValue(value, '"')}`))
    : refuseUnreadable();
}

function replaceValue(
  text: string,
  tree: SourceTree,
  entry: AttributeEntry,
  value: string | number,
): EditResult {
  const refusal = refuseOrigin(entry.origin);
  if (refusal) return refusal;
  const { name, span, valueSpan, origin } = entry;
  if ('value' in origin && origin.value === value) return ok([]);
  if (!valueSpan) return ok([{ from: span.to, to: span.to, insert: `=${writeAttributeValue(value, '"')}` }]);
  const old = text.slice(valueSpan.from, valueSpan.to);
  if (tree.kind === 'json') return ok([{ ...valueSpan, insert: writeJsonValue(value) }]);
  const inBraces = text.slice(span.from + name.length, valueSpan.from).includes('{');
  const insert = inBraces
    ? writeJsValue(value, old, pickQuote(text, tree))
    : writeAttributeValue(value, old[0]!);
  return ok([{ ...valueSpan, insert }]);
}
