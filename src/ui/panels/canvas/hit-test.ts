import type { NodeBox } from '../../../runtime/card.ts';
import type { SourceTree } from '../../../source/source-tree.ts';

/** Boxes are in tree order, so a later one lies on top; of those under the point the last is the deepest. */
export function boxesAt(boxes: readonly NodeBox[], x: number, y: number): NodeBox[] {
  return boxes
    .filter(
      (box) =>
        box.ordinal !== null && x >= box.x && y >= box.y && x <= box.x + box.width && y <= box.y + box.height,
    )
    .reverse();
}

/** The ordinal a click selects; `climb` steps up through the ancestors, round and round. */
export function ordinalAt(
  boxes: readonly NodeBox[],
  tree: SourceTree,
  x: number,
  y: number,
  climb = 0,
): number | null {
  const [top] = boxesAt(boxes, x, y);
  if (!top || top.ordinal === null) return null;
  const chain = [top.ordinal];
  for (let node = tree.nodes[top.ordinal]; node && node.parent !== null; node = tree.nodes[node.parent])
    chain.push(node.parent);
  return chain[climb % chain.length]!;
}
