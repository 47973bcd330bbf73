// The real engines, for tests: a lowered SVG is right when resvg draws the same picture from it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori, { init } from 'satori/standalone';
import { findRegion } from './filter-box.ts';
import { findReferred, indexSvg, type SvgIndex } from './svg-index.ts';
import { parseSvg, type SvgElement, serialiseSvg, setAttribute } from './svg-tree.ts';

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

/**
 * How many times the canvas resvg 2.6.2 needs to draw what the SVG says. It cuts a layer at twice the canvas, and when a
 * filter's region goes beyond and there is another layer in it (a clip, a mask, a transform), it misplaces that or traps.
 */
function findRoom(svg: string, { width, height }: Size): number {
  const index = indexSvg(parseSvg(svg)!);
  const times = index.elements.map((element) => {
    const filter = findReferred(index, element, 'filter', 'filter');
    const region = filter && findRegion(filter, element, 1)?.box;
    if (!region) return 0;
    const { x0, y0, x1, y1 } = region;
    // Within another layer, places count from that one's corner.
    const far = [Math.abs(x0), x1, x1 - x0 + 8].map((reach) => reach / (2 * width));
    return Math.max(...far, ...[Math.abs(y0), y1, y1 - y0 + 8].map((reach) => reach / (2 * height)));
  });
  const most = Math.max(0, ...times);
  return most <= 1 ? 1 : Math.max(leastRoom, Math.ceil(most) + 1);
}

const leastRoom = 4;

/** The same card with much room around. */
function addRoom(svg: string, { width, height }: Size, room: number): string {
  const root = parseSvg(svg)!;
  setAttribute(root, 'width', String(width * room));
  setAttribute(root, 'height', String(height * room));
  setAttribute(root, 'viewBox', `0 0 ${width * room} ${height * room}`);
  return serialiseSvg(root);
}

/** The pixels of the canvas out of those drawn with room. */
function cutOut(roomy: Uint8Array, { width, height }: Size, room: number, scale: number): Uint8Array {
  const line = width * scale * 4;
  const out = new Uint8Array(line * height * scale);
  for (let y = 0; y < height * scale; y++)
    out.set(roomy.subarray(y * line * room, y * line * room + line), y * line);
  return out;
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
}

/**
 * Between what resvg draws from an SVG as satori wrote it, and from a lowered one, at `scale` pixels per unit. Null for the
 * few SVGs of satori at which resvg traps even with room around.
 */
export function compare(before: string, after: string, size: Size, scale = 1): Difference | null {
  // The same way for both: where curves cross the edge of the canvas, room makes a difference of its own.
  const room = Math.max(findRoom(before, size), findRoom(after, size));
  const plain = room === 1 ? tryDraw(before, scale) : null;
  if (plain) return countDifferences(plain, draw(after, scale));
  const times = Math.max(room, leastRoom);
  const roomy = tryDraw(addRoom(before, size, times), scale);
  if (!roomy) return null;
  const lowered = draw(addRoom(after, size, times), scale);
  return countDifferences(cutOut(roomy, size, times, scale), cutOut(lowered, size, times, scale));
}

function countDifferences(a: Uint8Array, b: Uint8Array): Difference {
  let largest = 0;
  let count = 0;
  for (let i = 0; i < a.length; i++) {
    const difference = Math.abs(a[i]! - b[i]!);
    if (difference === 0) continue;
    count++;
    if (difference > largest) largest = difference;
  }
  return { largest, share: count / a.length };
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
