import type { Remark } from '../finding.ts';
import type { LintRule } from '../lint-rule.ts';

/** Values that are drawn, and not as written. */
export const valueLimit: LintRule = (element, { ancestors }) => {
  const style = element.props.style ?? {};
  const remarks: Remark[] = [];
  const add = (name: string, message: string, fix?: Remark['fix']) =>
    remarks.push({
      code: 'lint.value-limit',
      severity: 'warning',
      message,
      style: name,
      ...(fix ? { fix } : {}),
    });
  const amount = /saturate\(\s*([\d.]+)(%?)\s*\)/.exec(String(style.filter ?? ''));
  if (amount && Number(amount[1]) / (amount[2] ? 100 : 1) > 1)
    add(
      'filter',
      'saturate above 1 is drawn as 1: colours cannot be made stronger. Choose stronger colours.',
    );
  const below =
    Number(style.zIndex) < 0 && ancestors.length === 1 && hasBackground(ancestors[0]!.props.style);
  if (below)
    add(
      'zIndex',
      'A negative zIndex on the card’s own child is still painted above the card’s background. Put the background into an element of its own.',
    );
  if (String(style.verticalAlign) === 'middle' && element.type !== 'img')
    add(
      'verticalAlign',
      'verticalAlign middle works on images only. Use display flex with alignItems center.',
    );
  if (String(style.fontVariant ?? style.fontVariantCaps ?? '').includes('small-caps'))
    add(
      style.fontVariant === undefined ? 'fontVariantCaps' : 'fontVariant',
      'Small capitals are drawn only by fonts that have them; others stay as they are. Use a smaller font size with textTransform uppercase.',
    );
  return remarks;
};

const hasBackground = (style: Record<string, string | number> | undefined): boolean =>
  ['background', 'backgroundColor', 'backgroundImage'].some((name) => style?.[name] !== undefined);
