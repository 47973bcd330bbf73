import { type ParserOptions, parse, parseExpression } from '@babel/parser';
import type * as t from '@babel/types';
import type { Span } from '../../lib/text-span.ts';
import type { Report } from '../report.ts';

const options: ParserOptions = { sourceType: 'module', plugins: ['jsx', 'typescript'] };

// The parser tries an element and then type parameters at each `<`. Where the two nest in each other the work
// doubles with every level: 240 characters took it for ever. Sources are read about twice over.
const readsPerCharacter = 50;

/** The text, which ends the parser with a RangeError when it is read far too often. */
function countReads(text: string): string {
  let left = readsPerCharacter * (text.length + 1000);
  class CountedText extends String {
    override charCodeAt(index: number): number {
      if (--left < 0) throw new RangeError('The text takes too many steps to be read.');
      return text.charCodeAt(index);
    }
  }
  return new CountedText(text) as unknown as string;
}

interface SyntaxProblem {
  pos: number;
  message: string;
  reasonCode: string;
  details?: { [name: string]: unknown };
}

/** null, with the first error reported, when the text cannot be parsed at all. */
export function parseModule(report: Report): t.Program | null {
  try {
    const file = parse(countReads(report.text), { ...options, errorRecovery: true });
    for (const problem of file.errors ?? []) reportProblem(report, problem as unknown as SyntaxProblem);
    return file.program;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    reportProblem(report, findFirstProblem(report.text) ?? (error as SyntaxProblem));
    return null;
  }
}

/** One expression, with offsets counted from the start of `text`; null when it is none. */
export function parseFragment(text: string): t.Expression | null {
  try {
    return parseExpression(countReads(text), { ...options, errorRecovery: true });
  } catch {
    return null;
  }
}

// With recovery the error that stops the parser hides the one that led to it, often an unclosed tag.
function findFirstProblem(text: string): SyntaxProblem | null {
  const problem = catchProblem(text);
  if (problem?.reasonCode !== 'UnterminatedJsxContent') return problem;
  // The parser reads one token ahead and meets the end of the text before it compares tags. With one more tag
  // behind the text it says which element is open.
  const cause = catchProblem(`${text}</>`);
  if (cause?.reasonCode !== 'MissingClosingTagElement') return problem;
  return cause.pos < text.length ? cause : { ...problem, details: cause.details };
}

function catchProblem(text: string): SyntaxProblem | null {
  try {
    parse(countReads(text), options);
    return null;
  } catch (error) {
    return error instanceof SyntaxError ? (error as unknown as SyntaxProblem) : null;
  }
}

function reportProblem(report: Report, problem: SyntaxProblem): void {
  const from = typeof problem.pos === 'number' ? problem.pos : 0;
  report.error(
    'source.syntax',
    { from, to: endOfWord(report.text, from) },
    explain(problem, report.text, from),
  );
}

function explain({ reasonCode, message, details = {} }: SyntaxProblem, text: string, at: number): string {
  const tag = details.openingTagName;
  const name = details.identifierName;
  switch (reasonCode) {
    case 'MissingClosingTagElement':
      return `<${tag}> is still open here. Write </${tag}> first, or correct this closing tag.`;
    case 'MissingClosingTagFragment':
      return 'A fragment <> is still open here. Write </> first.';
    case 'UnwrappedAdjacentJSXElements':
      return 'Two elements stand side by side here. Wrap them in one element, or in <> and </>.';
    case 'UnterminatedJsxContent':
      return tag
        ? `<${tag}> is never closed. Add </${tag}>.`
        : 'This element is never closed. Add its closing tag.';
    case 'UnterminatedString':
      return 'This text has no closing quote on its line. Add the quote.';
    case 'UnterminatedTemplate':
      return 'This text has no closing backtick. Add `.';
    case 'UnterminatedComment':
      return 'This comment is never closed. Add */.';
    case 'UnterminatedRegExp':
      return 'A brace or quote is missing before this character. Close what was opened just before it.';
    case 'AttributeIsEmpty':
      return 'This attribute has empty braces. Write a value between them, or remove the attribute.';
    case 'UnsupportedJsxValue':
      return 'An attribute value needs quotes or braces, as in name="value" or name={value}.';
    case 'VarRedeclaration':
      return `“${name}” is declared twice. Rename one of them.`;
    case 'DuplicateExport':
    case 'DuplicateDefaultExport':
      return 'This is exported twice. Keep one export.';
    case 'UnexpectedToken':
      return explainToken(typeof details.expected === 'string' ? details.expected : null, text, at);
    case 'MissingOneOfPlugins':
    case 'MissingPlugin':
      return explainToken(null, text, at);
    default:
      return `${String(message)
        .replace(/ \(\d+:\d+\)$/, '')
        .replace(/\.$/, '')}. Correct the text here.`;
  }
}

const tokenNames: Record<string, string> = { jsxTagEnd: '>', jsxName: 'a tag name' };

function explainToken(expected: string | null, text: string, at: number): string {
  const found =
    at >= text.length
      ? 'The text ends too early'
      : `“${text.slice(at, endOfWord(text, at))}” does not belong here`;
  if (expected === null) return `${found}. Look for a missing bracket, quote or comma before it.`;
  return `${found}. Expected ${tokenNames[expected] ?? expected}.`;
}

function endOfWord(text: string, from: number): number {
  const word = /^(?:[\w$]+|[\s\S])/u.exec(text.slice(from, from + 40));
  return from + (word ? word[0].length : 0);
}

/** Babel fills start and end of every node it parses. */
export function spanOf(node: { start?: number | null; end?: number | null }): Span {
  return { from: node.start!, to: node.end! };
}

const notChildren = new Set([
  'type',
  'loc',
  'start',
  'end',
  'range',
  'extra',
  'errors',
  'leadingComments',
  'trailingComments',
  'innerComments',
]);

/** The nodes directly below, types left out (but not the values that a type is attached to). */
export function childNodes(node: t.Node): t.Node[] {
  const found: t.Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (notChildren.has(key)) continue;
    for (const item of Array.isArray(value) ? value : [value]) {
      if (isNode(item) && !isTypeOnly(item)) found.push(item);
    }
  }
  return found;
}

function isNode(value: unknown): value is t.Node {
  return typeof value === 'object' && value !== null && typeof (value as t.Node).type === 'string';
}

function isTypeOnly(node: t.Node): boolean {
  return node.type.startsWith('TS') && !isTypeWrapper(node);
}

type TypeWrapper =
  | t.TSAsExpression
  | t.TSSatisfiesExpression
  | t.TSNonNullExpression
  | t.TSTypeAssertion
  | t.TSInstantiationExpression;

function isTypeWrapper(node: t.Node): node is TypeWrapper {
  return (
    node.type === 'TSAsExpression' ||
    node.type === 'TSSatisfiesExpression' ||
    node.type === 'TSNonNullExpression' ||
    node.type === 'TSTypeAssertion' ||
    node.type === 'TSInstantiationExpression'
  );
}

/** The value below `as const`, `satisfies T`, `!` and parentheses. */
export function unwrapTypes(node: t.Node): t.Node {
  let inner = node;
  while (isTypeWrapper(inner) || inner.type === 'ParenthesizedExpression') inner = inner.expression;
  return inner;
}

export function isFunction(
  node: t.Node,
): node is t.FunctionDeclaration | t.FunctionExpression | t.ArrowFunctionExpression {
  return (
    node.type === 'FunctionDeclaration' ||
    node.type === 'FunctionExpression' ||
    node.type === 'ArrowFunctionExpression'
  );
}
