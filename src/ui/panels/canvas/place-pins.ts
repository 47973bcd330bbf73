import type { NodeBox } from '../../../runtime/card.ts';
import type { Diagnostic } from '../../../template/diagnostic.ts';

export interface Pin {
  nodeId: string;
  problems: Diagnostic[];
  /** Centre of the pin in px of the card. */
  x: number;
  y: number;
}

// Half a pin and a little air, in px of the card, so that pins on its edge stay whole.
const edgePx = 24;
const stepPx = 40;

/** One pin per node with warnings, at the upper right corner of its first box; those that meet move to the left. */
export function placePins(
  problems: readonly Diagnostic[],
  boxes: readonly NodeBox[],
  nodeIds: readonly string[],
  card: { widthPx: number; heightPx: number },
): Pin[] {
  const pins = new Map<string, Pin>();
  for (const problem of problems) {
    if (problem.nodeId === undefined || problem.severity === 'note') continue;
    const known = pins.get(problem.nodeId);
    if (known) {
      known.problems.push(problem);
      continue;
    }
    const ordinal = nodeIds.indexOf(problem.nodeId);
    const box = boxes.find((candidate) => candidate.ordinal === ordinal);
    if (!box) continue;
    const pin = {
      nodeId: problem.nodeId,
      problems: [problem],
      x: clamp(box.x + box.width, edgePx, card.widthPx - edgePx),
      y: clamp(box.y, edgePx, card.heightPx - edgePx),
    };
    while ([...pins.values()].some((other) => meets(pin, other)) && pin.x > edgePx + stepPx) pin.x -= stepPx;
    pins.set(problem.nodeId, pin);
  }
  return [...pins.values()];
}

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

const meets = (a: Pin, b: Pin): boolean => Math.abs(a.x - b.x) < stepPx && Math.abs(a.y - b.y) < stepPx;
