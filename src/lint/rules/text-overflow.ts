import { childElements, styleOf } from '../context.ts';
import type { LintRule } from '../lint-rule.ts';

/** An ellipsis needs plain text on one line in a box that hides what sticks out. */
export const textOverflow: LintRule = (element) => {
  const value = styleOf(element, 'textOverflow');
  if (value !== 'ellipsis') return [];
  const at = { code: 'lint.text-overflow', severity: 'warning', style: 'textOverflow' } as const;
  if (childElements(element).length > 0)
    return [
      {
        ...at,
        message:
          'textOverflow does nothing beside elements inside the text. Keep the text plain, or cut it with a rule.',
      },
    ];
  const set: { [style: string]: string } = {};
  if (!/hidden|clip/.test(String(styleOf(element, 'overflow') ?? styleOf(element, 'overflowX'))))
    set.overflow = 'hidden';
  if (!/nowrap|pre$/.test(String(styleOf(element, 'whiteSpace')))) set.whiteSpace = 'nowrap';
  const missing = Object.entries(set).map(([name, wanted]) => `${name} ${wanted}`);
  if (missing.length === 0) return [];
  return [
    {
      ...at,
      message: `textOverflow draws no ellipsis without ${missing.join(' and ')}. Add ${missing.length > 1 ? 'them' : 'it'}, or cut the text with a rule.`,
      fix: { label: `Add ${missing.join(' and ')}`, set },
    },
  ];
};
