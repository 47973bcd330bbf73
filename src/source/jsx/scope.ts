import type * as t from '@babel/types';
import type { Span } from '../../lib/text-span.ts';
import type { Reads } from '../draft.ts';
import { isFunction, spanOf, unwrapTypes } from './babel.ts';

/** What a name stands for. `uses` tell where elements held by it are drawn. */
export type Binding = { uses: Use[]; repeated: boolean; insideSvg: boolean } & (
  | { kind: 'constant'; name: string; init: t.Expression; scope: Scope }
  | { kind: 'function'; name: string; node: t.FunctionDeclaration; scope: Scope }
  | { kind: 'field'; field: string }
  /** The object of all fields, or the rest of it. */
  | { kind: 'fields' }
  | { kind: 'other' }
);

/** One mention of a binding. `holder` is the binding whose value mentions it. */
export interface Use {
  holder: Binding | null;
  repeated: boolean;
  insideSvg: boolean;
}

export interface Scope {
  parent: Scope | null;
  bindings: Map<string, Binding>;
}

const unused = (): { uses: Use[]; repeated: boolean; insideSvg: boolean } => ({
  uses: [],
  repeated: false,
  insideSvg: false,
});
const other = (): Binding => ({ kind: 'other', ...unused() });

export function createScope(parent: Scope | null): Scope {
  return { parent, bindings: new Map() };
}

export function findBinding(name: string, scope: Scope): Binding | null {
  for (let at: Scope | null = scope; at; at = at.parent) {
    const binding = at.bindings.get(name);
    if (binding) return binding;
  }
  return null;
}

/** Declares what the statements of one block declare, before they are read: constants may be used above their line. */
export function declareStatements(statements: readonly t.Node[], scope: Scope, reads: Reads): void {
  for (const statement of statements) declareStatement(statement, scope, reads);
}

function declareStatement(statement: t.Node, scope: Scope, reads: Reads): void {
  switch (statement.type) {
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      if (statement.declaration) declareStatement(statement.declaration, scope, reads);
      return;
    case 'FunctionDeclaration':
      if (statement.id)
        scope.bindings.set(statement.id.name, {
          kind: 'function',
          name: statement.id.name,
          node: statement,
          scope,
          ...unused(),
        });
      return;
    case 'ClassDeclaration':
      if (statement.id) scope.bindings.set(statement.id.name, other());
      return;
    case 'ImportDeclaration':
      for (const specifier of statement.specifiers) scope.bindings.set(specifier.local.name, other());
      return;
    case 'VariableDeclaration':
      for (const declarator of statement.declarations)
        declareVariable(declarator, statement.kind === 'const', scope, reads);
      return;
  }
}

function declareVariable(
  declarator: t.VariableDeclarator,
  isConst: boolean,
  scope: Scope,
  reads: Reads,
): void {
  const { id, init } = declarator;
  if (id.type === 'Identifier') {
    const binding: Binding =
      isConst && init ? { kind: 'constant', name: id.name, init, scope, ...unused() } : other();
    scope.bindings.set(id.name, binding);
    return;
  }
  declarePattern(id, scope, init && isConst && isFieldsObject(init, scope) ? reads : null);
}

/** Parameters are unknown values, except those of the default export, whose first one is the object of fields. */
export function declareParameters(node: t.Function, scope: Scope, reads: Reads | null): void {
  node.params.forEach((parameter, index) => {
    declarePattern(parameter, scope, index === 0 ? reads : null);
  });
}

/** `reads` is given when the pattern takes the object of fields apart. */
function declarePattern(pattern: t.Node, scope: Scope, reads: Reads | null): void {
  switch (pattern.type) {
    case 'Identifier':
      scope.bindings.set(pattern.name, reads ? { kind: 'fields', ...unused() } : other());
      return;
    case 'AssignmentPattern':
      declarePattern(pattern.left, scope, reads);
      return;
    case 'RestElement':
      declarePattern(pattern.argument, scope, reads);
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element) declarePattern(element, scope, null);
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) declareProperty(property, scope, reads);
      return;
  }
}

function declareProperty(
  property: t.ObjectProperty | t.RestElement,
  scope: Scope,
  reads: Reads | null,
): void {
  if (property.type === 'RestElement') {
    declarePattern(property, scope, reads);
    return;
  }
  const key = reads ? staticKey(property) : null;
  if (reads && key) reads.add(key.name, key.span, property.shorthand);
  const target = property.value.type === 'AssignmentPattern' ? property.value.left : property.value;
  if (key && key.name !== 'size' && target.type === 'Identifier') {
    scope.bindings.set(target.name, { kind: 'field', field: key.name, ...unused() });
  } else declarePattern(target, scope, null);
}

/** The name of `name: …` or `'name': …`, and of `.name` or `['name']`; null when it is computed. */
export function staticKey(
  node: t.ObjectProperty | t.ObjectMethod | t.MemberExpression | t.OptionalMemberExpression,
): { name: string; span: Span } | null {
  const key = node.type === 'ObjectProperty' || node.type === 'ObjectMethod' ? node.key : node.property;
  if (key.type === 'Identifier' && !node.computed) return { name: key.name, span: spanOf(key) };
  if (key.type === 'StringLiteral')
    return { name: key.value, span: { from: key.start! + 1, to: key.end! - 1 } };
  return key.type === 'NumericLiteral' ? { name: String(key.value), span: spanOf(key) } : null;
}

/** Whether the expression is the object of all fields itself. */
export function isFieldsObject(expression: t.Node, scope: Scope): boolean {
  const inner = unwrapTypes(expression);
  return inner.type === 'Identifier' && findBinding(inner.name, scope)?.kind === 'fields';
}

/** The function that a name or expression stands for; null when it is none, or not written in this file. */
export function findFunction(expression: t.Node, scope: Scope): t.Function | null {
  const inner = unwrapTypes(expression);
  if (isFunction(inner)) return inner;
  if (inner.type !== 'Identifier') return null;
  const binding = findBinding(inner.name, scope);
  if (binding?.kind === 'function') return binding.node;
  // A constant that names itself cannot be a function; everything else gets shorter by one step.
  if (binding?.kind !== 'constant' || binding.init === inner) return null;
  const init = unwrapTypes(binding.init);
  return isFunction(init) ? init : null;
}
