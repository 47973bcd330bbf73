import { createContext, useContext } from 'react';
import type { SourceNode, SourceTree } from '../../../source/source-tree.ts';
import type { Manifest } from '../../../template/schema.ts';
import type { PaintedBox } from './painted-box.ts';
import type { NodeEdits } from './use-node-edits.ts';

/** The selected layer and all that its controls need. */
export interface Inspected extends NodeEdits {
  node: SourceNode;
  tree: SourceTree;
  manifest: Manifest;
  painted: PaintedBox | null;
  /** The source does not parse: spans are of an older one, so nothing may be edited or gone to. */
  disabled: boolean;
  /** 1-based. */
  lineAt: (offset: number) => number;
  goTo: (offset: number) => void;
}

export const InspectedContext = createContext<Inspected | null>(null);

export function useInspected(): Inspected {
  const inspected = useContext(InspectedContext);
  if (!inspected) throw new Error('useInspected needs an Inspector above it');
  return inspected;
}
