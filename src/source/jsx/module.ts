import type * as t from '@babel/types';
import type { Span } from '../../lib/text-span.ts';
import type { Report } from '../report.ts';
import { isFunction, spanOf, unwrapTypes } from './babel.ts';
import { findFunction, type Scope } from './scope.ts';

const formatModule = './format.js';

/** The function that draws the card; null, with the reason reported, when the file has none. */
export function findDefaultExport(program: t.Program, scope: Scope, report: Report): t.Function | null {
  const exported = program.body.flatMap(readDefaultExport);
  const first = exported[0];
  if (!first) {
    const end = report.text.length;
    report.error(
      'source.no-default-export',
      { from: end, to: end },
      'The card is not exported. Write export default before its function.',
    );
    return null;
  }
  for (const extra of exported.slice(1)) {
    report.error('source.two-defaults', spanOf(extra), 'A file has one default export. Remove the others.');
  }
  const card = findFunction(first, scope);
  if (!card) {
    report.error(
      'source.not-component',
      spanOf(first),
      'The default export is not a function of this file. Export a function that returns the card.',
    );
  } else checkCard(card, report);
  return card;
}

function readDefaultExport(statement: t.Node): t.Node[] {
  if (statement.type === 'ExportDefaultDeclaration') return [statement.declaration];
  if (statement.type !== 'ExportNamedDeclaration' || statement.source) return [];
  return statement.specifiers.flatMap((specifier) =>
    specifier.type === 'ExportSpecifier' && exportedName(specifier) === 'default' ? [specifier.local] : [],
  );
}

function exportedName({ exported }: t.ExportSpecifier): string {
  return exported.type === 'Identifier' ? exported.name : exported.value;
}

function checkCard(card: t.Function, report: Report): void {
  const start = { from: card.start!, to: card.start! + 1 };
  if (card.async) {
    report.error(
      'source.async',
      start,
      'The card is async. A card may not wait for anything: pass what it needs as fields.',
    );
  }
  if (card.generator) {
    report.error(
      'source.not-component',
      start,
      'The default export is a generator. Remove the * after function.',
    );
  }
  const first = card.params[0];
  const target = first?.type === 'AssignmentPattern' ? first.left : first;
  if (target && target.type !== 'Identifier' && target.type !== 'ObjectPattern') {
    report.error(
      'source.not-component',
      spanOf(target),
      'A card takes one object, its fields. Write ({ title }) or (props).',
    );
  }
}

/** Reports what a card may not do, wherever in the file it stands. `inAsync` is true inside an async function. */
export function checkNode(node: t.Node, inAsync: boolean, report: Report): void {
  switch (node.type) {
    case 'ImportDeclaration':
      checkImport(node.source, report);
      return;
    case 'ExportAllDeclaration':
      checkImport(node.source, report);
      return;
    case 'ExportNamedDeclaration':
      if (node.source) checkImport(node.source, report);
      return;
    case 'ImportExpression':
      checkImport(node.source, report);
      return;
    case 'CallExpression':
      checkCall(node, report);
      return;
    case 'JSXNamespacedName':
      report.error(
        'source.attribute',
        spanOf(node),
        'Names with a colon cannot be drawn. Write it as one word, as in xlinkHref.',
      );
      return;
    case 'AwaitExpression':
      if (!inAsync)
        report.error(
          'source.async',
          spanOf(node),
          'A card may not wait for anything. Remove await, and pass what it needs as fields.',
        );
  }
}

function checkCall({ callee, arguments: [argument] }: t.CallExpression, report: Report): void {
  if (callee.type === 'Import' || (callee.type === 'Identifier' && callee.name === 'require')) {
    if (argument) checkImport(argument, report);
    return;
  }
  const name = callee.type === 'MemberExpression' ? callee.property : callee;
  if (name.type === 'Identifier' && /^use[A-Z]/.test(name.name)) {
    report.error(
      'source.hook',
      spanOf(callee),
      `${name.name} is a hook. A card is drawn once and keeps no state: work the value out from the fields.`,
    );
  }
}

function checkImport(source: t.Node, report: Report): void {
  const span: Span = spanOf(source);
  const inner = unwrapTypes(source);
  if (inner.type === 'StringLiteral' && inner.value === formatModule) return;
  const name = inner.type === 'StringLiteral' ? `“${inner.value}”` : 'This module';
  report.error(
    'source.import',
    span,
    `${name} cannot be imported. A card may import ${formatModule} alone: write what it needs in this file.`,
  );
}

export function isAsyncFunction(node: t.Node): boolean {
  return isFunction(node) && Boolean(node.async);
}
