import { type Node, parseTree } from 'jsonc-parser';
import type { Span, TextChange } from '../../lib/text-span.ts';
import { escapeTemplate } from '../json/template.ts';
import type { SourceNode } from '../source-tree.ts';
import { colonOf, insertMember, isCompact, type ObjectShape } from './object-shape.ts';

/** An element as it is written. */
export interface JsonElement {
  element: ObjectShape;
  props: ObjectShape | null;
  style: ObjectShape | null;
  /** The value of children, wherever it stands. */
  children: Span | null;
}

/** null when the element cannot be read by itself. */
export function readJsonElement(text: string, node: SourceNode): JsonElement | null {
  const { from, to } = node.span;
  const root = parseTree(text.slice(from, to));
  if (root?.type !== 'object') return null;
  const props = findValue(root, 'props');
  const style = props && findValue(props, 'style');
  const children = findValue(root, 'children') ?? (props && findValue(props, 'children'));
  return {
    element: readObject(root, from),
    props: props?.type === 'object' ? readObject(props, from) : null,
    style: style?.type === 'object' ? readObject(style, from) : null,
    children: children ? spanOfNode(children, from) : null,
  };
}

function findValue(object: Node, name: string): Node | null {
  return (
    object.children?.findLast((property) => property.children?.[0]?.value === name)?.children?.[1] ?? null
  );
}

function readObject(node: Node, by: number): ObjectShape {
  const members = (node.children ?? []).map((property) => {
    const [key, value] = property.children ?? [];
    return {
      name: key?.value ?? null,
      span: spanOfNode(property, by),
      valueSpan: value ? spanOfNode(value, by) : null,
    };
  });
  return { span: spanOfNode(node, by), members };
}

function spanOfNode(node: Node, by: number): Span {
  return { from: by + node.offset, to: by + node.offset + node.length };
}

/** Adds a prop, and the object of props behind the type when there is none. */
export function insertProp(
  text: string,
  { element, props }: JsonElement,
  name: string,
  value: string,
): TextChange[] {
  if (props) return insertMember(text, props, JSON.stringify(name), value);
  const index = element.members.findIndex((member) => member.name === 'type');
  return insertMember(text, element, '"props"', writeObject(text, element, name, value), index);
}

/** An object of one member on one line, spaced as the source is. */
export function writeObject(text: string, model: ObjectShape, name: string, value: string): string {
  const space = isCompact(text) ? '' : ' ';
  return `{${space}${JSON.stringify(name)}${colonOf(text, model)}${value}${space}}`;
}

/** A JSON value that the card reads as this very text or number. */
export function writeJsonValue(value: string | number): string {
  return JSON.stringify(typeof value === 'string' ? escapeTemplate(value) : value);
}
