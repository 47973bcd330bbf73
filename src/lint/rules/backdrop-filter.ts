import type { LintRule } from '../lint-rule.ts';

/** resvg 2.6.2 has no picture of what lies behind, and paints the filtered box dark or white. */
export const backdropFilter: LintRule = (element) =>
  ['backdropFilter', 'WebkitBackdropFilter'].flatMap((name) => {
    const value = element.props.style?.[name];
    if (value === undefined || value === 'none') return [];
    return [
      {
        code: 'lint.backdrop-filter',
        severity: 'warning' as const,
        message: `${name} is painted as a dark box, not as blurred glass. Use a half-transparent backgroundColor.`,
        style: name,
        fix: { label: `Remove ${name}`, remove: [name] },
      },
    ];
  });
