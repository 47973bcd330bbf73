import { boundShape } from '../lower/bounds.ts';
import { type Box, containsBox, intersectBoxes, isWhole, uniteBoxes } from '../lower/box.ts';
import { hasOnly, makeElement, type SvgElement, serialiseSvg } from '../lower/svg-tree.ts';
import { findReach } from './paint-box.ts';
import type { Part } from './part.ts';

/**
 * Shapes with fill and stroke, such as letters with an outline, each painted in one go where all that lies below is one
 * opaque colour: with a rectangle of that colour, on which they come out as they do on the picture. Painted in two turns
 * their curves are read twice, and two parts are laid over.
 */
export function joinOutlined(parts: readonly Part[], canvas: Box): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const first = joined.at(-1);
    const one =
      first?.whole && first.whole === part.whole ? paintTogether(first, part, joined, canvas) : null;
    if (one) joined[joined.length - 1] = one;
    else joined.push(part);
  }
  return joined;
}

function paintTogether(first: Part, second: Part, below: readonly Part[], canvas: Box): Part | null {
  const whole = first.whole!;
  if (!first.blend || !second.blend) return null;
  if (!first.box || !second.box || first.box === canvas || second.box === canvas) return null;
  const box = uniteBoxes(first.box, second.box);
  const colour = findGround(box, below.slice(0, -1));
  if (colour === null) return null;
  const { x0: x, y0: y } = box;
  const ground = makeElement('rect', { x, y, width: box.x1 - x, height: box.y1 - y, fill: colour.fill });
  const { r, g, b } = colour.blend;
  return {
    element: whole,
    body: serialiseSvg(ground) + serialiseSvg(whole),
    // All of it is opaque, and so takes the place of what is there.
    blend: { kind: 'solid', r, g, b },
    box,
  };
}

/** The one colour that all pixels of a box have before it is painted; null when that is not sure. */
function findGround(box: Box, below: readonly Part[]) {
  const top = below.findLast((part) => {
    const reach = findReach(part);
    return reach !== null && intersectBoxes(reach, box);
  });
  if (top?.blend?.kind !== 'solid' || !isRectangle(top.element)) return null;
  const bounds = boundShape(top.element)?.box;
  if (!bounds || !isWhole(bounds) || !containsBox(bounds, box)) return null;
  const { r, g, b } = top.blend;
  return { fill: `rgb(${r},${g},${b})`, blend: top.blend };
}

const isRectangle = (element: SvgElement): boolean =>
  element.name === 'rect' && hasOnly(element, ['x', 'y', 'width', 'height', 'fill']);
