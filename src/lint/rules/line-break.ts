import { childElements, styleOf } from '../context.ts';
import type { LintRule } from '../lint-rule.ts';

/** `<br>` breaks lines in block containers only; a flex container passes over it. */
export const lineBreak: LintRule = (element) => {
  if (!childElements(element).some(({ type }) => type === 'br')) return [];
  const display = String(styleOf(element, 'display') ?? '');
  if (!/flex|grid/.test(display)) return [];
  return [
    {
      code: 'lint.line-break',
      severity: 'warning',
      message: `<br> does nothing in display ${display}, so the lines run together. Use display block.`,
      style: 'display',
      fix: { label: 'Use display block', set: { display: 'block' } },
    },
  ];
};
