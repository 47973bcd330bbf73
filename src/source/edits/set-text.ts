import { ok } from '../../lib/result.ts';
import type { SourceNode, SourceTree } from '../source-tree.ts';
import { readJsonElement, writeJsonValue } from './json-element.ts';
import { readJsxTag, writeJsValue, writeJsxText } from './jsx-tag.ts';
import { insertMember } from './object-shape.ts';
import { type EditResult, findTarget, refuse, refuseUnreadable } from './refusal.ts';

const withoutText = new Set(['img', 'br', 'hr', 'svg', 'input', 'path']);

/**
 * Sets the text an element shows, escaped so that it is drawn as given. Text that code or a field decides is
 * refused, and so is an element with children. An equal text changes nothing.
 */
export function setText(text: string, tree: SourceTree, ordinal: number, value: string): EditResult {
  const target = findTarget(tree, ordinal);
  if (!target.ok) return target;
  const node = target.value;
  const { content } = node;
  switch (content.kind) {
    case 'code':
      return refuse('edit.computed', `Computed on line ${content.line}. Change it in the code.`);
    case 'field':
      return refuse(
        'edit.field',
        `This shows the field “${content.field}”. Change the field’s value, or the code.`,
      );
    case 'elements':
      return refuse('edit.elements', 'This layer holds other layers. Choose the one that shows the text.');
    case 'none':
      return value === '' ? ok([]) : addText(text, tree, node, value);
    case 'literal': {
      if (content.value === value) return ok([]);
      const insert =
        tree.kind === 'json'
          ? writeJsonValue(value)
          : rewriteText(text.slice(content.span.from, content.span.to), value);
      return ok([{ ...content.span, insert }]);
    }
  }
}

// A text in braces stays in braces, with its quotes; text that begins so is never plain.
function rewriteText(old: string, value: string): string {
  const literal = /^\{\s*((['"`])(?:\\[\s\S]|(?!\2)[^\\])*\2)\s*\}$/.exec(old)?.[1];
  return literal ? `{${writeJsValue(value, literal, "'")}}` : writeJsxText(value);
}

function addText(text: string, tree: SourceTree, node: SourceNode, value: string): EditResult {
  if (node.kind !== 'element' || withoutText.has(node.tag)) {
    const name = node.kind === 'fragment' ? 'A fragment' : `<${node.tag}>`;
    return refuse('edit.no-text', `${name} has no text of its own. Choose an element such as <p>.`);
  }
  if (tree.kind === 'json') return addJsonText(text, node, value);
  const { openSpan, span } = node;
  const insert = writeJsxText(value);
  if (openSpan.to !== span.to) return ok([{ from: openSpan.to, to: openSpan.to, insert }]);
  const tag = readJsxTag(text, node);
  if (!tag) return refuseUnreadable();
  const slash = text.lastIndexOf('/', span.to - 1);
  const end = tag.attributes.at(-1)?.span.to ?? tag.nameEnd;
  const from = text.slice(end, slash).trim() === '' ? end : slash;
  return ok([{ from, to: span.to, insert: `>${insert}</${node.tag}>` }]);
}

function addJsonText(text: string, node: SourceNode, value: string): EditResult {
  const element = readJsonElement(text, node);
  if (!element) return refuseUnreadable();
  const insert = writeJsonValue(value);
  // An empty list of children.
  if (element.children) return ok([{ ...element.children, insert }]);
  return ok(insertMember(text, element.element, '"children"', insert));
}
