import type { Field, TextRule, Values } from '../template/schema.ts';

/**
 * The values of the card that is served when another cannot be drawn: what the designer set for missing values, and no
 * sample, which would speak of some other page.
 */
export function fallbackValues(fields: readonly Field[], rules: readonly TextRule[]): Values {
  const values: [string, string][] = [];
  for (const { name, kind, default: preset } of fields) {
    if (kind !== 'text' || typeof preset === 'string') continue;
    values.push([name, rules.find((rule) => rule.field === name)?.fallback ?? '']);
  }
  return Object.fromEntries(values);
}
