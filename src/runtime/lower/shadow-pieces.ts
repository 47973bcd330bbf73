import { type Box, containsBox } from './box.ts';
import type { RoundedBox } from './box-shadow.ts';

export interface Piece {
  box: Box;
  /** True where the mask is between black and white. */
  masked: boolean;
}

/** The shown part without what is empty, in as few rectangles as a grid gives; the squares of the round corners apart. */
export function cutPieces(shown: Box, { box: hole, corners }: RoundedBox, empty: Box): Piece[] {
  const [tl, tr, br, bl] = corners.map(({ rx, ry }) => ({ rx: Math.ceil(rx), ry: Math.ceil(ry) }));
  const { x0, y0, x1, y1 } = hole;
  const squares = [
    { x0, y0, x1: x0 + tl!.rx, y1: y0 + tl!.ry },
    { x0: x1 - tr!.rx, y0, x1, y1: y0 + tr!.ry },
    { x0: x1 - br!.rx, y0: y1 - br!.ry, x1, y1 },
    { x0, y0: y1 - bl!.ry, x1: x0 + bl!.rx, y1 },
  ].filter((square) => square.x0 < square.x1);
  const boxes = [shown, hole, empty, ...squares];
  const pieces: Piece[] = [];
  for (const [top, bottom] of spansBetween(
    boxes.flatMap((box) => [box.y0, box.y1]),
    shown.y0,
    shown.y1,
  )) {
    let last: Piece | null = null;
    for (const [left, right] of spansBetween(
      boxes.flatMap((box) => [box.x0, box.x1]),
      shown.x0,
      shown.x1,
    )) {
      const box = { x0: left, y0: top, x1: right, y1: bottom };
      const masked = squares.some((square) => containsBox(square, box));
      if (!masked && containsBox(empty, box)) last = null;
      else if (last && last.masked === masked && last.box.x1 === left) last.box.x1 = right;
      else {
        last = { box, masked };
        pieces.push(last);
      }
    }
  }
  return joinRows(pieces);
}

function spansBetween(cuts: number[], from: number, to: number): [number, number][] {
  const inside = [...new Set([from, to, ...cuts.filter((cut) => cut > from && cut < to)])].sort(
    (a, b) => a - b,
  );
  return inside.slice(1).map((end, i) => [inside[i]!, end]);
}

/** Pieces of the same width, one under the other, become one. */
function joinRows(pieces: Piece[]): Piece[] {
  const out: Piece[] = [];
  for (const piece of pieces) {
    const above = out.find(
      ({ box, masked }) =>
        masked === piece.masked &&
        box.y1 === piece.box.y0 &&
        box.x0 === piece.box.x0 &&
        box.x1 === piece.box.x1,
    );
    if (above) above.box.y1 = piece.box.y1;
    else out.push(piece);
  }
  return out;
}
