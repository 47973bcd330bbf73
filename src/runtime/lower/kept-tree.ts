import { parseSvg, type SvgElement } from './svg-tree.ts';

// Where a card is laid out and painted in one thread, the lowered tree is at hand when its text comes to be painted.

let kept: { text: string; root: SvgElement } | null = null;

/** `root` serialises to `text`. Whoever takes it may change it. */
export function keepTree(text: string, root: SvgElement): void {
  kept = { text, root };
}

/** The tree of `text`, to be changed at will: the kept one if it is the last, and only once. Null as `parseSvg`. */
export function takeTree(text: string): SvgElement | null {
  const root = kept?.text === text ? kept.root : parseSvg(text);
  kept = null;
  return root;
}
