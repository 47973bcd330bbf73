import type { Span, TextChange } from '../../lib/text-span.ts';

/** An object as it is written, in JSX or JSON: what is needed to add and remove members by text. */
export interface ObjectShape {
  /** Braces included. */
  span: Span;
  members: Member[];
}

export interface Member {
  /** null for spreads, methods and computed names. */
  name: string | null;
  span: Span;
  /** null when the member is not `name: value`. */
  valueSpan: Span | null;
}

/** The end of white space and comments from `from` on. */
export function skipTrivia(text: string, from: number): number {
  const trivia = /(?:\s|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*/y;
  trivia.lastIndex = from;
  return from + (trivia.exec(text)?.[0].length ?? 0);
}

/** The line end the text uses, CRLF when it has any. */
export function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The white space before `at` when nothing else stands before it on its line; else null. */
export function indentBefore(text: string, at: number): string | null {
  const start = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const before = text.slice(start, at);
  return /^[ \t]*$/.test(before) && start > 0 ? before : null;
}

/** Where the spaces and tabs before `at` begin. */
export function startOfBlank(text: string, at: number): number {
  let start = at;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return start;
}

/** Adds a member after member `index`, the last one unless told, in the way its neighbours are written. */
export function insertMember(
  text: string,
  shape: ObjectShape,
  name: string,
  value: string,
  index = shape.members.length - 1,
): TextChange[] {
  const entry = `${name}${colonOf(text, shape)}${value}`;
  const before = shape.members[index];
  if (!before) return insertFirst(text, shape, entry);
  const end = before.span.to;
  const after = skipTrivia(text, end);
  const hasComma = text[after] === ',';
  const isLast = index === shape.members.length - 1;
  const indent = indentBefore(text, before.span.from);
  if (indent === null) {
    const space = spaceBetween(text, shape);
    return isLast && hasComma
      ? [insertAt(after + 1, `${space}${entry},`)]
      : [insertAt(end, `,${space}${entry}`)];
  }
  const line = `${lineEndOf(text)}${indent}${entry}`;
  if (hasComma) return [insertAt(endOfLineComments(text, after + 1), `${line},`)];
  const lineEnd = endOfLineComments(text, end);
  return lineEnd === end ? [insertAt(end, `,${line}`)] : [insertAt(end, ','), insertAt(lineEnd, line)];
}

function insertFirst(text: string, { span }: ObjectShape, entry: string): TextChange[] {
  const inside = text.slice(span.from + 1, span.to - 1);
  const space = isCompact(text) ? '' : ' ';
  if (inside.trim() !== '') return [insertAt(span.from + 1, ` ${entry}`)];
  return [{ from: span.from + 1, to: span.to - 1, insert: `${space}${entry}${space}` }];
}

const insertAt = (at: number, insert: string): TextChange => ({ from: at, to: at, insert });

// A comment behind a member belongs to it, so a new line begins after the comment.
function endOfLineComments(text: string, from: number): number {
  const comments = /(?:[ \t]*(?:\/\/[^\n\r]*|\/\*[^\n\r]*?\*\/))*/y;
  comments.lastIndex = from;
  return from + (comments.exec(text)?.[0].length ?? 0);
}

export function colonOf(text: string, shape: ObjectShape): string {
  const model = shape.members.findLast((member) => member.name !== null && member.valueSpan !== null);
  if (!model) return isCompact(text) ? ':' : ': ';
  return /:\s/.test(text.slice(model.span.from, model.valueSpan!.from)) ? ': ' : ':';
}

function spaceBetween(text: string, shape: ObjectShape): string {
  const last = shape.members.at(-1)!;
  if (shape.members.length > 1) return /\s/.test(text[last.span.from - 1]!) ? ' ' : '';
  return colonOf(text, shape) === ':' ? '' : ' ';
}

/** Whether the source writes `"name":value`, without white space. */
export function isCompact(text: string): boolean {
  return /["\w]:["\w{[]/.test(text) && !/["\w]:\s/.test(text);
}

/** Removes a member with its comma; comments stay, and a line that held nothing else goes. */
export function removeMember(text: string, shape: ObjectShape, index: number): TextChange[] {
  const { from, to } = shape.members[index]!.span;
  const previous = shape.members[index - 1];
  const after = skipTrivia(text, to);
  const comma = text[after] === ',' ? after : null;
  const isLast = index === shape.members.length - 1;
  if (isLast && comma === null && previous)
    return removeWithCommaBefore(text, previous.span.to, { from, to });
  if (
    isLast &&
    !previous &&
    isBlank(text, shape.span.from + 1, from) &&
    isBlank(text, comma === null ? to : comma + 1, shape.span.to - 1)
  ) {
    return [remove(shape.span.from + 1, shape.span.to - 1)];
  }
  if (comma !== null && !isBlank(text, to, comma)) return [remove(from, to), remove(comma, comma + 1)];
  return [removeLineOr(text, from, comma === null ? to : comma + 1, isLast)];
}

const remove = (from: number, to: number): TextChange => ({ from, to, insert: '' });

function isBlank(text: string, from: number, to: number): boolean {
  return text.slice(from, to).trim() === '';
}

function removeWithCommaBefore(text: string, previousEnd: number, { from, to }: Span): TextChange[] {
  const comma = skipTrivia(text, previousEnd);
  if (isBlank(text, comma + 1, from)) return [remove(comma, to)];
  return [remove(comma, comma + 1), removeLineOr(text, from, to, true)];
}

function removeLineOr(text: string, from: number, to: number, isLast: boolean): TextChange {
  const indent = indentBefore(text, from);
  const rest = /^[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(to));
  if (indent !== null && rest) return remove(from - indent.length, to + rest[0].length);
  if (!isLast) return remove(from, to + (/^[ \t]*/.exec(text.slice(to))?.[0].length ?? 0));
  return remove(indent === null ? startOfBlank(text, from) : from, to);
}
