/** The pieces of a `border` shorthand; null where it leaves one out. */
export interface BorderParts {
  width: string | null;
  style: string | null;
  colour: string | null;
}

export const borderStyles = ['solid', 'dashed', 'dotted', 'none'] as const;
const knownStyles = new Set<string>([
  ...borderStyles,
  'hidden',
  'double',
  'groove',
  'ridge',
  'inset',
  'outset',
]);

// A function such as rgb(1, 2, 3) is one piece, with one level of functions inside it.
const piece = /(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g;

/** null when there are pieces too many, or two of one sort. */
export function readBorder(value: string): BorderParts | null {
  const parts: BorderParts = { width: null, style: null, colour: null };
  for (const [text] of value.matchAll(piece)) {
    const part = partOf(text);
    if (parts[part] !== null) return null;
    parts[part] = text;
  }
  return parts;
}

/** The shorthand with one piece changed in its place, or added in the usual order. */
export function writeBorder(value: string, part: keyof BorderParts, next: string): string {
  for (const match of value.matchAll(piece)) {
    if (partOf(match[0]) === part) {
      return value.slice(0, match.index) + next + value.slice(match.index + match[0].length);
    }
  }
  const parts = { ...(readBorder(value) ?? { width: null, style: null, colour: null }), [part]: next };
  return [parts.width, parts.style, parts.colour].filter((text) => text !== null).join(' ');
}

function partOf(text: string): keyof BorderParts {
  if (/^[-+.\d]/.test(text) || /^(?:thin|medium|thick)$/.test(text)) return 'width';
  return knownStyles.has(text) ? 'style' : 'colour';
}
