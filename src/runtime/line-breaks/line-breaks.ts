import LineBreaker from 'linebreak';
import type { CardElement } from '../card.ts';
import { isElement } from '../card-tree.ts';
import { dictionaryBreaks } from './dictionary-breaks.ts';

const zeroWidthSpace = '\u200b';

/** The text with U+200B where a dictionary allows a line to break, for the engine, which knows no dictionary. */
export function writeBreaks(text: string): string {
  const breaks = dictionaryBreaks(text);
  if (breaks.length === 0) return text;
  return [0, ...breaks].map((from, index) => text.slice(from, breaks[index])).join(zeroWidthSpace);
}

/** A copy of the tree whose texts have these breaks; the same tree where none has any. */
export function writeTreeBreaks(root: CardElement): CardElement {
  const children = root.props.children;
  if (!children || root.type === 'svg') return root;
  const written = children.map((child) => (isElement(child) ? writeTreeBreaks(child) : writeBreaks(child)));
  return written.every((child, index) => child === children[index])
    ? root
    : { type: root.type, props: { ...root.props, children: written } };
}

// Han, kana, Bopomofo, Yi; Thai, Lao, Khmer, Burmese.
const unspaced =
  /[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3041-\u312f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]/u;

/**
 * Offsets inside runs without white space at which a text in a script without spaces may be cut: where UAX 14 or a
 * dictionary lets a line break beside a letter of such a script.
 */
export function unspacedBreaks(text: string): number[] {
  if (!unspaced.test(text)) return [];
  const breaks = new Set(dictionaryBreaks(text));
  const breaker = new LineBreaker(text);
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak())
    if (!found.required) breaks.add(found.position);
  return [...breaks]
    .filter((at) => at < text.length && /\S/.test(text[at - 1]!) && isBeside(text, at))
    .sort((a, b) => a - b);
}

function isBeside(text: string, at: number): boolean {
  const before = text.codePointAt(isLowSurrogate(text, at - 1) ? at - 2 : at - 1)!;
  return (
    unspaced.test(String.fromCodePoint(before)) || unspaced.test(String.fromCodePoint(text.codePointAt(at)!))
  );
}

const isLowSurrogate = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
