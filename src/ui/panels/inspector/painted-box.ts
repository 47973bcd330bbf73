import type { NodeBox } from '../../../runtime/card.ts';

export interface PaintedBox {
  /** The first instance. */
  box: NodeBox;
  count: number;
}

/** Where a layer was painted; null when it was not. */
export function findPaintedBox(boxes: readonly NodeBox[], ordinal: number): PaintedBox | null {
  const own = boxes.filter((box) => box.ordinal === ordinal);
  return own[0] ? { box: own[0], count: own.length } : null;
}

export function isSamePainted(a: PaintedBox | null, b: PaintedBox | null): boolean {
  if (!a || !b) return a === b;
  const isSamePlace = a.box.x === b.box.x && a.box.y === b.box.y;
  const isSameSize = a.box.width === b.box.width && a.box.height === b.box.height;
  return isSamePlace && isSameSize && a.count === b.count;
}

/** Whole pixels where they are, else one decimal. */
export function writePx(px: number): string {
  return String(Math.round(px * 10) / 10);
}
