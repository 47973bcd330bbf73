// The real engines, for tests: a lowered SVG is right when resvg draws the same picture from it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori, { init } from 'satori/standalone';
import { addRoom, cutOut, findRoom, leastRoom } from './room.fixtures.ts';
import { indexSvg, type SvgIndex } from './svg-index.ts';
import { parseSvg, type SvgElement, serialiseSvg } from './svg-tree.ts';

const require = createRequire(import.meta.url);
const readModule = (path: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(readFileSync(require.resolve(path)));

await initWasm(readModule('@resvg/resvg-wasm/index_bg.wasm'));
await init(readModule('satori/layout.wasm'));

const face = (weight: 400 | 600) => ({
  name: 'Inter',
  weight,
  style: 'normal' as const,
  data: readModule(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`).buffer,
});
const fonts = [face(400), face(600)];

export interface TreeNode {
  type: string;
  props: Record<string, unknown>;
}

export function node(style: Record<string, string | number>, ...children: (TreeNode | string)[]): TreeNode {
  const text = children.length === 1 && typeof children[0] === 'string' ? children[0] : children;
  return { type: 'div', props: { style: { display: 'flex', ...style }, children: text } };
}

export interface Size {
  width: number;
  height: number;
}

export const layOut = (tree: TreeNode, { width, height }: Size): Promise<string> =>
  satori(tree as never, { width, height, fonts });

/** RGBA, premultiplied. */
export function draw(svg: string, scale = 1): Uint8Array {
  const resvg = new Resvg(svg, scale === 1 ? {} : { fitTo: { mode: 'zoom', value: scale } });
  const image = resvg.render();
  const pixels = image.pixels;
  image.free();
  resvg.free();
  return pixels;
}

/** Null where resvg traps. */
function tryDraw(svg: string, scale: number): Uint8Array | null {
  try {
    return draw(svg, scale);
  } catch {
    return null;
  }
}

export interface Difference {
  /** The largest of any channel. */
  largest: number;
  /** Channels that differ, of all channels of the picture. */
  share: number;
  /** resvg draws the two differently because it cuts the original; they were judged by what the SVG says. */
  isCut?: true;
}

/**
 * Between what resvg draws from an SVG as satori wrote it, and from a lowered one, at `scale` pixels per unit. Where resvg
 * cuts layers of the original, the two have to be the same with room around (but for samples, see `passSamples`), and
 * without it the lowered one must nowhere be further from that, unless it is within 1 of it. Null for the few SVGs of satori at which resvg traps even with room.
 */
export function compare(before: string, after: string, size: Size, scale = 1): Difference | null {
  const plain = tryDraw(before, scale);
  const lowered = plain && tryDraw(after, scale);
  if (plain && !lowered) return unlike;
  const shipped = plain && lowered && countDifferences(plain, lowered);
  if (shipped && isEqual(shipped)) return shipped;
  // The same way for both: where curves cross the edge of the canvas, room makes a difference of its own.
  const room = Math.max(findRoom(before, size), findRoom(after, size));
  if (shipped && room === 1) return shipped;
  const times = Math.max(room, leastRoom);
  const drawWithRoom = (svg: string): Uint8Array | null => {
    const roomy = tryDraw(addRoom(svg, size, times), scale);
    return roomy && cutOut(roomy, size, times, scale);
  };
  const [meant, loweredMeant] = [drawWithRoom(before), drawWithRoom(after)];
  if (!meant) return null;
  const all = loweredMeant ? countDifferences(meant, loweredMeant) : unlike;
  // Where resvg traps there is no picture to be the same as; only that it is the card that is meant is looked at.
  if (!plain || !lowered) return plain ? all : passSamples(all, 0.01);
  const said = passSamples(all, 0.001);
  // With room a blur at the edge of the canvas rounds another way here and there.
  const isMeant = countDifferences(lowered, meant).largest <= 1;
  const further = isMeant
    ? { largest: 0, share: 0 }
    : passSamples(countFurther(plain, lowered, meant), 0.001);
  return {
    largest: Math.max(said.largest, further.largest),
    share: Math.max(said.share, further.share),
    isCut: true,
  };
}

/**
 * A layer that begins further out than resvg can draw begins elsewhere in the lowered SVG, and places in it are rounded
 * anew: a turned shape takes another sample in a pixel here and there. A share of all channels may differ by one of its
 * sixteen samples.
 */
const passSamples = (difference: Difference, share: number): Difference =>
  difference.largest <= 16 && difference.share <= share ? { largest: 0, share: 0 } : difference;

const unlike: Difference = { largest: 255, share: 1 };

const countDifferences = (a: Uint8Array, b: Uint8Array): Difference =>
  countOver(a, (i) => Math.abs(a[i]! - b[i]!));

/** By how much the lowered picture is further from what was meant than the plain one. */
const countFurther = (plain: Uint8Array, lowered: Uint8Array, meant: Uint8Array): Difference =>
  countOver(plain, (i) => Math.abs(lowered[i]! - meant[i]!) - Math.abs(plain[i]! - meant[i]!));

function countOver(pixels: Uint8Array, differenceAt: (index: number) => number): Difference {
  let largest = 0;
  let count = 0;
  for (let i = 0; i < pixels.length; i++) {
    const difference = differenceAt(i);
    if (difference <= 0) continue;
    count++;
    if (difference > largest) largest = difference;
  }
  return { largest, share: count / pixels.length };
}

/** What `lower` promises. */
export const isEqual = (difference: Difference | null): boolean =>
  difference !== null && difference.largest <= 1 && difference.share <= 0.001;

/** Changes a tree by hand: how the tests run one rewrite, or a wrong one. */
export function rewriteWith(
  svg: string,
  change: (element: SvgElement, index: SvgIndex) => unknown,
): { svg: string; fired: number } {
  const root = parseSvg(svg)!;
  const index = indexSvg(root);
  const fired = [...index.elements].reverse().filter((element) => Number(change(element, index)) > 0).length;
  return { svg: serialiseSvg(root), fired };
}
