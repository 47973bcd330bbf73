// The real engines, for tests: a lowered SVG is right when resvg draws the same picture from it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori, { init } from 'satori/standalone';
import { containsBox } from './box.ts';
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
export function draw(svg: string): Uint8Array {
  const resvg = new Resvg(svg);
  const image = resvg.render();
  const pixels = image.pixels;
  image.free();
  resvg.free();
  return pixels;
}

/**
 * The same with much room around. resvg 2.6.2 cuts a layer at twice the canvas, and when a filter's region goes beyond and there
 * is another layer in it (a clip, a mask, a transform), it misplaces that or traps. With room it draws what the SVG says.
 */
function drawWithRoom(svg: string, { width, height }: Size): Uint8Array {
  const root = parseSvg(svg)!;
  const times = 4;
  setAttribute(root, 'width', String(width * times));
  setAttribute(root, 'height', String(height * times));
  setAttribute(root, 'viewBox', `0 0 ${width * times} ${height * times}`);
  const roomy = draw(serialiseSvg(root));
  const line = width * 4;
  const out = new Uint8Array(line * height);
  for (let y = 0; y < height; y++)
    out.set(roomy.subarray(y * line * times, y * line * times + line), y * line);
  return out;
}

/** True when resvg can be trusted with a filter of this SVG only with room around. */
function needsRoom(svg: string, { width, height }: Size): boolean {
  const index = indexSvg(parseSvg(svg)!);
  const limit = { x0: -2 * width, y0: -2 * height, x1: 2 * width, y1: 2 * height };
  return index.elements.some((element) => {
    const filter = findReferred(index, element, 'filter', 'filter');
    const region = filter && findRegion(filter, element)?.box;
    if (!region) return false;
    // Within another layer, places count from that one's corner.
    const large = region.x1 - region.x0 > 2 * width - 8 || region.y1 - region.y0 > 2 * height - 8;
    return large || !containsBox(limit, region);
  });
}

/** False for the few SVGs of satori at which resvg traps even so. */
export function canDraw(svg: string, size: Size): boolean {
  try {
    if (needsRoom(svg, size)) drawWithRoom(svg, size);
    return true;
  } catch {
    return false;
  }
}

export interface Difference {
  /** The largest of any channel. */
  largest: number;
  /** Channels that differ, of all channels of the picture. */
  share: number;
}

/** Between what resvg draws from an SVG as satori wrote it, and from a lowered one. */
export function compare(before: string, after: string, size: Size): Difference {
  // The same way for both: where curves cross the edge of the canvas, room makes a difference of its own.
  const room = needsRoom(before, size) || needsRoom(after, size);
  const [a, b] = [before, after].map((svg) => (room ? drawWithRoom(svg, size) : draw(svg))) as [
    Uint8Array,
    Uint8Array,
  ];
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
export const isEqual = ({ largest, share }: Difference): boolean => largest <= 1 && share <= 0.001;

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
