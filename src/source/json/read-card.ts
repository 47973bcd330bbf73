import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../../lib/text-span.ts';
import { createReport, type Report } from '../report.ts';
import type { Child, Element, Entry, Path, Text, Value } from './card.ts';
import { type Member, type Members, readMembers, spanOfNode, stringOffsets } from './members.ts';
import { parseTemplate, pathPattern } from './template.ts';

const elementHint = 'An element is an object with a type, as in { "type": "div" }.';

/** null when no element can be told; whatever is not a JSON card is reported. Comments are allowed. */
export function readCard(report: Report): Element | null {
  const problems: ParseError[] = [];
  // A byte order mark is no JSON; a space keeps the offsets.
  const root = parseTree(report.text.replace(/^\uFEFF/, ' '), problems);
  if (!root && problems.every(({ offset }) => offset >= report.text.length)) {
    report.error('source.json', { from: 0, to: 0 }, `The card is empty. ${elementHint}`);
    return null;
  }
  reportProblems(problems, report);
  // What seems wrong with the shape is then often a result of the syntax error.
  const shapeReport = problems.length > 0 ? createReport(report.text) : report;
  return root ? readRoot(root, shapeReport) : null;
}

function readRoot(root: Node, report: Report): Element | null {
  if (root.type !== 'object') {
    report.error('source.json', spanOfNode(root), `The card is not an element. ${elementHint}`);
    return null;
  }
  const members = readMembers(root, report);
  if (members.has('if') || members.has('each')) {
    report.error(
      'source.json',
      spanOfNode(root),
      'A card begins with an element. Put if and each among its children.',
    );
    return null;
  }
  return readElement(root, members, report);
}

function reportProblems(problems: readonly ParseError[], report: Report): void {
  const seen = new Set<number>();
  for (const { error, offset, length } of problems) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    report.error(
      'source.syntax',
      { from: offset, to: offset + length },
      explain(printParseErrorCode(error), report.text.slice(offset, offset + Math.min(length, 20))),
    );
  }
}

function explain(code: string, found: string): string {
  const word = found === '' ? 'The text ends here' : `Here stands “${found}”`;
  switch (code) {
    case 'ValueExpected':
      return `${word}, but a value is missing. Write a text in double quotes, a number, true, false, { } or [ ]; remove a comma after the last entry.`;
    case 'PropertyNameExpected':
      return `${word}, but a name in double quotes is missing. Write it, or remove the comma before it.`;
    case 'ColonExpected':
      return `${word}, but a colon is missing between a name and its value. Write "name": value.`;
    case 'CommaExpected':
      return `${word}, but a comma is missing. Add it between the two entries.`;
    case 'CloseBraceExpected':
      return `${word}, but a } is missing. Close the object that was opened with {.`;
    case 'CloseBracketExpected':
      return `${word}, but a ] is missing. Close the list that was opened with [.`;
    case 'EndOfFileExpected':
      return `${word}, after the end of the card. Remove it; a card is one element.`;
    case 'UnexpectedEndOfString':
      return 'This text has no closing double quote on its line. Add the quote.';
    case 'UnexpectedEndOfComment':
      return 'This comment is never closed. Add */.';
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return 'This backslash means nothing here. Write \\\\ for a backslash.';
    case 'InvalidCharacter':
      return 'This text holds a tab or another invisible character. Write \\t or remove it.';
    default:
      return `${word}, which is no JSON. Texts and names need double quotes; numbers are written plainly.`;
  }
}

function readElement(node: Node, members: Members, report: Report): Element | null {
  const span = spanOfNode(node);
  checkNames(members, ['type', 'props', 'children'], 'an element', report);
  const type = members.get('type');
  const tag = type && readTag(type, report);
  if (!tag) {
    const at = type ? type.valueSpan : { from: span.from, to: span.from + 1 };
    report.error('source.json', at, `The type of an element is a lower-case tag in quotes. ${elementHint}`);
    return null;
  }
  const props = readProps(members.get('props'), report);
  const own = members.get('children');
  const inProps = props.find(({ name }) => name === 'children');
  if (own && inProps)
    report.error('source.json', inProps.span, 'The element has children twice. Keep those beside "type".');
  const source = own ?? inProps;
  return {
    kind: 'element',
    tag,
    tagSpan: { from: type.valueSpan.from + 1, to: type.valueSpan.from + 1 + tag.length },
    props: props.filter((member) => member !== inProps).map((member) => readEntry(member, report)),
    children: source ? readChildren(source.value, report) : [],
    span,
  };
}

/** null for what is no tag, or is written with escapes, so that it does not stand in the text as it is. */
function readTag({ value, valueSpan }: Member, report: Report): string | null {
  const tag: unknown = value.value;
  if (typeof tag !== 'string' || !/^[a-z][\w:-]*$/.test(tag)) return null;
  return report.text.startsWith(tag, valueSpan.from + 1) ? tag : null;
}

function checkNames(members: Members, known: readonly string[], of: string, report: Report): void {
  for (const { name, keySpan } of members.list()) {
    if (known.includes(name)) continue;
    report.error(
      'source.json',
      keySpan,
      `“${name}” does not belong to ${of}. It has ${known.join(', ')}; attributes and style go into props.`,
    );
  }
}

function readProps(member: Member | undefined, report: Report): Member[] {
  if (!member) return [];
  if (member.value.type === 'object') return readMembers(member.value, report).list();
  report.error('source.json', member.valueSpan, 'props is an object, as in { "src": "asset:logo" }.');
  return [];
}

function readEntry({ name, span, value }: Member, report: Report): Entry {
  return { name, span, value: readValue(value, report) };
}

function readValue(node: Node, report: Report): Value {
  const span = spanOfNode(node);
  if (node.type === 'string') return readText(node, report);
  if (node.type === 'array')
    return { kind: 'array', items: (node.children ?? []).map((item) => readValue(item, report)), span };
  if (node.type !== 'object') return { kind: 'plain', value: node.value ?? null, span };
  const members = readMembers(node, report);
  if (!members.has('if'))
    return { kind: 'object', entries: members.list().map((member) => readEntry(member, report)), span };
  checkNames(members, ['if', 'then', 'else'], 'an if', report);
  const [then, otherwise] = [members.get('then'), members.get('else')];
  if (!then)
    report.error('source.json', span, 'An if needs then: what stands here when the field has a value.');
  return {
    kind: 'if',
    path: readPath(members.get('if')!, 'if', report),
    yes: then ? readValue(then.value, report) : { kind: 'plain', value: null, span },
    no: otherwise ? readValue(otherwise.value, report) : null,
    span,
  };
}

function readText(node: Node, report: Report): Text {
  const span = spanOfNode(node);
  const offsets = stringOffsets(report.text, span);
  const { parts, problems } = parseTemplate(node.value);
  for (const { from, to, message } of problems) {
    report.error('source.template', { from: offsets(from), to: offsets(to) }, message);
  }
  return {
    kind: 'string',
    span,
    parts: parts.map((part) =>
      part.kind === 'text'
        ? part
        : {
            ...part,
            span: { from: offsets(part.pathFrom), to: offsets(part.pathFrom + part.path[0]!.length) },
          },
    ),
  };
}

function readChildren(node: Node, report: Report): Child[] {
  if (node.type === 'array') return (node.children ?? []).flatMap((item) => readChild(item, report));
  return readChild(node, report);
}

function readChild(node: Node, report: Report): Child[] {
  if (node.type === 'string') return [readText(node, report)];
  const span = spanOfNode(node);
  if (node.type !== 'object') {
    report.error(
      'source.json',
      span,
      'A child is a text in quotes, an element, an if or an each. Put numbers in quotes.',
    );
    return [];
  }
  const members = readMembers(node, report);
  if (members.has('if')) return [readIf(members, span, report)];
  if (members.has('each')) return [readEach(members, span, report)];
  const element = readElement(node, members, report);
  return element ? [element] : [];
}

function readIf(members: Members, span: Span, report: Report): Child {
  checkNames(members, ['if', 'then', 'else'], 'an if', report);
  const [then, otherwise] = [members.get('then'), members.get('else')];
  if (!then) report.error('source.json', span, 'An if needs then: what is drawn when the field has a value.');
  return {
    kind: 'if',
    path: readPath(members.get('if')!, 'if', report),
    yes: then ? readChildren(then.value, report) : [],
    no: otherwise ? readChildren(otherwise.value, report) : [],
    span,
  };
}

function readEach(members: Members, span: Span, report: Report): Child {
  checkNames(members, ['each', 'as', 'children'], 'an each', report);
  const [as, children] = [members.get('as'), members.get('children')];
  const isName = as?.value.type === 'string' && /^[A-Za-z_$][\w$]*$/.test(as.value.value);
  if (!isName)
    report.error(
      'source.json',
      as?.valueSpan ?? span,
      'An each needs as: the name of one item, as in "as": "tag".',
    );
  if (!children) report.error('source.json', span, 'An each needs children: what is drawn for one item.');
  return {
    kind: 'each',
    path: readPath(members.get('each')!, 'each', report),
    as: isName ? as.value.value : '',
    children: children ? readChildren(children.value, report) : [],
    span,
  };
}

function readPath({ value, valueSpan }: Member, of: string, report: Report): Path {
  const text: unknown = value.value;
  if (typeof text === 'string' && pathPattern.test(text)) {
    return { names: text.split('.'), span: { from: valueSpan.from + 1, to: valueSpan.to - 1 } };
  }
  const hint = typeof text === 'string' && text.includes('{{') ? ' Write it without braces.' : '';
  report.error('source.json', valueSpan, `${of} names a field in quotes, as in "${of}": "tags".${hint}`);
  return { names: [], span: valueSpan };
}
