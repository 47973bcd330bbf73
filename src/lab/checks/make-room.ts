import type { CardElement, NodeBox, NodeText } from '../../runtime/card.ts';
import { isElement, listInstances } from '../../runtime/card-tree.ts';
import { ancestryOf } from './card-texts.ts';
import type { DrawnFixture, FindingBox, FindingFix } from './check.ts';
import { styleFix } from './fixes.ts';

/** Words of a node that stand where they should not. */
export interface Misplaced {
  node: NodeText;
  boxes: readonly FindingBox[];
}

// Boxes are laid out in fractions of a pixel.
const tolerancePx = 1;

/**
 * Moves words down from the upper edge or up from the lower one until they are in the room, where one element decides
 * that: one that is placed by a number, or a column whose padding can grow because there is free room between its
 * parts. null where more than that would have to move, and where words leave the room sideways: what stands at an edge
 * would have to be designed anew.
 */
export function makeRoom(
  misplaced: readonly Misplaced[],
  room: FindingBox,
  drawn: DrawnFixture,
): FindingFix | null {
  const boxes = misplaced.flatMap((each) => each.boxes);
  const isBeside = ({ x, width }: FindingBox) =>
    x < room.x - tolerancePx / 2 || x + width > room.x + room.width + tolerancePx / 2;
  if (boxes.some(isBeside)) return null;
  const downPx = Math.ceil(Math.max(0, ...boxes.map(({ y }) => room.y - y)));
  const upPx = Math.ceil(Math.max(0, ...boxes.map(({ y, height }) => y + height - (room.y + room.height))));
  if (downPx > 0 && upPx > 0) return null;
  const holders = misplaced.map(({ node }) => findHolder(node, drawn));
  const [holder] = holders;
  if (!holder || holders.some((other) => other?.instance !== holder.instance)) return null;
  return holder.isPlaced
    ? moveElement(holder.element, 0, downPx - upPx)
    : growPadding(holder, { downPx, upPx }, drawn);
}

interface Holder {
  element: CardElement;
  instance: number;
  isPlaced: boolean;
}

/** What decides how high a text stands: the nearest element out of the flow, else the column as high as the card. */
function findHolder(node: NodeText, { laidOut, size }: DrawnFixture): Holder | null {
  for (const { element, instance } of ancestryOf(laidOut.drawn, node.instance)) {
    if (element.props.style?.position === 'absolute') return { element, instance, isPlaced: true };
    const box = laidOut.boxes.find((each) => each.instance === instance);
    if (!box || !isColumn(element)) continue;
    const isFullHeight = Math.abs(box.y) < tolerancePx && Math.abs(box.height - size.heightPx) < tolerancePx;
    if (isFullHeight) return { element, instance, isPlaced: false };
  }
  return null;
}

const isColumn = ({ props: { style } }: CardElement): boolean =>
  style?.display === 'block' || style?.flexDirection === 'column';

const ordinalOf = ({ props }: CardElement): number | null =>
  props['data-n'] === undefined ? null : Number(props['data-n']);

/** By so many px to the right and down, where numbers say how far it is from the edges; null where none does. */
export function moveElement(element: CardElement, rightPx: number, downPx: number): FindingFix | null {
  const style = element.props.style ?? {};
  const across = moveAlong(style, 'left', 'right', rightPx);
  const along = moveAlong(style, 'top', 'bottom', downPx);
  if (!across || !along) return null;
  const set = { ...across, ...along };
  const label = `Use ${Object.entries(set)
    .map(([name, px]) => `${name} ${px} px`)
    .join(', ')}`;
  return styleFix(ordinalOf(element), label, set);
}

function moveAlong(
  style: { [name: string]: string | number },
  start: string,
  end: string,
  byPx: number,
): { [name: string]: number } | null {
  if (byPx === 0) return {};
  const [fromStart, fromEnd] = [readPx(style[start]), readPx(style[end])];
  // Between two edges the element would be stretched.
  if ((fromStart === null) === (fromEnd === null)) return null;
  return fromStart === null ? { [end]: fromEnd! - byPx } : { [start]: fromStart + byPx };
}

function growPadding(
  { element, instance }: Holder,
  { downPx, upPx }: { downPx: number; upPx: number },
  drawn: DrawnFixture,
): FindingFix | null {
  const side = downPx > 0 ? 'Top' : 'Bottom';
  const own = readPadding(element.props.style ?? {}, side);
  if (own === null || freePx(instance, drawn) < downPx + upPx) return null;
  const px = own + downPx + upPx;
  const name = `padding${side}`;
  return styleFix(ordinalOf(element), `Keep ${px} px free ${side === 'Top' ? 'above' : 'below'}`, {
    [name]: px,
  });
}

/** The widest gap between two successive parts of a column, which is what gives way when its padding grows. */
function freePx(column: number, { laidOut }: DrawnFixture): number {
  const boxes: NodeBox[] = listInstances(laidOut.drawn).flatMap(({ element, parent }, instance) => {
    const box = laidOut.boxes.find((each) => each.instance === instance);
    return parent === column && box && isElement(element) && element.props.style?.position !== 'absolute'
      ? [box]
      : [];
  });
  boxes.sort((a, b) => a.y - b.y);
  return Math.max(0, ...boxes.slice(1).map(({ y }, index) => y - (boxes[index]!.y + boxes[index]!.height)));
}

function readPx(value: string | number | undefined): number | null {
  const px = typeof value === 'string' ? /^(-?\d*\.?\d+)px$/.exec(value.trim())?.[1] : value;
  return px === undefined ? null : Number(px);
}

function readPadding(style: { [name: string]: string | number }, side: 'Top' | 'Bottom'): number | null {
  const own = style[`padding${side}`] ?? style.paddingBlock ?? style.padding ?? 0;
  if (typeof own === 'number') return own;
  const parts = own.trim().split(/\s+/);
  return readPx(side === 'Top' ? parts[0] : (parts[2] ?? parts[0])) ?? (own.trim() === '0' ? 0 : null);
}
