import type { Span } from '../lib/text-span.ts';
import type { SourceKind, SourceNode, SourceTree } from './source-tree.ts';

/** A node while its file is being read: related by reference, since ordinals are known only at the end. */
export interface Draft extends Omit<SourceNode, 'ordinal' | 'parent' | 'children'> {
  parent: Draft | null;
}

/** Collects the fields a source reads; the first mention in the text counts. */
export interface Reads {
  add(field: string, span: Span): void;
  list(): SourceTree['reads'];
}

export function createReads(): Reads {
  const first = new Map<string, Span>();
  return {
    add(field, span) {
      // Every card receives `size`; it is not part of the contract.
      if (field === 'size') return;
      const known = first.get(field);
      if (!known || span.from < known.from) first.set(field, span);
    },
    list: () =>
      [...first].map(([field, span]) => ({ field, span })).sort((a, b) => a.span.from - b.span.from),
  };
}

/** Gives the drafts their ordinals, in the order in which they begin in the text. */
export function buildTree(kind: SourceKind, drafts: readonly Draft[], reads: Reads): SourceTree {
  const sorted = [...drafts].sort((a, b) => a.span.from - b.span.from);
  const ordinals = new Map(sorted.map((draft, ordinal) => [draft, ordinal]));
  const nodes: SourceNode[] = sorted.map((draft, ordinal) => ({
    ...draft,
    ordinal,
    parent: draft.parent ? ordinals.get(draft.parent)! : null,
    children: [],
  }));
  for (const node of nodes) if (node.parent !== null) nodes[node.parent]!.children.push(node.ordinal);
  return { kind, nodes, reads: reads.list() };
}
