import type * as t from '@babel/types';
import type { AttributeEntry, StyleEntry, StyleSource } from '../source-tree.ts';
import { unknownSpread } from '../source-tree.ts';
import { spanOf, unwrapTypes } from './babel.ts';
import { findConstant, type JsxFile, maxDepth, type ReadValue, readCode, readValue } from './origin.ts';
import { type Scope, staticKey } from './scope.ts';

type Attribute = t.JSXAttribute | t.JSXSpreadAttribute;

/** All attributes but style. */
export function readAttributes(
  attributes: readonly Attribute[],
  scope: Scope,
  file: JsxFile,
): AttributeEntry[] {
  const entries: AttributeEntry[] = [];
  for (const attribute of attributes) {
    if (attribute.type === 'JSXSpreadAttribute') {
      const origin = readCode(attribute.argument, file);
      entries.push({
        name: unknownSpread,
        span: spanOf(attribute),
        valueSpan: spanOf(attribute.argument),
        origin,
      });
    } else if (attributeName(attribute) !== 'style') {
      entries.push(readAttribute(attribute, scope, file));
    }
  }
  return entries;
}

export function attributeName({ name }: t.JSXAttribute): string {
  return name.type === 'JSXIdentifier' ? name.name : `${name.namespace.name}:${name.name.name}`;
}

function readAttribute(attribute: t.JSXAttribute, scope: Scope, file: JsxFile): AttributeEntry {
  const name = attributeName(attribute);
  const span = spanOf(attribute);
  const { value } = attribute;
  if (!value) return { name, span, valueSpan: null, origin: { from: 'literal', value: true } };
  const { origin, span: valueSpan } = readValue(
    value.type === 'JSXExpressionContainer' ? value.expression : value,
    scope,
    file,
  );
  return { name, span, valueSpan, origin };
}

export interface ReadStyle {
  style: StyleSource;
  styles: StyleEntry[];
}

/** The style of an opening tag. A spread that may bring or replace a style makes it code. */
export function readStyle(attributes: readonly Attribute[], scope: Scope, file: JsxFile): ReadStyle {
  for (const attribute of [...attributes].reverse()) {
    if (attribute.type === 'JSXSpreadAttribute') {
      if (!mayHoldStyle(attribute.argument, scope, file)) continue;
      return { style: codeStyle(attribute, file), styles: [] };
    }
    if (attributeName(attribute) !== 'style') continue;
    const { value } = attribute;
    return value?.type === 'JSXExpressionContainer'
      ? readStyleValue(value.expression, scope, file)
      : { style: codeStyle(value ?? attribute, file), styles: [] };
  }
  return { style: { form: 'none' }, styles: [] };
}

function mayHoldStyle(spread: t.Node, scope: Scope, file: JsxFile): boolean {
  const inner = unwrapTypes(spread);
  const object = inner.type === 'ObjectExpression' ? inner : findConstant(inner, scope, file)?.value;
  if (object?.type !== 'ObjectExpression') return true;
  return object.properties.some((property) => {
    const key = property.type === 'SpreadElement' ? null : staticKey(property);
    return key === null || key.name === 'style';
  });
}

function readStyleValue(expression: t.Node, scope: Scope, file: JsxFile): ReadStyle {
  const inner = unwrapTypes(expression);
  const span = spanOf(inner);
  if (inner.type === 'ObjectExpression')
    return { style: { form: 'inline', span }, styles: readEntries(inner, scope, file, null, 0) };
  const found = findConstant(inner, scope, file);
  if (found?.value.type !== 'ObjectExpression') return { style: codeStyle(expression, file), styles: [] };
  const line = file.report.lines.at(found.value.start!).line;
  return {
    style: { form: 'constant', name: found.name, span, line },
    styles: readEntries(found.value, found.scope, file, found.name, 0),
  };
}

function codeStyle(node: t.Node, file: JsxFile): StyleSource {
  const { text, line } = readCode(node, file);
  return { form: 'code', text, span: spanOf(node), line };
}

/** `constant` names the constant that the object is written in; null when it stands in the element itself. */
function readEntries(
  object: t.ObjectExpression,
  scope: Scope,
  file: JsxFile,
  constant: string | null,
  depth: number,
): StyleEntry[] {
  return object.properties.flatMap((property) => {
    if (property.type === 'SpreadElement') return readSpread(property, scope, file, constant, depth);
    const span = spanOf(property);
    const name = staticKey(property)?.name ?? computedName(property, file);
    if (property.type === 'ObjectMethod')
      return [{ name, span, valueSpan: span, origin: readCode(property, file) }];
    const { origin, span: valueSpan } = moveToConstant(
      readValue(property.value, scope, file),
      constant,
      file,
    );
    return [{ name, span, valueSpan, origin }];
  });
}

function readSpread(
  spread: t.SpreadElement,
  scope: Scope,
  file: JsxFile,
  constant: string | null,
  depth: number,
): StyleEntry[] {
  const argument = unwrapTypes(spread.argument);
  if (argument.type === 'ObjectExpression') return readEntries(argument, scope, file, constant, depth);
  const found = depth < maxDepth ? findConstant(argument, scope, file) : null;
  if (found?.value.type === 'ObjectExpression')
    return readEntries(found.value, found.scope, file, found.name, depth + 1);
  const span = spanOf(spread);
  return [
    {
      name: unknownSpread,
      span,
      valueSpan: spanOf(spread.argument),
      origin: readCode(spread.argument, file),
    },
  ];
}

function moveToConstant(value: ReadValue, constant: string | null, file: JsxFile): ReadValue {
  if (constant === null || value.origin.from !== 'literal') return value;
  const { span } = value;
  const line = file.report.lines.at(span.from).line;
  return { span, origin: { from: 'constant', name: constant, value: value.origin.value, at: span, line } };
}

function computedName(property: t.ObjectProperty | t.ObjectMethod, file: JsxFile): string {
  const { from, to } = spanOf(property.key);
  return `[${file.report.text.slice(from, to)}]`;
}
