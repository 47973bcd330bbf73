import type * as t from '@babel/types';
import { buildTree, createReads, type Draft, type Reads } from '../draft.ts';
import type { Report } from '../report.ts';
import type { SourceTree } from '../source-tree.ts';
import { childNodes, isFunction, parseModule, unwrapTypes } from './babel.ts';
import { findChanged } from './changed-names.ts';
import { type DraftPlace, draftElement, draftFragment } from './draft-element.ts';
import { checkNode, findDefaultExport, isAsyncFunction } from './module.ts';
import type { JsxFile } from './origin.ts';
import {
  type Binding,
  createScope,
  declareParameters,
  declareStatements,
  findBinding,
  isFieldsObject,
  staticKey,
} from './scope.ts';

/** What is true at one place of the file. */
interface Place extends DraftPlace {
  /** The binding whose value is being read: where it is used, its elements are drawn. */
  holder: Binding | null;
  inAsync: boolean;
}

interface Walk {
  file: JsxFile;
  card: t.Function | null;
  reads: Reads;
  drafts: { draft: Draft; holder: Binding | null }[];
  bindings: Set<Binding>;
}

/** null when the text cannot be parsed; parse errors and what a card may not do are reported. */
export function parseJsx(report: Report): SourceTree | null {
  const program = parseModule(report);
  if (!program) return null;
  const reads = createReads();
  const scope = createScope(null);
  declareStatements(program.body, scope, reads);
  const card = findDefaultExport(program, scope, report);
  const file = { report, changed: findChanged(program) };
  const walk: Walk = { file, card, reads, drafts: [], bindings: new Set() };
  const top = { scope, parent: null, holder: null, component: null };
  walkChildren(
    program,
    { ...top, repeated: false, conditional: false, insideSvg: false, inAsync: false },
    walk,
  );
  spreadUses(walk.bindings);
  for (const { draft, holder } of walk.drafts) {
    draft.repeated ||= holder?.repeated ?? false;
    draft.insideSvg ||= holder?.insideSvg ?? false;
  }
  return buildTree(
    'jsx',
    walk.drafts.map(({ draft }) => draft),
    reads,
  );
}

function walkChildren(node: t.Node, place: Place, walk: Walk): void {
  for (const child of childNodes(node)) walkNode(child, place, walk);
}

function walkNode(node: t.Node, place: Place, walk: Walk): void {
  checkNode(node, place.inAsync, walk.file.report);
  if (isFunction(node) || node.type === 'ObjectMethod' || node.type === 'ClassMethod') {
    walkFunction(node, place, walk);
    return;
  }
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      walkElement(node, place, walk);
      return;
    case 'BlockStatement':
      walkInScope(node, node.body, place, walk);
      return;
    case 'VariableDeclarator':
      walkDeclarator(node, place, walk);
      return;
    case 'Identifier':
      noteUse(node.name, place, walk);
      return;
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      walkMember(node, place, walk);
      return;
    case 'ObjectProperty':
      if (node.computed) walkNode(node.key, place, walk);
      walkNode(node.value, place, walk);
      return;
    case 'CallExpression':
    case 'OptionalCallExpression':
      walkCall(node, place, walk);
      return;
    case 'ConditionalExpression':
    case 'IfStatement':
      walkNode(node.test, place, walk);
      for (const branch of [node.consequent, node.alternate])
        if (branch) walkNode(branch, { ...place, conditional: true }, walk);
      return;
    case 'LogicalExpression':
      walkNode(node.left, place, walk);
      walkNode(node.right, { ...place, conditional: true }, walk);
      return;
    case 'SwitchCase':
      walkInScope(node, node.consequent, { ...place, conditional: true }, walk);
      return;
    case 'ForStatement':
      walkInScope(node, node.init ? [node.init] : [], { ...place, repeated: true }, walk);
      return;
    case 'ForOfStatement':
    case 'ForInStatement':
      walkInScope(node, [node.left], { ...place, repeated: true }, walk);
      return;
    case 'WhileStatement':
    case 'DoWhileStatement':
      walkChildren(node, { ...place, repeated: true }, walk);
      return;
    case 'ImportDeclaration':
    case 'ExportSpecifier':
      return;
  }
  walkChildren(node, place, walk);
}

function walkFunction(node: t.Function, place: Place, walk: Walk): void {
  const scope = createScope(place.scope);
  const isCard = node === walk.card;
  declareParameters(node, scope, isCard ? walk.reads : null);
  const holder =
    node.type === 'FunctionDeclaration' && node.id ? findBinding(node.id.name, place.scope) : place.holder;
  const component = isCard ? null : (functionName(node) ?? place.component);
  const inside = { ...place, scope, holder, component, inAsync: place.inAsync || isAsyncFunction(node) };
  for (const parameter of node.params) walkDefaults(parameter, inside, walk);
  walkNode(node.body, inside, walk);
}

function functionName(node: t.Function): string | null {
  return (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') && node.id
    ? node.id.name
    : null;
}

// Names in patterns are declarations and not uses, but their default values are ordinary expressions.
function walkDefaults(pattern: t.Node, place: Place, walk: Walk): void {
  if (pattern.type === 'AssignmentPattern') {
    walkDefaults(pattern.left, place, walk);
    walkNode(pattern.right, place, walk);
  } else if (pattern.type === 'ObjectProperty') walkDefaults(pattern.value, place, walk);
  else if (
    pattern.type === 'ObjectPattern' ||
    pattern.type === 'ArrayPattern' ||
    pattern.type === 'RestElement'
  ) {
    for (const child of childNodes(pattern)) walkDefaults(child, place, walk);
  }
}

/** Reads a node whose own declarations are `statements`. */
function walkInScope(node: t.Node, statements: readonly t.Node[], place: Place, walk: Walk): void {
  const scope = createScope(place.scope);
  declareStatements(statements, scope, walk.reads);
  walkChildren(node, { ...place, scope }, walk);
}

function walkDeclarator(node: t.VariableDeclarator, place: Place, walk: Walk): void {
  walkDefaults(node.id, place, walk);
  if (!node.init) return;
  const binding = node.id.type === 'Identifier' ? findBinding(node.id.name, place.scope) : null;
  if (binding?.kind !== 'constant' || binding.init !== node.init) {
    walkNode(node.init, place, walk);
    return;
  }
  const value = unwrapTypes(node.init);
  const named = isFunction(value) && value !== walk.card;
  walkNode(node.init, { ...place, holder: binding, component: named ? binding.name : place.component }, walk);
}

function walkMember(node: t.MemberExpression | t.OptionalMemberExpression, place: Place, walk: Walk): void {
  const key = staticKey(node);
  if (key && isFieldsObject(node.object, place.scope)) walk.reads.add(key.name, key.span);
  walkNode(node.object, place, walk);
  if (node.computed) walkNode(node.property, place, walk);
}

const listMethods = new Set(['map', 'flatMap', 'forEach', 'reduce', 'from']);

function walkCall(node: t.CallExpression | t.OptionalCallExpression, place: Place, walk: Walk): void {
  const { callee } = node;
  walkNode(callee, place, walk);
  const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression';
  const overList = isMember && callee.property.type === 'Identifier' && listMethods.has(callee.property.name);
  // A comma too many leaves a hole in the list, which the parser reports.
  for (const argument of node.arguments as (t.Node | null)[])
    if (argument) walkNode(argument, overList ? { ...place, repeated: true } : place, walk);
}

function walkElement(node: t.JSXElement | t.JSXFragment, place: Place, walk: Walk): void {
  const draft =
    node.type === 'JSXElement' ? draftElement(node, place, walk.file) : draftFragment(node, place, walk.file);
  walk.drafts.push({ draft, holder: place.holder });
  const inside = { ...place, parent: draft, insideSvg: place.insideSvg || draft.tag === 'svg' };
  if (node.type === 'JSXElement') {
    for (const attribute of node.openingElement.attributes) walkChildren(attribute, inside, walk);
    const root = tagRoot(node.openingElement.name);
    if (root) noteUse(root, place, walk);
  }
  for (const child of node.children) walkNode(child, inside, walk);
}

function tagRoot(name: t.JSXOpeningElement['name']): string | null {
  let root: t.Node = name;
  while (root.type === 'JSXMemberExpression') root = root.object;
  return root.type === 'JSXIdentifier' ? root.name : null;
}

function noteUse(name: string, { scope, holder, repeated, insideSvg }: Place, walk: Walk): void {
  const binding = findBinding(name, scope);
  if (!binding) return;
  binding.uses.push({ holder, repeated, insideSvg });
  walk.bindings.add(binding);
}

/** A component is repeated, or inside an svg, where it is used so, perhaps through another component. */
function spreadUses(bindings: ReadonlySet<Binding>): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const binding of bindings) {
      const repeated = binding.uses.some((use) => use.repeated || use.holder?.repeated);
      const insideSvg = binding.uses.every((use) => use.insideSvg || use.holder?.insideSvg);
      if (repeated === binding.repeated && insideSvg === binding.insideSvg) continue;
      Object.assign(binding, { repeated, insideSvg });
      changed = true;
    }
  }
}
