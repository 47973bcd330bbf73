import { ChangeSet, MapMode, Text } from '@codemirror/state';
import type { TextChange } from '../lib/text-span.ts';
import type { SourceNode, SourceTree } from './source-tree.ts';

/** A new id for every node, by ordinal. */
export function assignIds(tree: SourceTree, createId: () => string): string[] {
  return tree.nodes.map(() => createId());
}

/**
 * The ids of `newTree`, by ordinal. `changes` lead from the old text to the new one. A node keeps its id while
 * the first character of its tag survives: through typing elsewhere, a new tag name, edits inside it. Where that
 * character was written anew, a node of the same tag at the same place below the same parent takes the id over.
 */
export function carryIds(
  oldTree: SourceTree,
  oldIds: readonly string[],
  changes: readonly TextChange[],
  newTree: SourceTree,
  createId: () => string,
): string[] {
  const map = createMapping(oldTree, changes);
  const newByStart = new Map(newTree.nodes.map((node) => [node.span.from, node.ordinal]));
  // By new ordinal, the old node it is.
  const carried = new Map<number, SourceNode>();
  const taken = new Set<number>();
  const carry = (ordinal: number, node: SourceNode): void => {
    carried.set(ordinal, node);
    taken.add(node.ordinal);
  };
  for (const node of oldTree.nodes) {
    const start = map(node.span.from);
    const ordinal = start === null ? undefined : newByStart.get(start);
    if (ordinal !== undefined) carry(ordinal, node);
  }
  for (const node of newTree.nodes) {
    if (carried.has(node.ordinal)) continue;
    const old = findAtSamePlace(node, newTree, oldTree, carried);
    if (old && !taken.has(old.ordinal)) carry(node.ordinal, old);
  }
  return newTree.nodes.map(({ ordinal }) => {
    const old = carried.get(ordinal);
    return (old && oldIds[old.ordinal]) ?? createId();
  });
}

/** Where the character at an old offset is now; null when it was removed. */
function createMapping(
  oldTree: SourceTree,
  changes: readonly TextChange[],
): (offset: number) => number | null {
  // Mapping needs a length that holds all changes and nodes, not the exact one.
  const ends = [...changes.map(({ to }) => to), ...oldTree.nodes.map(({ span }) => span.to)];
  const length = ends.reduce((longest, end) => Math.max(longest, end), 0);
  const set = ChangeSet.of(
    // One line of Text per insertion: splitting it would count CRLF as one character.
    changes.map(({ from, to, insert }) => ({
      from,
      to,
      insert: insert === '' ? Text.empty : Text.of([insert]),
    })),
    length,
  );
  return (offset) => set.mapPos(offset, 1, MapMode.TrackAfter);
}

function findAtSamePlace(
  node: SourceNode,
  newTree: SourceTree,
  oldTree: SourceTree,
  carried: ReadonlyMap<number, SourceNode>,
): SourceNode | null {
  const parent = node.parent === null ? null : carried.get(node.parent);
  if (parent === undefined) return null;
  const siblings = siblingsOf(newTree, node.parent);
  const oldSiblings = siblingsOf(oldTree, parent?.ordinal ?? null);
  const old = oldTree.nodes[oldSiblings[siblings.indexOf(node.ordinal)] ?? -1];
  return old && old.tag === node.tag && old.component === node.component ? old : null;
}

function siblingsOf(tree: SourceTree, parent: number | null): number[] {
  if (parent !== null) return tree.nodes[parent]!.children;
  return tree.nodes.filter((node) => node.parent === null).map((node) => node.ordinal);
}
