// The real engines, for tests: a lowered SVG is right when resvg draws the same picture from it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori, { init } from 'satori/standalone';
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
export function draw(svg: string): Uint8Array {
  const resvg = new Resvg(svg);
  const image = resvg.render();
  const pixels = image.pixels;
  image.free();
  resvg.free();
  return pixels;
}

/** resvg 2.6.2 traps on a filter region of many times the canvas when there is a clip or an opacity in or around it. */
export function canDraw(svg: string): boolean {
  try {
    draw(svg);
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

export function compare(before: string, after: string): Difference {
  const [a, b] = [draw(before), draw(after)];
  if (a.length !== b.length) return { largest: 255, share: 1 };
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
