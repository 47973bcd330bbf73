import type * as t from '@babel/types';
import type { Span, TextChange } from '../../lib/text-span.ts';
import { createReport } from '../report.ts';
import { childNodes, isFunction, parseModule, spanOf } from './babel.ts';

/**
 * The changes that give a variable of this file another name; null when that is not plainly safe: the name is
 * declared more than once, or the new one stands somewhere already. Types are left as they are.
 */
export function renameVariable(text: string, from: string, to: string): TextChange[] | null {
  const program = parseModule(createReport(text));
  if (!program) return null;
  const names: Name[] = [];
  collectNames(program, names);
  const own = names.filter(({ name }) => name === from);
  const isSafe =
    own.filter(({ declares }) => declares).length === 1 && !names.some(({ name }) => name === to);
  if (!isSafe) return null;
  return own.map(({ span, role }) => ({
    ...span,
    // A field that is taken out of an object under its own name is another field now, so both halves change.
    insert: role === 'shorthand value' ? `${from}: ${to}` : to,
  }));
}

/** Whether a variable of this name is declared anywhere in the file; true of a text that cannot be read. */
export function declaresName(text: string, name: string): boolean {
  const program = parseModule(createReport(text));
  const names: Name[] = [];
  if (program) collectNames(program, names);
  return !program || names.some((other) => other.declares && other.name === name);
}

interface Name {
  name: string;
  span: Span;
  declares: boolean;
  /** `{ title }` as an object that is made, where the key must stay; anything else. */
  role: 'shorthand value' | 'name';
}

function collectNames(node: t.Node, names: Name[]): void {
  const add = (identifier: t.Identifier | t.JSXIdentifier, role: Name['role'] = 'name') =>
    names.push({ name: identifier.name, span: nameSpan(identifier), declares: false, role });
  switch (node.type) {
    case 'Identifier':
      add(node);
      return;
    case 'JSXIdentifier':
      // A tag in lower case is an element and no variable.
      if (!/^[a-z]/.test(node.name)) add(node);
      return;
    case 'JSXAttribute':
      if (node.value) collectNames(node.value, names);
      return;
    case 'JSXMemberExpression':
      collectRoot(node, names);
      return;
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      collectNames(node.object, names);
      if (node.computed) collectNames(node.property, names);
      return;
    case 'ObjectProperty':
      if (node.computed) collectNames(node.key, names);
      if (node.shorthand && node.value.type === 'Identifier') add(node.value, 'shorthand value');
      else collectNames(node.value, names);
      return;
    case 'VariableDeclarator':
      collectPattern(node.id, names);
      if (node.init) collectNames(node.init, names);
      return;
    case 'CatchClause':
      if (node.param) collectPattern(node.param, names);
      collectNames(node.body, names);
      return;
  }
  if (isFunction(node) || node.type === 'ObjectMethod' || node.type === 'ClassMethod') {
    if ('id' in node && node.id) collectPattern(node.id, names);
    for (const parameter of node.params) collectPattern(parameter, names);
    collectNames(node.body, names);
    return;
  }
  for (const child of childNodes(node)) collectNames(child, names);
}

/** Names in patterns are declared there; their default values are ordinary expressions. */
function collectPattern(pattern: t.Node, names: Name[]): void {
  if (pattern.type === 'Identifier')
    names.push({ name: pattern.name, span: nameSpan(pattern), declares: true, role: 'name' });
  else if (pattern.type === 'AssignmentPattern') {
    collectPattern(pattern.left, names);
    collectNames(pattern.right, names);
  } else if (pattern.type === 'ObjectProperty') {
    if (pattern.computed) collectNames(pattern.key, names);
    collectPattern(pattern.value, names);
  } else for (const child of childNodes(pattern)) collectPattern(child, names);
}

function collectRoot(node: t.JSXMemberExpression, names: Name[]): void {
  let root: t.Node = node;
  while (root.type === 'JSXMemberExpression') root = root.object;
  if (root.type === 'JSXIdentifier')
    names.push({ name: root.name, span: nameSpan(root), declares: false, role: 'name' });
}

/** The name alone: a parameter's span covers its type too. */
function nameSpan(identifier: t.Identifier | t.JSXIdentifier): Span {
  const { from } = spanOf(identifier);
  return { from, to: from + identifier.name.length };
}
