import type { LintRule } from '../lint-rule.ts';

/** A line may break at a soft hyphen, and then no hyphen is drawn. */
export const softHyphen: LintRule = (element) => {
  const has = (element.props.children ?? []).some(
    (child) => typeof child === 'string' && child.includes('\u00AD'),
  );
  if (!has) return [];
  return [
    {
      code: 'lint.soft-hyphen',
      severity: 'warning',
      message: 'The text holds soft hyphens: a line that breaks there shows no hyphen. Take them out.',
    },
  ];
};
