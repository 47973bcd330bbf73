import type { Field, FieldValue, TextRule, Values } from '../template/schema.ts';
import type { FieldVerdict } from '../template/verdict.ts';
import { capText } from './rules/cap.ts';
import { prepareText } from './rules/prepare.ts';

export interface Prepared {
  /** What the card's function receives. A field without a value is left out. */
  props: { [field: string]: FieldValue };
  /** Verdicts settled before layout: fallbacks and caps, by field. */
  settled: Map<string, FieldVerdict['verdict']>;
}

/** Field values as the card receives them: defaults filled in, text prepared, capped, fallbacks taken. */
export function prepareValues(
  fields: readonly Field[],
  rules: readonly TextRule[],
  values: Values,
): Prepared {
  const props: Prepared['props'] = Object.create(null) as Prepared['props'];
  const settled: Prepared['settled'] = new Map();
  for (const field of fields) {
    const given = Object.hasOwn(values, field.name) ? values[field.name] : undefined;
    const value = given ?? field.default;
    const rule = rules.find((candidate) => candidate.field === field.name);
    if (field.kind === 'text' && (rule || typeof value === 'string')) {
      const text = prepareText(typeof value === 'string' ? value : '');
      const shown = rule ? applyToValue(text, rule, settled) : text;
      if (shown !== '' || given !== undefined) props[field.name] = shown;
    } else if (value !== undefined && value !== null && value !== '') {
      props[field.name] = value;
    }
  }
  return { props, settled };
}

function applyToValue(text: string, rule: TextRule, settled: Prepared['settled']): string {
  if (text === '') {
    if (rule.fallback !== '') settled.set(rule.field, { kind: 'fallback', text: rule.fallback });
    return prepareText(rule.fallback);
  }
  const capped = capText(text, rule);
  if (capped.cut) settled.set(rule.field, { kind: 'cut', ...capped.cut, lines: 0 });
  return capped.text;
}
