import { ok } from '../../lib/result.ts';
import type { Span, TextChange } from '../../lib/text-span.ts';
import { findStyle } from '../locate.ts';
import { type SourceNode, type SourceTree, unknownSpread } from '../source-tree.ts';
import { insertProp, readJsonElement, writeJsonValue, writeObject } from './json-element.ts';
import { insertAttribute, pickQuote, readJsxTag, writeJsValue } from './jsx-tag.ts';
import { insertMember, type ObjectShape } from './object-shape.ts';
import { type EditResult, findTarget, refuse, refuseOrigin, refuseUnreadable } from './refusal.ts';

/**
 * Sets one style property, named in camelCase, and touches nothing else: the value's own characters where it is
 * written in this element, or a new entry in the way the others are written. What code or a field decides is
 * refused. An equal value changes nothing.
 */
export function setStyle(
  text: string,
  tree: SourceTree,
  ordinal: number,
  name: string,
  value: string | number,
): EditResult {
  const target = findTarget(tree, ordinal);
  if (!target.ok) return target;
  const node = target.value;
  const refusal = refuseStyle(node, name, value);
  if (refusal) return refusal;
  const entry = findStyle(node, name);
  if (entry && 'value' in entry.origin && entry.origin.value === value) return ok([]);
  if (node.style.form === 'none') return addStyle(text, tree, node, name, value);
  if (node.style.form === 'constant') {
    const quote = pickQuote(text, tree);
    const { name: constant, span } = node.style;
    return ok([
      { ...span, insert: `{ ...${constant}, ${writeJsName(name)}: ${writeJsValue(value, '', quote)} }` },
    ]);
  }
  if (entry && node.style.form === 'inline' && isWithin(entry.span, node.style.span)) {
    const shorthand = entry.valueSpan.from === entry.span.from;
    const written = writeValue(text, tree, value, entry.valueSpan);
    return ok([{ ...entry.valueSpan, insert: shorthand ? `${writeJsName(name)}: ${written}` : written }]);
  }
  const shape = readStyleShape(text, tree, node);
  return shape ? ok(addEntry(text, tree, shape, name, value)) : refuseUnreadable();
}

function refuseStyle(
  node: SourceNode,
  name: string,
  value: string | number,
): ReturnType<typeof refuse> | null {
  if (!/^(?:--)?[A-Za-z][\w-]*$/.test(name))
    return refuse('edit.name', `“${name}” is not the name of a style. Write it as in fontSize.`);
  if (typeof value === 'number' && !Number.isFinite(value))
    return refuse('edit.value', 'This is not a number a style can have. Choose another.');
  if (node.kind === 'fragment')
    return refuse('edit.fragment', 'A fragment has no style. Choose an element inside it.');
  if (node.style.form === 'code')
    return refuse('edit.computed', `Computed on line ${node.style.line}. Change it in the code.`);
  if (node.kind === 'component' && node.style.form === 'none') {
    return refuse('edit.component', `${node.tag} is a component. Choose an element inside it.`);
  }
  const index = node.styles.findLastIndex((entry) => entry.name === name);
  const entry = node.styles[index];
  if (!entry) return null;
  const hiding = node.styles
    .slice(index + 1)
    .find((later) => later.name === unknownSpread || later.name.startsWith('['));
  if (hiding) {
    const line = hiding.origin.from === 'code' ? hiding.origin.line : 0;
    return refuse('edit.computed', `Code on line ${line} may replace this. Change it in the code.`);
  }
  return refuseOrigin(entry.origin);
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function writeValue(text: string, tree: SourceTree, value: string | number, old: Span | null): string {
  if (tree.kind === 'json') return writeJsonValue(value);
  return writeJsValue(value, old ? text.slice(old.from, old.to) : '', pickQuote(text, tree));
}

function writeJsName(name: string): string {
  return /^[\w$]+$/.test(name) ? name : `'${name}'`;
}

function readStyleShape(text: string, tree: SourceTree, node: SourceNode): ObjectShape | null {
  return tree.kind === 'jsx'
    ? (readJsxTag(text, node)?.style ?? null)
    : (readJsonElement(text, node)?.style ?? null);
}

function addEntry(
  text: string,
  tree: SourceTree,
  shape: ObjectShape,
  name: string,
  value: string | number,
): TextChange[] {
  const written = writeValue(text, tree, value, null);
  return insertMember(text, shape, tree.kind === 'jsx' ? writeJsName(name) : JSON.stringify(name), written);
}

function addStyle(
  text: string,
  tree: SourceTree,
  node: SourceNode,
  name: string,
  value: string | number,
): EditResult {
  const written = writeValue(text, tree, value, null);
  if (tree.kind === 'jsx') {
    const tag = readJsxTag(text, node);
    return tag
      ? ok(insertAttribute(text, tag, `style={{ ${writeJsName(name)}: ${written} }}`))
      : refuseUnreadable();
  }
  const element = readJsonElement(text, node);
  if (!element) return refuseUnreadable();
  return ok(insertProp(text, element, 'style', writeObject(text, element.element, name, written)));
}
