import type { CardElement, NodeBox, TextRun } from '../card.ts';
import { isElement, listInstances } from '../card-tree.ts';
import { type Box, borderBox, contentBox } from './content-box.ts';

/** A card laid out for measuring. */
export interface Measured {
  root: CardElement;
  /** By instance index. */
  boxes: Map<number, NodeBox>;
  runs: TextRun[];
  canvas: Box;
}

export type Hold =
  | { holds: true; lines: number }
  | {
      holds: false;
      lines: number;
      limit: 'lines' | 'box';
      reason: string;
      /** Its box stands below where it may. */
      isTooLow?: boolean;
    };

// Boxes are laid out in fractions of a pixel; half a pixel is not visible as overflow.
const tolerancePx = 0.5;

const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - tolerancePx &&
  inner.top >= outer.top - tolerancePx &&
  inner.right <= outer.right + tolerancePx &&
  inner.bottom <= outer.bottom + tolerancePx;

/** The lines a text takes: the distinct baselines of its words. */
export function countLines(runs: readonly TextRun[]): number {
  const baselines: number[] = [];
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    if (!baselines.some((y) => Math.abs(y - run.y) < 1)) baselines.push(run.y);
  }
  return baselines.length;
}

/** Does the card hold the text of the marked element? `mark` tells which words are its own. */
export function judgeElement(
  measured: Measured,
  instance: number,
  mark: string,
  maxLines: number | undefined,
): Hold {
  const runs = measured.runs.filter((run) => run.mark === mark && run.text.trim() !== '');
  const lines = countLines(runs);
  const overflow = findBoxOverflow(measured, instance, runs);
  if (overflow) return { holds: false, lines, limit: 'box', ...overflow };
  if (maxLines !== undefined && lines > maxLines) {
    return {
      holds: false,
      lines,
      limit: 'lines',
      reason: `It takes ${lines} lines, and the rule allows ${maxLines}.`,
    };
  }
  return { holds: true, lines };
}

/** The content box of an instance; null when it was not laid out. */
export function roomFor(measured: Measured, instance: number): Box | null {
  const own = listInstances(measured.root)[instance];
  const box = measured.boxes.get(instance);
  if (!own || !box) return null;
  return contentBox(own.element, box, measured.boxes.get(own.parent)?.width ?? measured.canvas.right);
}

interface Overflow {
  reason: string;
  isTooLow?: boolean;
}

function findBoxOverflow(measured: Measured, instance: number, runs: readonly TextRun[]): Overflow | null {
  const instances = listInstances(measured.root);
  const box = measured.boxes.get(instance);
  const own = instances[instance];
  if (!box || !own) return null;
  const content = roomFor(measured, instance)!;
  const tooWide = widestOverflow(runs, content);
  if (tooWide) return { reason: tooWide };
  const marked = borderBox(box);
  const outside = runs.find(({ y }) => y > marked.bottom + tolerancePx || y < marked.top - tolerancePx);
  if (outside)
    return {
      reason: 'The text has more lines than its box is high. Make the box higher or the text shorter.',
    };
  if (!isInside(marked, measured.canvas)) return describeOutside(marked, measured.canvas, 'the card');
  // What an out-of-flow element is placed against binds it, not the content boxes around it.
  let inner = own;
  for (let index = own.parent; index >= 0 && !isOutOfFlow(inner.element); index = inner.parent) {
    inner = instances[index]!;
    const ancestor = measured.boxes.get(index);
    if (!ancestor) continue;
    const grandparent = measured.boxes.get(inner.parent);
    const room = contentBox(inner.element, ancestor, grandparent?.width ?? measured.canvas.right);
    if (!isInside(marked, room)) return describeOutside(marked, room, 'its frame');
  }
  return null;
}

const isOutOfFlow = (element: CardElement): boolean =>
  element.props.style?.position === 'absolute' || element.props.style?.position === 'fixed';

function widestOverflow(runs: readonly TextRun[], content: Box): string | null {
  let worstPx = 0;
  let word = '';
  for (const run of runs) {
    const overPx = Math.max(run.x + run.width - content.right, content.left - run.x);
    if (overPx > tolerancePx && overPx > worstPx) {
      worstPx = overPx;
      word = run.text;
    }
  }
  if (worstPx === 0) return null;
  return `One word of ${Array.from(word).length} characters cannot wrap. It is ${Math.ceil(worstPx)} px too wide.`;
}

function describeOutside(inner: Box, outer: Box, what: string): Overflow {
  const over: [number, string][] = [
    [inner.bottom - outer.bottom, 'below'],
    [outer.top - inner.top, 'above'],
    [inner.right - outer.right, 'past the right edge of'],
    [outer.left - inner.left, 'past the left edge of'],
  ];
  const [px, where] = over.reduce((worst, next) => (next[0] > worst[0] ? next : worst));
  return {
    reason: `The text ends ${Math.ceil(px)} px ${where} ${what}.`,
    ...(where === 'below' ? { isTooLow: true } : {}),
  };
}

/**
 * How high the lines of a marked element may be, by what stands too low when it shows this text; infinite when nothing
 * does. For guesses only.
 */
export function measureRoom(measured: Measured, instance: number, runs: readonly TextRun[]): number {
  const instances = listInstances(measured.root);
  const box = measured.boxes.get(instance);
  const room = roomFor(measured, instance);
  if (!box || !room) return Number.POSITIVE_INFINITY;
  const own = borderBox(box);
  const excesses = [own.bottom - measured.canvas.bottom];
  for (const [index, { element, parent }] of instances.entries()) {
    const other = measured.boxes.get(index);
    if (!other || isDecoration(element)) continue;
    excesses.push(other.y + other.height - measured.canvas.bottom);
    if (index !== instance && isAncestor(instances, index, instance)) {
      const above = measured.boxes.get(parent)?.width ?? measured.canvas.right;
      excesses.push(own.bottom - contentBox(element, other, above).bottom);
    }
  }
  const excessPx = Math.max(0, ...excesses.filter(Number.isFinite));
  const isBelowBox = runs.some(({ y }) => y > own.bottom + tolerancePx);
  return excessPx > 0 || isBelowBox ? room.bottom - room.top - excessPx : Number.POSITIVE_INFINITY;
}

function isAncestor(instances: readonly { parent: number }[], ancestor: number, of: number): boolean {
  for (let index = instances[of]!.parent; index >= 0; index = instances[index]!.parent)
    if (index === ancestor) return true;
  return false;
}

/**
 * Nodes that leave the canvas, and pairs of siblings that overlap: what a longer text must not add to. A layer without
 * text that is taken out of the flow is decoration, made to leave the canvas and to be written over.
 */
export function findDamage(measured: Measured): Set<string> {
  const damage = new Set<string>();
  const instances = listInstances(measured.root);
  const siblings = new Map<number, { index: number; bounds: Box }[]>();
  instances.forEach(({ parent, element }, index) => {
    const box = measured.boxes.get(index);
    if (!box || (box.width === 0 && box.height === 0)) return;
    const bounds = borderBox(box);
    const decorates = isDecoration(element);
    if (!decorates && !isInside(bounds, measured.canvas)) damage.add(`outside ${index}`);
    const group = siblings.get(parent) ?? [];
    if (!isDrawnOver(element))
      for (const other of group)
        if (overlaps(other.bounds, bounds)) damage.add(`overlap ${other.index} ${index}`);
    if (!decorates) group.push({ index, bounds });
    siblings.set(parent, group);
  });
  return damage;
}

const isDecoration = (element: CardElement): boolean => isOutOfFlow(element) && !hasText(element);

/** A negative margin draws a layer over the one before it on purpose. */
const isDrawnOver = ({ props: { style = {} } }: CardElement): boolean =>
  ['margin', 'marginLeft', 'marginTop'].some((name) => /^-|\s-/.test(String(style[name] ?? '')));

const hasText = (element: CardElement): boolean =>
  (element.props.children ?? []).some((child) => (isElement(child) ? hasText(child) : child.trim() !== ''));

const overlaps = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > tolerancePx &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > tolerancePx;
