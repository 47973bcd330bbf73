import type { CardElement } from '../card.ts';
import { isElement } from '../card-tree.ts';

/**
 * What satori 0.63.2 reads otherwise than CSS says, rewritten to what it reads rightly; the elements that need nothing
 * are given back as they are. Each slip is proved by a picture in the tests.
 */
export function correctEngineSlips(root: CardElement, inherited = 'normal'): CardElement {
  const whiteSpace = String(root.props.style?.whiteSpace ?? inherited);
  let changed = false;
  const children = root.props.children?.map((child) => {
    const corrected = isElement(child)
      ? correctEngineSlips(child, whiteSpace)
      : correctText(child, whiteSpace);
    if (corrected !== child) changed = true;
    return corrected;
  });
  const clipPath = root.props.style?.clipPath;
  const tight = typeof clipPath === 'string' ? tightenPolygon(clipPath) : clipPath;
  if (!changed && tight === clipPath) return root;
  return {
    type: root.type,
    props: {
      ...root.props,
      ...(children ? { children } : {}),
      ...(tight === clipPath ? {} : { style: { ...root.props.style, clipPath: tight! } }),
    },
  };
}

/** Percentages after a comma and a space are misread. */
const tightenPolygon = (clipPath: string): string =>
  clipPath.replace(/polygon\([^()]*\)/g, (polygon) => polygon.replace(/,\s+/g, ','));

/**
 * Conjoining letters of Hangul are drawn as empty boxes; composed syllables are the same text (Unicode, UAX 15). With
 * pre-line, spaces around a line break go (CSS Text 3, section 4.1.1); the engine takes a later one with them.
 */
function correctText(text: string, whiteSpace: string): string {
  const composed = /[\u1100-\u11FF]/.test(text) ? text.normalize('NFC') : text;
  return whiteSpace === 'pre-line' ? trimLines(composed) : composed;
}

/** No regular expression: one over a long run of spaces takes the square of its length. */
function trimLines(text: string): string {
  const lines = text.split('\n');
  const isSpace = (line: string, at: number) => line[at] === ' ' || line[at] === '\t';
  return lines
    .map((line, index) => {
      let [from, to] = [0, line.length];
      if (index > 0) while (isSpace(line, from)) from++;
      if (index < lines.length - 1) while (to > from && isSpace(line, to - 1)) to--;
      return line.slice(from, to);
    })
    .join('\n');
}
