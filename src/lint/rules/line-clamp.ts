import { childElements, styleOf } from '../context.ts';
import type { LintRule } from '../lint-rule.ts';

/** Clamping lines works on plain text in its one kind of box, and does nothing elsewhere. */
export const lineClamp: LintRule = (element) => {
  for (const [name, needed] of [
    ['lineClamp', 'block'],
    ['WebkitLineClamp', '-webkit-box'],
  ] as const) {
    const value = styleOf(element, name);
    if (value === undefined || value === 'none') continue;
    const display = styleOf(element, 'display');
    if (childElements(element).length > 0)
      return [
        {
          code: 'lint.line-clamp',
          severity: 'warning',
          message: `${name} does nothing beside elements inside the text. Keep the text plain, or limit its lines with a rule.`,
          style: name,
        },
      ];
    const isBlock = name === 'lineClamp' && (display === undefined || display === 'block');
    if (isBlock || String(display) === needed) continue;
    return [
      {
        code: 'lint.line-clamp',
        severity: 'warning',
        message: `${name} does nothing with display ${display ?? 'unset'}. Use display ${needed}, or limit the lines with a rule.`,
        style: name,
        fix: { label: `Use display ${needed}`, set: { display: needed } },
      },
    ];
  }
  return [];
};
