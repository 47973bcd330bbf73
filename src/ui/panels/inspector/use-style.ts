import { findStyle } from '../../../source/locate.ts';
import type { StyleEntry } from '../../../source/source-tree.ts';
import { findInherited } from './inherited-style.ts';
import { useInspected } from './inspected.ts';
import { layerName } from './layer-name.ts';
import { writeStyleWords } from './style-words.ts';
import type { PlacedValue } from './ValueCell.tsx';

export interface StyleInUse {
  placed: PlacedValue | null;
  /** Of a value that may be edited; null when there is none, or a field or code decides. */
  value: string | number | null;
  /** What the layer takes over from an ancestor, for properties that are handed down. */
  inherited: string | number | null;
  resting: string;
  set: (value: string | number) => void;
  remove: () => void;
}

const handedDown = new Set([
  'color',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'letterSpacing',
  'lineHeight',
  'textAlign',
  'textWrap',
]);

export function placeStyle(entry: StyleEntry | null): PlacedValue | null {
  return entry && { origin: entry.origin, offset: entry.valueSpan.from };
}

/** A literal or constant as text or number. */
export function readEditable(placed: PlacedValue | null): string | number | null {
  if (!placed || !('value' in placed.origin)) return null;
  const { value } = placed.origin;
  return typeof value === 'boolean' ? String(value) : value;
}

/** One style of the selected layer: what it is, where it comes from, and how it is changed. */
export function useStyle(name: string): StyleInUse {
  const { node, tree, apply } = useInspected();
  const placed = placeStyle(findStyle(node, name));
  const inherited = placed || !handedDown.has(name) ? null : findInherited(tree, node, name);
  const label = writeStyleWords(name);
  return {
    placed,
    value: readEditable(placed),
    inherited: inherited?.value ?? null,
    resting: inherited ? `From ${layerName(inherited.from, tree)}` : 'Not set',
    set: (value) => apply(name, label, [{ kind: 'style', name, value }]),
    remove: () => apply(name, `remove ${label}`, [{ kind: 'remove-style', name }]),
  };
}
