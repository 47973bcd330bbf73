import type { Node } from 'jsonc-parser';
import type { Span } from '../../lib/text-span.ts';
import type { Report } from '../report.ts';

export interface Member {
  name: string;
  keySpan: Span;
  value: Node;
  valueSpan: Span;
  /** From the quote of the name to the end of the value. */
  span: Span;
}

/** Like a map, but keeps a name that is written twice twice. */
export interface Members {
  has(name: string): boolean;
  get(name: string): Member | undefined;
  list(): Member[];
}

export function spanOfNode(node: Node): Span {
  return { from: node.offset, to: node.offset + node.length };
}

/** Members without a value, which only a syntax error leaves, are dropped. */
export function readMembers(node: Node, report: Report): Members {
  const members: Member[] = [];
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (!key || !value) continue;
    const keySpan = spanOfNode(key);
    const valueSpan = spanOfNode(value);
    const name: string = key.value;
    if (name === '__proto__')
      report.error('source.json', keySpan, '“__proto__” is not a name a card may use. Remove it.');
    if (members.some((other) => other.name === name)) {
      report.error('source.json', keySpan, `“${name}” is written twice in this object. Keep one of them.`);
    }
    members.push({ name, keySpan, value, valueSpan, span: { from: keySpan.from, to: valueSpan.to } });
  }
  const get = (name: string): Member | undefined => members.findLast((member) => member.name === name);
  return { has: (name) => get(name) !== undefined, get, list: () => members };
}

/** Maps an index in the decoded string to its offset in the source; `span` includes the quotes. */
export function stringOffsets(text: string, span: Span): (index: number) => number {
  const starts: number[] = [];
  let at = span.from + 1;
  while (at < span.to - 1) {
    starts.push(at);
    at += text[at] !== '\\' ? 1 : text[at + 1] === 'u' ? 6 : 2;
  }
  return (index) => starts[index] ?? at;
}
