import type { StyleEntry } from '../../../source/source-tree.ts';
import { readMeasure } from './measure.ts';

export const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
export type Side = (typeof sides)[number];
export type SidesProperty = 'padding' | 'margin';

/** Which of the written values a side takes, by how many there are. */
const tokenOf: Record<Side, readonly [number, number, number, number]> = {
  Top: [0, 0, 0, 0],
  Right: [0, 1, 1, 1],
  Bottom: [0, 0, 2, 2],
  Left: [0, 1, 1, 3],
};

/** How many values must be written for a side to have one of its own. */
const ownFrom: Record<Side, number> = { Top: 3, Right: 4, Bottom: 3, Left: 4 };

/** The value of each side; null when the shorthand is not one to four lengths or `auto`. */
export function readSides(value: string | number): Record<Side, string | number> | null {
  const tokens = readTokens(value);
  if (!tokens) return null;
  const pick = (side: Side) =>
    typeof value === 'number' ? value : tokens[tokenOf[side][tokens.length - 1]!]!.text;
  return { Top: pick('Top'), Right: pick('Right'), Bottom: pick('Bottom'), Left: pick('Left') };
}

/** The shorthand with one side changed and every other character kept; sides that shared its value keep theirs. */
export function writeSide(value: string | number, side: Side, next: number | 'auto'): string | null {
  const text = typeof value === 'number' ? `${value}px` : value;
  const tokens = readTokens(text);
  if (!tokens) return null;
  const count = tokens.length;
  const old = tokens[tokenOf[side][count - 1]!]!.text;
  const written = next === 'auto' ? next : `${next}${readMeasure(old)?.unit || 'px'}`;
  const wanted = Math.max(count, ownFrom[side]);
  const target = tokenOf[side][wanted - 1]!;
  const replaced = tokens[target];
  const kept = replaced
    ? text.slice(0, replaced.from) + written + text.slice(replaced.from + replaced.text.length)
    : text.trimEnd();
  const added = sides.slice(count, wanted).map((name, index) => {
    const isTarget = count + index === target;
    return isTarget ? written : tokens[tokenOf[name][count - 1]!]!.text;
  });
  return [kept, ...added].join(' ');
}

function readTokens(value: string | number): { text: string; from: number }[] | null {
  const tokens = [...String(value).matchAll(/\S+/g)].map((match) => ({ text: match[0], from: match.index }));
  const isKnown = tokens.every(({ text }) => text === 'auto' || readMeasure(text) !== null);
  return tokens.length >= 1 && tokens.length <= 4 && isKnown ? tokens : null;
}

/** The entry that decides a side: of the shorthand and the side's own property the one written later. */
export function findSideEntry(
  styles: readonly StyleEntry[],
  property: SidesProperty,
  side: Side,
): StyleEntry | null {
  return styles.findLast(({ name }) => name === property || name === property + side) ?? null;
}
