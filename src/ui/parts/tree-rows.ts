/** What the keyboard needs to know of a tree; rows carry more for the eye. */
export interface TreeShape {
  id: string;
  name: string;
  children?: readonly TreeShape[];
}

/** One visible line of a tree. `level` counts from 1, as screen readers do. */
export interface TreeRow<Node extends TreeShape = TreeShape> {
  node: Node;
  parentId: string | null;
  level: number;
  positionInSet: number;
  setSize: number;
  hasChildren: boolean;
  isOpen: boolean;
}

export type TreeMove =
  | { kind: 'focus'; id: string }
  | { kind: 'open'; id: string }
  | { kind: 'close'; id: string };

/** The visible rows, top to bottom; children of closed nodes are left out. */
export function listTreeRows<Node extends TreeShape & { children?: readonly Node[] }>(
  nodes: readonly Node[],
  openIds: ReadonlySet<string>,
  parentId: string | null = null,
  level = 1,
): TreeRow<Node>[] {
  return nodes.flatMap((node, index) => {
    const children = node.children ?? [];
    const isOpen = children.length > 0 && openIds.has(node.id);
    const row: TreeRow<Node> = {
      node,
      parentId,
      level,
      positionInSet: index + 1,
      setSize: nodes.length,
      hasChildren: children.length > 0,
      isOpen,
    };
    return isOpen ? [row, ...listTreeRows(children, openIds, node.id, level + 1)] : [row];
  });
}

function focusRow(row: TreeRow | undefined): TreeMove | null {
  return row ? { kind: 'focus', id: row.node.id } : null;
}

/** What a key does from one row, after the ARIA tree pattern; null when it does nothing. */
export function moveInTree(rows: readonly TreeRow[], currentId: string, key: string): TreeMove | null {
  const at = rows.findIndex((row) => row.node.id === currentId);
  const row = rows[at];
  if (!row) return focusRow(rows[0]);
  switch (key) {
    case 'ArrowDown':
      return focusRow(rows[at + 1]);
    case 'ArrowUp':
      return focusRow(rows[at - 1]);
    case 'Home':
      return focusRow(rows[0]);
    case 'End':
      return focusRow(rows.at(-1));
    case 'ArrowRight':
      if (!row.hasChildren) return null;
      return row.isOpen ? focusRow(rows[at + 1]) : { kind: 'open', id: currentId };
    case 'ArrowLeft':
      if (row.isOpen) return { kind: 'close', id: currentId };
      return row.parentId === null ? null : { kind: 'focus', id: row.parentId };
    default:
      return null;
  }
}

/**
 * The next row whose name starts with what was typed, going round at the end. One letter, typed once or again
 * and again, steps to the next match; a longer text may stay on the row it already fits.
 */
export function findByTyping(rows: readonly TreeRow[], currentId: string, typed: string): string | null {
  const text = typed.toLocaleLowerCase('en');
  const isOneLetter = [...text].every((letter) => letter === text[0]);
  const wanted = isOneLetter ? text.slice(0, 1) : text;
  if (wanted === '') return null;
  const at = rows.findIndex((row) => row.node.id === currentId);
  const first = isOneLetter ? at + 1 : Math.max(at, 0);
  const ordered = [...rows.slice(first), ...rows.slice(0, first)];
  return ordered.find((row) => row.node.name.toLocaleLowerCase('en').startsWith(wanted))?.node.id ?? null;
}

/** Ids of all ancestors of the given rows, for the softer mark around a selection's parents. */
export function listAncestors(rows: readonly TreeRow[], ids: ReadonlySet<string>): Set<string> {
  const parentOf = new Map(rows.map((row) => [row.node.id, row.parentId]));
  const found = new Set<string>();
  for (const id of ids) {
    let parent = parentOf.get(id) ?? null;
    while (parent !== null && !found.has(parent)) {
      found.add(parent);
      parent = parentOf.get(parent) ?? null;
    }
  }
  return found;
}
