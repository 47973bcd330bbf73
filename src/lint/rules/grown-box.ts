import { styleOf } from '../context.ts';
import type { LintRule } from '../lint-rule.ts';

const spacing = /^(padding|border)(Top|Right|Bottom|Left|Inline|Block|X|Y)?(Width)?$/;

/**
 * Without boxSizing, width and height leave padding and border out, unlike in older engines: a full-size box with
 * padding grows beyond its parent and is cut off.
 */
export const grownBox: LintRule = (element) => {
  const full = ['width', 'height'].find((name) => String(styleOf(element, name)) === '100%');
  const sizing = styleOf(element, 'boxSizing');
  if (full === undefined || (sizing !== undefined && sizing !== 'content-box')) return [];
  const adding = Object.entries(element.props.style ?? {}).find(
    ([name, value]) => spacing.test(name) && !/^(0(px)?|none)$/.test(String(value).trim()),
  );
  if (!adding) return [];
  return [
    {
      code: 'lint.grown-box',
      severity: 'warning',
      message: `${full} 100% and ${adding[0]} add up to more than the parent, so the card is cut off. Add boxSizing border-box.`,
      style: full,
      fix: { label: 'Use boxSizing border-box', set: { boxSizing: 'border-box' } },
    },
  ];
};
