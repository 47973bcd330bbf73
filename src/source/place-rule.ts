import type { TextRule } from '../template/schema.ts';
import type { SourceTree } from './source-tree.ts';

/**
 * Adds a new rule before those whose text stands further down in the source. Texts are settled in the order of the rules,
 * and one that comes later in the card is pushed off it by an earlier one which may not shrink yet.
 */
export function placeRule(rules: TextRule[], rule: TextRule, tree: SourceTree | null): void {
  const own = tree ? firstOrdinal(tree, rule.field) : -1;
  const at = own < 0 ? -1 : rules.findIndex(({ field }) => firstOrdinal(tree!, field) > own);
  rules.splice(at < 0 ? rules.length : at, 0, rule);
}

/** Of the element that shows the field, marked or not; -1 when none is written that does. */
function firstOrdinal({ nodes }: SourceTree, field: string): number {
  const shows = nodes.find(
    (node) => node.field === field || (node.content.kind === 'field' && node.content.field === field),
  );
  return shows?.ordinal ?? -1;
}
