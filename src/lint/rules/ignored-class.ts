import type { Remark } from '../finding.ts';
import type { LintRule } from '../lint-rule.ts';

type Styles = { [style: string]: string | number };

// The engine reads Tailwind 3.1 classes through twrnc, which knows far from all of them and is silent in the card.
// Each family that it passes over, with the styles that draw the same where they are plain.
const families: readonly [pattern: RegExp, styles?: (match: RegExpExecArray) => Styles][] = [
  [/^gap-([\d.]+)$/, ([, n]) => ({ gap: Number(n) * 4 })],
  [/^gap-x-([\d.]+)$/, ([, n]) => ({ columnGap: Number(n) * 4 })],
  [/^gap-y-([\d.]+)$/, ([, n]) => ({ rowGap: Number(n) * 4 })],
  [/^size-([\d.]+)$/, ([, n]) => ({ width: Number(n) * 4, height: Number(n) * 4 })],
  [/^truncate$/, () => ({ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' })],
  [/^line-clamp-(\d+)$/, ([, n]) => ({ display: 'block', lineClamp: Number(n) })],
  [/^whitespace-(nowrap|pre|pre-wrap|normal)$/, ([, value]) => ({ whiteSpace: value! })],
  [/^break-all$/, () => ({ wordBreak: 'break-all' })],
  [/^break-words$/, () => ({ overflowWrap: 'break-word' })],
  [/^object-(cover|contain|fill|scale-down)$/, ([, value]) => ({ objectFit: value! })],
  [/^(-?)rotate-(\d+)$/, ([, sign, n]) => ({ transform: `rotate(${sign}${n}deg)` })],
  [/^scale-(\d+)$/, ([, n]) => ({ transform: `scale(${Number(n) / 100})` })],
  [/^grid$/, () => ({ display: 'grid' })],
  [/^grid-cols-(\d+)$/, ([, n]) => ({ gridTemplateColumns: `repeat(${n}, minmax(0, 1fr))` })],
  [/^block$/, () => ({ display: 'block' })],
  [/^order-(\d+)$/, ([, n]) => ({ order: Number(n) })],
  [/^basis-1\/2$/, () => ({ flexBasis: '50%' })],
  [/^text-balance$/, () => ({ textWrap: 'balance' })],
  [/^blur-sm$/, () => ({ filter: 'blur(4px)' })],
  [/^grayscale$/, () => ({ filter: 'grayscale(1)' })],
  [/^(space|divide)-[xy]/],
  [
    /^(grid|gap|size|line-clamp|whitespace|break|ring|outline|blur|backdrop|drop-shadow|mix-blend|col-span|row-span|basis|list|indent|align|sr-only|invisible|isolate|mask|text-shadow|inset-shadow|prose|container|animate|transition|cursor|place-items|origin|skew-[xy]|-?translate-[xy]|object|rotate|scale|order)(-|$)/,
  ],
  [/^bg-(gradient|linear|radial|conic)/],
  [/^(from|via|to)-/],
  [/^bg-(cover|contain|clip)/],
  [/^border-[xy](-|$)/],
  [/^(rounded|shadow)-xs$/],
  [/^text-(sm|base|lg|xl|\dxl)\/\d/],
  [/-950$/],
  [/^\[/],
  [/^(dark|hover|focus|first|last|before|after|group-\w+):/],
  [/^!/],
  [/^-?\w[\w-]*-\(--/],
];

/** Classes in `tw` that do nothing. */
export const ignoredClass: LintRule = (element) => {
  const classes = typeof element.props.tw === 'string' ? element.props.tw.split(/\s+/) : [];
  const seen = new Map<string, Styles | null>();
  for (const name of classes) {
    const family = families.find(([pattern]) => pattern.test(name));
    if (!family) continue;
    const [pattern, styles] = family;
    const replacement = styles?.(pattern.exec(name)!) ?? null;
    const isReplaced =
      replacement && Object.keys(replacement).every((style) => style in (element.props.style ?? {}));
    if (!isReplaced) seen.set(name, replacement);
  }
  return [...seen].map(([name, styles]): Remark => {
    const written = Object.entries(styles ?? {}).map(([style, value]) => `${style} ${value}`);
    return {
      code: 'lint.ignored-class',
      severity: 'warning',
      message: `The class ${name} does nothing here. ${written.length > 0 ? `Use style: ${written.join(', ')}.` : 'Use a style instead.'}`,
      ...(styles ? { fix: { label: `Use style ${Object.keys(styles).join(', ')}`, set: styles } } : {}),
    };
  });
};
