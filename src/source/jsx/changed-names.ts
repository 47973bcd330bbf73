import type * as t from '@babel/types';
import { childNodes } from './babel.ts';

/** The names whose members some code assigns to. */
export function findChanged(program: t.Program): Set<string> {
  const changed = new Set<string>();
  const visit = (node: t.Node): void => {
    if (node.type === 'AssignmentExpression') noteRoot(node.left, changed);
    if (node.type === 'UpdateExpression' || (node.type === 'UnaryExpression' && node.operator === 'delete'))
      noteRoot(node.argument, changed);
    if (node.type === 'CallExpression' && node.arguments[0] && isObjectAssign(node.callee))
      noteRoot(node.arguments[0], changed);
    for (const child of childNodes(node)) visit(child);
  };
  visit(program);
  return changed;
}

function noteRoot(node: t.Node, names: Set<string>): void {
  let root = node;
  while (root.type === 'MemberExpression') root = root.object;
  if (root.type === 'Identifier') names.add(root.name);
}

function isObjectAssign(callee: t.Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    callee.property.name === 'assign'
  );
}
