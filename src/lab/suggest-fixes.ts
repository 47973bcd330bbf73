import type { TextRule } from '../template/schema.ts';
import type { FieldVerdict } from '../template/verdict.ts';
import type { FindingFix } from './checks/check.ts';

/** Text smaller than this is not worth offering. */
const leastPx = 16;

/** Up to three changes of a rule that may help a text which overflows, is cut or comes out small. */
export function suggestFixes({ field, verdict }: FieldVerdict, rule: TextRule | undefined): FindingFix[] {
  if (!rule) return [];
  const isSmall = 'smallPx' in verdict && verdict.smallPx !== undefined;
  const fixes: (FindingFix | null)[] = [];
  if (verdict.kind === 'overflows') fixes.push(cutSomewhere(rule), cutAtLetter(rule), smaller(rule));
  if (verdict.kind === 'cut')
    fixes.push(moreLines(rule, verdict.limit), smaller(rule), moreWords(rule, verdict.limit));
  if (isSmall) fixes.push(cutEarlier(rule));
  const made = fixes.filter((fix) => fix !== null).slice(0, 3);
  return made.map((fix) => (fix.kind === 'rule' ? { ...fix, field } : fix));
}

const ruleFix = (
  { field }: TextRule,
  label: string,
  change: Partial<Omit<TextRule, 'field'>>,
): FindingFix => ({
  kind: 'rule',
  label,
  field,
  change,
});

const cutSomewhere = (rule: TextRule): FindingFix | null =>
  rule.cut === 'none' ? ruleFix(rule, 'Cut at a word', { cut: 'word' }) : null;

const cutAtLetter = (rule: TextRule): FindingFix | null =>
  rule.cut === 'grapheme' ? null : ruleFix(rule, 'Cut at a letter', { cut: 'grapheme' });

function moreLines(rule: TextRule, limit: string): FindingFix | null {
  if (rule.maxLines === undefined || limit !== 'lines') return null;
  const maxLines = rule.maxLines + 1;
  return ruleFix(rule, `Allow ${maxLines} lines`, { maxLines });
}

function moreWords(rule: TextRule, limit: string): FindingFix | null {
  if (limit === 'words' && rule.maxWords !== undefined)
    return ruleFix(rule, 'Allow any number of words', { maxWords: undefined });
  if (limit === 'graphemes' && rule.maxGraphemes !== undefined)
    return ruleFix(rule, 'Allow any number of letters', { maxGraphemes: undefined });
  return null;
}

/** A quarter smaller than the rule allows now; a rule without sizes has none to start from. */
function smaller(rule: TextRule): FindingFix | null {
  if (rule.maxPx === undefined) return null;
  const minPx = Math.round((rule.minPx ?? rule.maxPx) * 0.75);
  return minPx < leastPx ? null : ruleFix(rule, `Let it shrink to ${minPx} px`, { minPx });
}

const cutEarlier = (rule: TextRule): FindingFix | null =>
  rule.warnPx === undefined || rule.cut === 'none' || (rule.maxPx ?? 0) < rule.warnPx
    ? null
    : ruleFix(rule, `Cut before ${rule.warnPx} px`, { minPx: rule.warnPx });
