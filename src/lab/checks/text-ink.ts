import type { Pixels } from '../../runtime/card.ts';
import type { DrawnFixture, FindingBox } from './check.ts';
import { luminance, type Rgb } from './luminance.ts';

/** What the letters of a node paint: where the card differs from the same card without words. */
export interface TextInk {
  /** The one colour of the letters; null where they have several. */
  colour: Rgb | null;
  words: WordInk[];
}

export interface WordInk {
  /** Pixels that the word changed. */
  changed: number;
}

/** A region of a word. Luminances from 0 to 1. */
export interface Cell {
  box: FindingBox;
  text: number;
  /** Mean of the pixels behind. */
  behind: number;
  /** Mean of the painted pixels beside the letters, shadows and outlines among them; null where there are none. */
  around: number | null;
  /** Whether the card lets through what it is shown on. */
  isClear: boolean;
}

// Lowering may move a channel by 1; edges of letters move it by much more.
const changedBy = 6;
/** This share of the changed pixels has the full colour of the letters, if they have but one. */
const solidShare = 0.08;

/** null where the words changed nothing at all. */
export function readInk(boxes: readonly FindingBox[], { pixels, behind }: DrawnFixture): TextInk | null {
  const counts = new Map<number, number>();
  const words = boxes.map((box) => {
    let changed = 0;
    eachPixel(box, pixels, (at) => {
      if (difference(pixels.data, behind.data, at) < changedBy) return;
      changed++;
      const colour = (pixels.data[at]! << 16) | (pixels.data[at + 1]! << 8) | pixels.data[at + 2]!;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    });
    return { changed };
  });
  const total = words.reduce((sum, { changed }) => sum + changed, 0);
  if (total === 0) return null;
  const [mode, count] = [...counts].reduce((most, next) => (next[1] > most[1] ? next : most));
  const colour = { r: mode >> 16, g: (mode >> 8) & 255, b: mode & 255 };
  return { colour: count >= total * solidShare ? colour : null, words };
}

export function readCell(box: FindingBox, ink: TextInk, { pixels, behind }: DrawnFixture): Cell {
  let [sum, count, clear] = [0, 0, 0];
  let [strongest, strongestAt] = [-1, -1];
  let [aroundSum, aroundCount] = [0, 0];
  eachPixel(box, pixels, (at) => {
    const { data } = behind;
    sum += luminance(data[at]!, data[at + 1]!, data[at + 2]!);
    count++;
    if (data[at + 3]! < 250) clear++;
    const change = difference(pixels.data, data, at);
    if (change > strongest) [strongest, strongestAt] = [change, at];
    if (ink.colour && distance(pixels.data, at, ink.colour) > 96) {
      aroundSum += luminance(pixels.data[at]!, pixels.data[at + 1]!, pixels.data[at + 2]!);
      aroundCount++;
    }
  });
  const { data } = pixels;
  const text = ink.colour
    ? luminance(ink.colour.r, ink.colour.g, ink.colour.b)
    : strongestAt < 0
      ? 0
      : luminance(data[strongestAt]!, data[strongestAt + 1]!, data[strongestAt + 2]!);
  return {
    box,
    text,
    behind: count === 0 ? 0 : sum / count,
    around: aroundCount === 0 ? null : aroundSum / aroundCount,
    isClear: clear > count / 2,
  };
}

function eachPixel(box: FindingBox, { widthPx, heightPx }: Pixels, visit: (at: number) => void): void {
  const right = Math.min(widthPx, Math.ceil(box.x + box.width));
  const bottom = Math.min(heightPx, Math.ceil(box.y + box.height));
  for (let y = Math.max(0, Math.floor(box.y)); y < bottom; y++)
    for (let x = Math.max(0, Math.floor(box.x)); x < right; x++) visit((y * widthPx + x) * 4);
}

const difference = (a: Uint8ClampedArray, b: Uint8ClampedArray, at: number): number =>
  Math.max(
    Math.abs(a[at]! - b[at]!),
    Math.abs(a[at + 1]! - b[at + 1]!),
    Math.abs(a[at + 2]! - b[at + 2]!),
    Math.abs(a[at + 3]! - b[at + 3]!),
  );

const distance = (data: Uint8ClampedArray, at: number, { r, g, b }: Rgb): number =>
  Math.max(Math.abs(data[at]! - r), Math.abs(data[at + 1]! - g), Math.abs(data[at + 2]! - b));
