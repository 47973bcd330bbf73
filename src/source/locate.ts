import type { SourceNode, SourceTree, StyleEntry } from './source-tree.ts';

/** The deepest node whose span holds the offset, ends included; null outside of all. */
export function nodeAtOffset(tree: SourceTree, offset: number): number | null {
  let found: SourceNode | null = null;
  for (const node of tree.nodes) {
    const { from, to } = node.span;
    if (offset < from || offset > to) continue;
    // Between two siblings that touch, the one that begins here counts; else the innermost.
    if (offset < to || !found || found.span.to === offset) found = node;
  }
  return found?.ordinal ?? null;
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
