import type * as t from '@babel/types';
import type { Span, TextChange } from '../../lib/text-span.ts';
import { attributeName } from '../jsx/attributes.ts';
import { parseFragment, spanOf, unwrapTypes } from '../jsx/babel.ts';
import { staticKey } from '../jsx/scope.ts';
import type { SourceNode, SourceTree } from '../source-tree.ts';
import { indentBefore, lineEndOf, type ObjectShape } from './object-shape.ts';

/** An opening tag as it is written. */
export interface JsxTag {
  /** Where attributes may begin: after the name. */
  nameEnd: number;
  /** Spreads have the name null. */
  attributes: { name: string | null; span: Span }[];
  /** The object of `style={{ … }}`. */
  style: ObjectShape | null;
}

/** null when the tag cannot be parsed by itself. */
export function readJsxTag(text: string, node: SourceNode): JsxTag | null {
  const { from, to } = node.span;
  const element = parseFragment(text.slice(from, to));
  if (element?.type !== 'JSXElement') return null;
  const { name, attributes } = element.openingElement;
  const types = (element.openingElement as { typeArguments?: t.Node; typeParameters?: t.Node | null })
    .typeParameters;
  const style = attributes.findLast(
    (attribute) => attribute.type === 'JSXAttribute' && attributeName(attribute) === 'style',
  );
  return {
    nameEnd: from + spanOf(types ?? name).to,
    attributes: attributes.map((attribute) => ({
      name: attribute.type === 'JSXAttribute' ? attributeName(attribute) : null,
      span: shift(spanOf(attribute), from),
    })),
    style: style?.type === 'JSXAttribute' ? readStyleObject(style, from) : null,
  };
}

function readStyleObject({ value }: t.JSXAttribute, by: number): ObjectShape | null {
  const object = value?.type === 'JSXExpressionContainer' ? unwrapTypes(value.expression) : null;
  if (object?.type !== 'ObjectExpression') return null;
  return {
    span: shift(spanOf(object), by),
    members: object.properties.map((property) => ({
      name: property.type === 'SpreadElement' ? null : (staticKey(property)?.name ?? null),
      span: shift(spanOf(property), by),
      valueSpan:
        property.type === 'ObjectProperty' && !property.shorthand ? shift(spanOf(property.value), by) : null,
    })),
  };
}

const shift = ({ from, to }: Span, by: number): Span => ({ from: from + by, to: to + by });

/** Adds an attribute after the others, on a line of its own where they have one. */
export function insertAttribute(text: string, tag: JsxTag, attribute: string): TextChange[] {
  const last = tag.attributes.at(-1);
  const at = last?.span.to ?? tag.nameEnd;
  const indent = last ? indentBefore(text, last.span.from) : null;
  return [{ from: at, to: at, insert: `${indent === null ? ' ' : lineEndOf(text) + indent}${attribute}` }];
}

/** The quote that strings in style objects of this source have. */
export function pickQuote(text: string, tree: SourceTree): string {
  for (const node of tree.nodes) {
    for (const { valueSpan } of node.styles) {
      const first = text[valueSpan.from];
      if (first === '"' || first === "'") return first;
    }
  }
  return "'";
}

/** A JavaScript string or number; a string in a text keeps the quote of `old`. */
export function writeJsValue(value: string | number, old: string, quote: string): string {
  if (typeof value === 'number') return String(value);
  const mark = /^['"`]/.exec(old)?.[0] ?? quote;
  const escaped = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll(mark, `\\${mark}`);
  const safe = escaped.replace(/[\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`);
  return `${mark}${mark === '`' ? safe.replaceAll('${', '\\${') : safe}${mark}`;
}

// Line ends, control characters and lone surrogates are safe in an escaped string alone.
const needsEscapes = /[\x00-\x1f\x7f\u2028\u2029]|\p{Surrogate}/u;

// Only these need care: JSX reads & followed by a name or number and ; as one character.
const reference = /&(?=#?\w+;)/g;

/** The value of an attribute with its quotes, or in braces where JSX text cannot hold it. */
export function writeAttributeValue(value: string | number, quote: string): string {
  if (typeof value === 'number') return `{${value}}`;
  if (needsEscapes.test(value)) return `{${writeJsValue(value, '', quote)}}`;
  const other = quote === '"' ? "'" : '"';
  const mark = value.includes(quote) && !value.includes(other) ? other : quote;
  return `${mark}${value.replace(reference, '&amp;').replaceAll(mark, mark === '"' ? '&quot;' : '&#39;')}${mark}`;
}

const entities: Record<string, string> = { '{': '&#123;', '}': '&#125;', '<': '&lt;', '>': '&gt;' };

/** Text between tags, or a string in braces where JSX would drop or change its white space. */
export function writeJsxText(value: string): string {
  if (needsEscapes.test(value) || /^\s|\s$/.test(value)) return `{${writeJsValue(value, '', "'")}}`;
  return value.replace(reference, '&amp;').replace(/[{}<>]/g, (character) => entities[character]!);
}
