import { findStyle, pathToRoot } from '../../../source/locate.ts';
import type { SourceNode, SourceTree } from '../../../source/source-tree.ts';

export interface InheritedStyle {
  value: string | number;
  from: SourceNode;
}

/**
 * The value a layer takes over from the nearest ancestor that writes it. null when none does, or when that one
 * computes it, so that nothing farther away is shown in its place.
 */
export function findInherited(tree: SourceTree, node: SourceNode, name: string): InheritedStyle | null {
  for (const ancestor of pathToRoot(tree, node.ordinal).slice(1)) {
    const entry = findStyle(ancestor, name);
    if (!entry) continue;
    const { origin } = entry;
    if (!('value' in origin) || typeof origin.value === 'boolean') return null;
    return { value: origin.value, from: ancestor };
  }
  return null;
}
