import type { NodeText } from '../../runtime/card.ts';
import { linesOf, wordsOf } from './card-texts.ts';
import type { DrawnFixture, FindingFix } from './check.ts';

/** Lets the field's text shrink, then cut, so that it takes no more than these lines; null where a rule cannot help. */
export function ruleFor(
  field: string,
  node: NodeText,
  { card }: DrawnFixture,
  maxLines: number,
): FindingFix | null {
  // Rules act on elements that hold plain text.
  if (node.element.props.children?.some((child) => typeof child !== 'string')) return null;
  const known = card.rules.find((rule) => rule.field === field);
  const px = Math.round(wordsOf(node)[0]?.fontPx ?? 0);
  if (px === 0) return null;
  const lines = Math.max(1, maxLines);
  const change = known
    ? { maxLines: lines, cut: known.cut === 'none' ? ('word' as const) : known.cut }
    : { maxPx: px, minPx: Math.max(12, Math.round(px * 0.6)), maxLines: lines, cut: 'word' as const };
  return {
    kind: 'rule',
    label: lines === 1 ? 'Keep it on 1 line' : `Keep it on ${lines} lines`,
    field,
    change,
  };
}

export function styleFix(
  ordinal: number | null,
  label: string,
  set: { [style: string]: string | number },
  remove: string[] = [],
): FindingFix | null {
  return ordinal === null ? null : { kind: 'style', label, ordinal, set, remove };
}

/** As an optional member of a finding. */
export const withFix = (fix: FindingFix | null): { fix?: FindingFix } => (fix ? { fix } : {});

/** Lines whose baseline stands above this height. */
export const linesAbove = (node: NodeText, bottomPx: number): number =>
  linesOf(node).filter(([first]) => first!.baseline <= bottomPx).length;
