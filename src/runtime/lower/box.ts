/** A rectangle in user units, x0 <= x1 and y0 <= y1. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export const boxOf = (x: number, y: number, width: number, height: number): Box => ({
  x0: x,
  y0: y,
  x1: x + width,
  y1: y + height,
});

export const expandBox = (box: Box, byX: number, byY: number): Box => ({
  x0: box.x0 - byX,
  y0: box.y0 - byY,
  x1: box.x1 + byX,
  y1: box.y1 + byY,
});

export const scaleBox = (box: Box, by: number): Box => ({
  x0: box.x0 * by,
  y0: box.y0 * by,
  x1: box.x1 * by,
  y1: box.y1 * by,
});

export const roundOut = (box: Box): Box => ({
  x0: Math.floor(box.x0),
  y0: Math.floor(box.y0),
  x1: Math.ceil(box.x1),
  y1: Math.ceil(box.y1),
});

export const uniteBoxes = (a: Box, b: Box): Box => ({
  x0: Math.min(a.x0, b.x0),
  y0: Math.min(a.y0, b.y0),
  x1: Math.max(a.x1, b.x1),
  y1: Math.max(a.y1, b.y1),
});

/** Null when they share no area. */
export function intersectBoxes(a: Box, b: Box): Box | null {
  const box = {
    x0: Math.max(a.x0, b.x0),
    y0: Math.max(a.y0, b.y0),
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
  };
  return box.x0 < box.x1 && box.y0 < box.y1 ? box : null;
}

export const containsBox = (outer: Box, inner: Box): boolean =>
  outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 && outer.y1 >= inner.y1;

export const areaOf = (box: Box): number => (box.x1 - box.x0) * (box.y1 - box.y0);

export const isWhole = (box: Box): boolean => [box.x0, box.y0, box.x1, box.y1].every(Number.isInteger);
