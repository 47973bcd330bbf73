import type * as t from '@babel/types';
import { type StyleEntry, type StyleSource, unknownSpread } from '../source-tree.ts';
import { type Attribute, attributeName } from './attributes.ts';
import { spanOf, unwrapTypes } from './babel.ts';
import { findConstant, type JsxFile, maxDepth, type ReadValue, readCode, readValue } from './origin.ts';
import { type Scope, staticKey } from './scope.ts';

export interface ReadStyle {
  style: StyleSource;
  styles: StyleEntry[];
}

/** An object that is being read into entries. */
interface StyleObject {
  file: JsxFile;
  scope: Scope;
  /** The constant it is written in; null when it stands in the element itself. */
  constant: string | null;
  depth: number;
  /** Spreads of spreads multiply; what is left of the entries that one style may have. */
  budget: { entries: number };
}

const maxEntries = 1000;

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
  const budget = { entries: maxEntries };
  if (inner.type === 'ObjectExpression') {
    const styles = readEntries(inner, { file, scope, constant: null, depth: 0, budget });
    return { style: { form: 'inline', span }, styles };
  }
  const found = findConstant(inner, scope, file);
  if (found?.value.type !== 'ObjectExpression') return { style: codeStyle(expression, file), styles: [] };
  const line = file.report.lines.at(found.value.start!).line;
  return {
    style: { form: 'constant', name: found.name, span, line },
    styles: readEntries(found.value, { file, scope: found.scope, constant: found.name, depth: 0, budget }),
  };
}

function codeStyle(node: t.Node, file: JsxFile): StyleSource {
  const { text, line } = readCode(node, file);
  return { form: 'code', text, span: spanOf(node), line };
}

function readEntries(object: t.ObjectExpression, at: StyleObject): StyleEntry[] {
  return object.properties.flatMap((property) => {
    if (property.type === 'SpreadElement') return readSpread(property, at);
    at.budget.entries--;
    const span = spanOf(property);
    const name = staticKey(property)?.name ?? computedName(property, at.file);
    const value =
      property.type === 'ObjectMethod'
        ? { origin: readCode(property, at.file), span }
        : moveToConstant(readValue(property.value, at.scope, at.file), at);
    return [{ name, span, valueSpan: value.span, origin: value.origin }];
  });
}

function readSpread(spread: t.SpreadElement, at: StyleObject): StyleEntry[] {
  const argument = unwrapTypes(spread.argument);
  if (argument.type === 'ObjectExpression') return readEntries(argument, at);
  const mayExpand = at.depth < maxDepth && at.budget.entries-- > 0;
  const found = mayExpand ? findConstant(argument, at.scope, at.file) : null;
  if (found?.value.type === 'ObjectExpression') {
    return readEntries(found.value, { ...at, scope: found.scope, constant: found.name, depth: at.depth + 1 });
  }
  const valueSpan = spanOf(spread.argument);
  return [
    { name: unknownSpread, span: spanOf(spread), valueSpan, origin: readCode(spread.argument, at.file) },
  ];
}

function moveToConstant(value: ReadValue, { constant, file }: StyleObject): ReadValue {
  if (constant === null || value.origin.from !== 'literal') return value;
  const { span } = value;
  const line = file.report.lines.at(span.from).line;
  return { span, origin: { from: 'constant', name: constant, value: value.origin.value, at: span, line } };
}

function computedName(property: t.ObjectProperty | t.ObjectMethod, file: JsxFile): string {
  const { from, to } = spanOf(property.key);
  return `[${file.report.text.slice(from, to)}]`;
}
