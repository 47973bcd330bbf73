import type { StyleValue } from '../context.ts';
import type { Remark } from '../finding.ts';
import type { LintRule } from '../lint-rule.ts';
import { findValueSupport, styleSupport } from '../style-support.ts';

// Nothing on a still picture shows them: worth knowing, not worth an alarm.
const withoutPicture = new Set(
  'animation appearance caretColor colorScheme contain containerType contentVisibility cursor pointerEvents resize scrollbarWidth scrollSnapType textRendering transition userSelect viewTransitionName willChange WebkitFontSmoothing'.split(
    ' ',
  ),
);
const plainValues = new Set(['', 'none', 'normal', 'auto', 'initial', 'unset', 'inherit', 'revert']);

// What draws the same, for the names people reach for first.
const replacements: Record<string, (value: StyleValue) => { [style: string]: StyleValue }> = {
  gridGap: (value) => ({ gap: value }),
  gridRowGap: (value) => ({ rowGap: value }),
  gridColumnGap: (value) => ({ columnGap: value }),
  textWrapStyle: (value) => ({ textWrap: value }),
};

/** A style, or a value of it, that the engine passes over without a word. */
export const ignoredStyle: LintRule = (element) =>
  Object.entries(element.props.style ?? {}).flatMap(([name, value]) => judge(name, value));

function judge(name: string, written: StyleValue): Remark[] {
  const support = styleSupport.get(name);
  const value = String(written);
  if (!support || plainValues.has(value.trim())) return [];
  if (support.status === 'ignored') return [remarkOnName(name, written)];
  const tried = findValueSupport(name, value);
  if (tried?.status !== 'ignored') return [];
  if (name === 'textWrap' && value === 'nowrap') return [nowrap];
  return [
    {
      code: 'lint.ignored',
      severity: 'warning',
      message: `${name} ${value} is ignored: the card looks the same without it. ${tried.note || 'Use another value.'}`,
      style: name,
      fix: { label: `Remove ${name}`, remove: [name] },
    },
  ];
}

function remarkOnName(name: string, value: StyleValue): Remark {
  const replacement = replacements[name]?.(value);
  const [other] = Object.keys(replacement ?? {});
  return {
    code: 'lint.ignored',
    severity: withoutPicture.has(name) ? 'note' : 'warning',
    message: `${name} is ignored: the card looks the same without it. ${other ? `Use ${other}.` : 'Remove it.'}`,
    style: name,
    fix: replacement
      ? { label: `Use ${other}`, set: replacement, remove: [name] }
      : { label: `Remove ${name}`, remove: [name] },
  };
}

const nowrap: Remark = {
  code: 'lint.ignored',
  severity: 'warning',
  message: 'textWrap nowrap is ignored, so the text still wraps. Use whiteSpace nowrap.',
  style: 'textWrap',
  fix: { label: 'Use whiteSpace nowrap', set: { whiteSpace: 'nowrap' }, remove: ['textWrap'] },
};
