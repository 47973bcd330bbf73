// The XML that satori writes, and no more: elements, attributes, text. Everything between the parts is kept as
// written, so an untouched tree serialises to the bytes it came from.

export interface SvgAttribute {
  /** White space before the name; satori sometimes writes two spaces. */
  gap: string;
  name: string;
  /** As written: entities are not decoded. */
  value: string;
  quote: string;
}

export interface SvgElement {
  name: string;
  attributes: SvgAttribute[];
  /** White space before `>` or `/>`. */
  tail: string;
  selfClosing: boolean;
  children: SvgNode[];
}

/** A string is text as written. */
export type SvgNode = SvgElement | string;

/** resvg gives up at 2,000 levels; satori's own depth is capped at 150. */
const maxDepth = 600;

/** Null for anything but one element with only white space around it: no comments, CDATA, DTD or processing instructions. */
export function parseSvg(text: string): SvgElement | null {
  const top: SvgNode[] = [];
  const open: SvgElement[] = [];
  let siblings = top;
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    if (tag !== at) siblings.push(text.slice(at, tag < 0 ? text.length : tag));
    if (tag < 0) break;
    if (text[tag + 1] === '/') {
      const end = text.indexOf('>', tag);
      const element = open.pop();
      if (end < 0 || !element || text.slice(tag + 2, end) !== element.name) return null;
      siblings = open.length > 0 ? open[open.length - 1]!.children : top;
      at = end + 1;
      continue;
    }
    const start = readStartTag(text, tag);
    if (!start || open.length >= maxDepth) return null;
    siblings.push(start.element);
    if (!start.element.selfClosing) {
      open.push(start.element);
      siblings = start.element.children;
    }
    at = start.end;
  }
  const [root] = top;
  if (open.length > 0 || top.length !== 1 || !root || typeof root === 'string') return null;
  return root;
}

function readStartTag(text: string, tag: number): { element: SvgElement; end: number } | null {
  let at = skipName(text, tag + 1);
  const element: SvgElement = {
    name: text.slice(tag + 1, at),
    attributes: [],
    tail: '',
    selfClosing: false,
    children: [],
  };
  if (element.name === '') return null;
  for (;;) {
    const afterGap = skipSpace(text, at);
    const gap = text.slice(at, afterGap);
    at = afterGap;
    const selfClosing = text[at] === '/' && text[at + 1] === '>';
    if (selfClosing || text[at] === '>') {
      element.tail = gap;
      element.selfClosing = selfClosing;
      return { element, end: at + (selfClosing ? 2 : 1) };
    }
    const nameEnd = skipName(text, at);
    const quote = text[nameEnd + 1];
    if (gap === '' || nameEnd === at || text[nameEnd] !== '=' || (quote !== '"' && quote !== "'"))
      return null;
    const valueEnd = text.indexOf(quote, nameEnd + 2);
    if (valueEnd < 0) return null;
    element.attributes.push({
      gap,
      name: text.slice(at, nameEnd),
      value: text.slice(nameEnd + 2, valueEnd),
      quote,
    });
    at = valueEnd + 1;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n' || text[at] === '\t' || text[at] === '\r') at++;
  return at;
}

/** Letters, digits and `:` `-` `_` `.`, which is all that SVG's own names use. */
function skipName(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const letter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || unit === 95 || unit === 58;
    const inner = (unit >= 48 && unit <= 57) || unit === 45 || unit === 46;
    if (!letter && !(inner && at > from)) break;
  }
  return at;
}

export function serialiseSvg(node: SvgNode): string {
  if (typeof node === 'string') return node;
  let out = `<${node.name}`;
  for (const { gap, name, value, quote } of node.attributes) out += `${gap}${name}=${quote}${value}${quote}`;
  if (node.selfClosing) return `${out}${node.tail}/>`;
  out += `${node.tail}>`;
  for (const child of node.children) out += serialiseSvg(child);
  return `${out}</${node.name}>`;
}

export function getAttribute(element: SvgElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value;
}

/** Replaces in place, or appends. The value must not hold `"`. */
export function setAttribute(element: SvgElement, name: string, value: string): void {
  const found = element.attributes.find((attribute) => attribute.name === name);
  if (found) found.value = value;
  else element.attributes.push({ gap: ' ', name, value, quote: '"' });
}

export function removeAttribute(element: SvgElement, name: string): void {
  element.attributes = element.attributes.filter((attribute) => attribute.name !== name);
}

/** An attribute that is one plain number without a unit; null when it is missing or anything else. */
export function getNumber(element: SvgElement, name: string): number | null {
  const value = getAttribute(element, name);
  if (value === undefined || value.trim() === '') return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

/** True when every attribute of the element is one of these: the way a rewrite says which shapes it knows. */
export function hasOnly(element: SvgElement, names: readonly string[]): boolean {
  return element.attributes.every((attribute) => names.includes(attribute.name));
}

/** Child elements, or null when there is text between them. */
export function childElements(element: SvgElement): SvgElement[] | null {
  const out: SvgElement[] = [];
  for (const child of element.children) {
    if (typeof child !== 'string') out.push(child);
    else if (child.trim() !== '') return null;
  }
  return out;
}

/** A new element without text. */
export function makeElement(
  name: string,
  attributes: Record<string, string | number>,
  children: SvgNode[] = [],
): SvgElement {
  return {
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({
      gap: ' ',
      name: key,
      value: String(value),
      quote: '"',
    })),
    tail: '',
    selfClosing: children.length === 0,
    children,
  };
}
