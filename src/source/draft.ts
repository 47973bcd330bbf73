import type { Span } from '../lib/text-span.ts';
import type { FieldMention, SourceKind, SourceNode, SourceTree } from './source-tree.ts';

/** A node while its file is being read: related by reference, since ordinals are known only at the end. */
export interface Draft extends Omit<SourceNode, 'ordinal' | 'parent' | 'children'> {
  parent: Draft | null;
}

/** Collects every place where a source names a field. */
export interface Reads {
  add(field: string, span: Span, isShorthand?: boolean): void;
  list(): FieldMention[];
}

export function createReads(): Reads {
  const mentions = new Map<number, FieldMention>();
  return {
    add(field, span, isShorthand = false) {
      // Every card receives `size`; it is not part of the contract.
      if (field !== 'size') mentions.set(span.from, { field, span, isShorthand });
    },
    list: () => [...mentions.values()].sort((a, b) => a.span.from - b.span.from),
  };
}

function listFirst(mentions: readonly FieldMention[]): SourceTree['reads'] {
  const first = new Map<string, Span>();
  for (const { field, span } of mentions) if (!first.has(field)) first.set(field, span);
  return [...first].map(([field, span]) => ({ field, span }));
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
  const mentions = reads.list();
  return { kind, nodes, reads: listFirst(mentions), mentions };
}
