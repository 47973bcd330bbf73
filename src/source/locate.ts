import type { SourceNode, SourceTree, StyleEntry } from './source-tree.ts';

/** The deepest node whose span holds the offset; directly behind a root still that root. null outside of all. */
export function nodeAtOffset(tree: SourceTree, offset: number): number | null {
  // Nodes are sorted by where they begin, so the last one that holds the offset is the deepest.
  const inside = tree.nodes.findLast(({ span }) => span.from <= offset && offset < span.to);
  return (inside ?? tree.nodes.find(({ span }) => span.to === offset))?.ordinal ?? null;
}

/** The node itself first, then its ancestors up to the root of its component. */
export function pathToRoot(tree: SourceTree, ordinal: number): SourceNode[] {
  const path: SourceNode[] = [];
  for (
    let node = tree.nodes[ordinal];
    node;
    node = node.parent === null ? undefined : tree.nodes[node.parent]
  ) {
    path.push(node);
  }
  return path;
}

/** The elements marked with `data-field` for a text field, in document order. */
export function nodesOfField(tree: SourceTree, field: string): SourceNode[] {
  return tree.nodes.filter((node) => node.field === field);
}

/** The entry that decides a style property: the last one of that name. */
export function findStyle(node: SourceNode, name: string): StyleEntry | null {
  return node.styles.findLast((entry) => entry.name === name) ?? null;
}
