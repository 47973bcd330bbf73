import type * as t from '@babel/types';
import type { Span } from '../../lib/text-span.ts';
import type { TextContent } from '../source-tree.ts';
import { childNodes, isFunction, parseFragment, spanOf, unwrapTypes } from './babel.ts';
import { type JsxFile, readField, readLiteral } from './origin.ts';
import { findBinding, type Scope } from './scope.ts';

type Child = t.JSXElement['children'][number];

/** The children of an element or fragment as text. */
export function readContent(children: readonly Child[], scope: Scope, file: JsxFile): TextContent {
  const pieces = children.filter((child) => !isNothing(child));
  const first = pieces[0];
  if (!first) return { kind: 'none' };
  if (pieces.some((piece) => drawsElements(piece, scope))) return { kind: 'elements' };
  const field =
    pieces.length === 1 && first.type === 'JSXExpressionContainer'
      ? readField(first.expression, scope)
      : null;
  if (field !== null) return { kind: 'field', field, span: spanOf(first) };
  const span = { from: textSpan(first).from, to: textSpan(pieces.at(-1)!).to };
  const values = pieces.map(readPiece);
  if (values.every((value) => value !== null) && !holdsComment(children, span)) {
    return { kind: 'literal', value: values.join(''), span };
  }
  return {
    kind: 'code',
    text: file.report.text.slice(span.from, span.to),
    span,
    line: file.report.lines.at(span.from).line,
  };
}

function isNothing(child: Child): boolean {
  if (child.type === 'JSXText') return readText(child) === '';
  return child.type === 'JSXExpressionContainer' && child.expression.type === 'JSXEmptyExpression';
}

// Writing a text over a comment would lose it, so such text is left to the code editor.
function holdsComment(children: readonly Child[], span: Span): boolean {
  return children.some(
    (child) =>
      child.type === 'JSXExpressionContainer' &&
      ((child.expression.type === 'JSXEmptyExpression' &&
        child.start! >= span.from &&
        child.end! <= span.to) ||
        Boolean(child.expression.leadingComments?.length || child.expression.trailingComments?.length)),
  );
}

function readPiece(child: Child): string | null {
  if (child.type === 'JSXText') return readText(child);
  if (child.type !== 'JSXExpressionContainer') return null;
  const literal = readLiteral(unwrapTypes(child.expression));
  return literal === null || typeof literal === 'boolean' ? null : String(literal);
}

/** Text as the compiled card keeps it: lines are trimmed where they break and joined by one space. */
function readText(child: t.JSXText): string {
  const raw = rawText(child);
  const { from, to } = trimText(raw);
  const lines = raw.slice(from, to).split('\n');
  const kept = lines.map((line, index) =>
    line.slice(index > 0 ? skipBlank(line, 0) : 0, index < lines.length - 1 ? endOfBlank(line) : undefined),
  );
  const text = kept.filter((line) => line !== '').join(' ');
  return raw === child.value ? text : decodeReferences(text);
}

const rawText = (child: t.JSXText): string => (child.extra?.raw as string | undefined) ?? child.value;
const isBlank = (character: string | undefined): boolean =>
  character === ' ' || character === '\t' || character === '\r';

function skipBlank(text: string, from: number): number {
  let at = from;
  while (isBlank(text[at])) at++;
  return at;
}

function endOfBlank(text: string): number {
  let at = text.length;
  while (isBlank(text[at - 1])) at--;
  return at;
}

/** What is left of a text without the white space at its edges that holds a line end. */
function trimText(raw: string): Span {
  let from = 0;
  let to = raw.length;
  for (let at = 0; isBlank(raw[at]) || raw[at] === '\n'; at++)
    if (raw[at] === '\n') from = skipBlank(raw, at + 1);
  for (let at = to; at > from && (isBlank(raw[at - 1]) || raw[at - 1] === '\n'); at--)
    if (raw[at - 1] === '\n') to = endOfBlank(raw.slice(0, at - 1));
  return { from, to: Math.max(from, to) };
}

// References such as &amp; are decoded after white space is dropped: &#32; at an edge is a space to keep.
function decodeReferences(text: string): string {
  const element = parseFragment(`<a>${text}</a>`);
  const child = element?.type === 'JSXElement' ? element.children[0] : undefined;
  return child?.type === 'JSXText' ? child.value : text;
}

function textSpan(child: Child): Span {
  const span = spanOf(child);
  if (child.type !== 'JSXText') return span;
  const { from, to } = trimText(rawText(child));
  return { from: span.from + from, to: span.from + to };
}

function drawsElements(node: t.Node, scope: Scope): boolean {
  if (containsJsx(node)) return true;
  if (node.type === 'Identifier') {
    const binding = findBinding(node.name, scope);
    if (binding?.kind === 'constant') return containsJsx(binding.init);
    return binding?.kind === 'function' && containsJsx(binding.node);
  }
  return childNodes(node).some((child) => drawsElements(child, scope));
}

const known = new WeakMap<t.Node, boolean>();

function containsJsx(node: t.Node): boolean {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') return true;
  const answer = known.get(node);
  if (answer !== undefined) return answer;
  const result = childNodes(node).some(containsJsx);
  if (isFunction(node)) known.set(node, result);
  return result;
}
