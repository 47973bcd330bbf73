import type * as t from '@babel/types';
import type { Span } from '../../lib/text-span.ts';
import type { Report } from '../report.ts';
import type { ValueOrigin } from '../source-tree.ts';
import { spanOf, unwrapTypes } from './babel.ts';
import { findBinding, isFieldsObject, type Scope, staticKey } from './scope.ts';

/** What readers of expressions need to know about the file. */
export interface JsxFile {
  report: Report;
  /** Names of constants whose members are assigned to somewhere: what they hold is not what is written. */
  changed: ReadonlySet<string>;
}

/** Constants may refer to each other; a circle must end. */
export const maxDepth = 12;

export interface ReadValue {
  origin: ValueOrigin;
  span: Span;
}

/** `span` is the literal without its parentheses or types, or the whole expression. */
export function readValue(expression: t.Node, scope: Scope, file: JsxFile, depth = 0): ReadValue {
  const inner = unwrapTypes(expression);
  const literal = readLiteral(inner);
  if (literal !== null) return { origin: { from: 'literal', value: literal }, span: spanOf(inner) };
  const span = spanOf(expression);
  const field = readField(inner, scope);
  if (field !== null) return { origin: { from: 'field', field }, span };
  return { origin: readConstant(inner, scope, file, depth) ?? readCode(expression, file), span };
}

export function readCode(expression: t.Node, file: JsxFile): { from: 'code'; text: string; line: number } {
  const { from, to } = spanOf(expression);
  return { from: 'code', text: file.report.text.slice(from, to), line: file.report.lines.at(from).line };
}

export function readLiteral(node: t.Node): string | number | boolean | null {
  if (node.type === 'StringLiteral' || node.type === 'BooleanLiteral' || node.type === 'NumericLiteral')
    return node.value;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? null;
  if (node.type !== 'UnaryExpression' || (node.operator !== '-' && node.operator !== '+')) return null;
  if (node.argument.type !== 'NumericLiteral') return null;
  return node.operator === '-' ? -node.argument.value : node.argument.value;
}

/** The field that `title` or `props.title` is, also through a constant that only renames it. */
export function readField(expression: t.Node, scope: Scope, depth = 0): string | null {
  const inner = unwrapTypes(expression);
  if (inner.type === 'Identifier') {
    const binding = findBinding(inner.name, scope);
    if (binding?.kind === 'field') return binding.field;
    if (binding?.kind !== 'constant' || depth > maxDepth) return null;
    return readField(binding.init, binding.scope, depth + 1);
  }
  if (inner.type !== 'MemberExpression' && inner.type !== 'OptionalMemberExpression') return null;
  if (!isFieldsObject(inner.object, scope)) return null;
  const key = staticKey(inner);
  return key && key.name !== 'size' ? key.name : null;
}

function readConstant(inner: t.Node, scope: Scope, file: JsxFile, depth: number): ValueOrigin | null {
  const found = findConstant(inner, scope, file, depth);
  if (!found) return null;
  const { origin, span } = readValue(found.value, found.scope, file, depth + 1);
  if (origin.from === 'constant' || origin.from === 'field') return origin;
  if (origin.from !== 'literal') return null;
  return {
    from: 'constant',
    name: found.name,
    value: origin.value,
    at: span,
    line: file.report.lines.at(span.from).line,
  };
}

export interface FoundConstant {
  /** As a reader would say it: `card`, `styles.card`. */
  name: string;
  value: t.Node;
  scope: Scope;
}

/** The expression that `card` or `styles.card` stands for; null when the file does not tell. */
export function findConstant(
  expression: t.Node,
  scope: Scope,
  file: JsxFile,
  depth = 0,
): FoundConstant | null {
  if (depth > maxDepth) return null;
  const inner = unwrapTypes(expression);
  if (inner.type === 'Identifier') {
    const binding = findBinding(inner.name, scope);
    if (binding?.kind !== 'constant' || file.changed.has(inner.name)) return null;
    const value = unwrapFreeze(binding.init);
    return (
      findConstant(value, binding.scope, file, depth + 1) ?? { name: inner.name, value, scope: binding.scope }
    );
  }
  if (inner.type !== 'MemberExpression' && inner.type !== 'OptionalMemberExpression') return null;
  const key = staticKey(inner);
  const object = findConstant(inner.object, scope, file, depth + 1);
  if (!key || !object || object.value.type !== 'ObjectExpression') return null;
  const member = findMember(object.value, key.name);
  if (!member) return null;
  const value = unwrapFreeze(member);
  return (
    findConstant(value, object.scope, file, depth + 1) ?? {
      name: `${object.name}.${key.name}`,
      value,
      scope: object.scope,
    }
  );
}

// A spread or computed key anywhere could replace the member, so the object then tells nothing.
function findMember(object: t.ObjectExpression, name: string): t.Node | null {
  let found: t.Node | null = null;
  for (const property of object.properties) {
    if (property.type !== 'ObjectProperty') return null;
    const key = staticKey(property);
    if (!key) return null;
    if (key.name === name) found = property.value;
  }
  return found;
}

function unwrapFreeze(expression: t.Node): t.Node {
  const inner = unwrapTypes(expression);
  if (inner.type !== 'CallExpression' || inner.callee.type !== 'MemberExpression') return inner;
  const { object, property } = inner.callee;
  const isFreeze =
    object.type === 'Identifier' &&
    object.name === 'Object' &&
    property.type === 'Identifier' &&
    property.name === 'freeze';
  return isFreeze && inner.arguments[0] ? unwrapTypes(inner.arguments[0]) : inner;
}
