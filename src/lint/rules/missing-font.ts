import type { CardElement } from '../../runtime/card.ts';
import { type CardFacts, hasText, inheritedStyle, type LintContext } from '../context.ts';
import type { LintRule } from '../lint-rule.ts';

const weights: Record<string, number> = { normal: 400, bold: 700 };

/** Text in a family, weight or italic that the template has no file of is drawn in another one, without a word. */
export const missingFont: LintRule = (element, context) => {
  if (!hasText(element) || context.card.fonts.length === 0) return [];
  const { fonts } = context.card;
  const families = String(inheritedStyle(element, context, 'fontFamily') ?? '')
    .split(',')
    .map((family) => family.trim().replace(/^(['"])(.*)\1$/, '$2'))
    .filter((family) => family !== '' && !family.startsWith('var('));
  const known = families.find((family) => fonts.some((font) => isSame(font.family, family)));
  const names = [...new Set(fonts.map(({ family }) => family))].join(', ');
  if (families.length > 0 && known === undefined)
    return [
      {
        code: 'lint.missing-font',
        severity: 'warning',
        message: `The template has no font ${families[0]}, so another is drawn. Add it under Fonts, or use one of: ${names}.`,
        style: 'fontFamily',
      },
    ];
  const asked = inheritedStyle(element, context, 'fontWeight') ?? 400;
  const weight = weights[String(asked)] ?? Number(asked);
  const faces = fonts.filter(({ family }) => known === undefined || isSame(family, known));
  if (!Number.isFinite(weight) || faces.some((face) => face.weight === weight))
    return findMissingItalic(element, context, faces);
  const has = [...new Set(faces.map((face) => face.weight))].sort((a, b) => a - b);
  return [
    {
      code: 'lint.missing-font',
      severity: 'warning',
      message: `${known ?? faces[0]!.family} has no weight ${weight} in this template, so the nearest is drawn${weight >= 600 && has.every((one) => one < 600) ? ' and thickened' : ''}. Choose it in the Inspector, which adds it where the family has it, or use ${has.join(' or ')}.`,
      style: 'fontWeight',
      fix: { label: `Use ${nearest(has, weight)}`, set: { fontWeight: nearest(has, weight) } },
    },
  ];
};

/** The engine slants upright letters, as no type designer would. */
function findMissingItalic(
  element: CardElement,
  context: LintContext,
  faces: CardFacts['fonts'],
): ReturnType<LintRule> {
  if (inheritedStyle(element, context, 'fontStyle') !== 'italic') return [];
  if (faces.length === 0 || faces.some((face) => face.style === 'italic')) return [];
  return [
    {
      code: 'lint.missing-font',
      severity: 'warning',
      message: `${faces[0]!.family} has no italic in this template, so its upright letters are slanted. Choose Italic in the Inspector, which adds it where the family has one, or leave the style out.`,
      style: 'fontStyle',
      fix: { label: 'Use upright', set: { fontStyle: 'normal' } },
    },
  ];
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const nearest = (has: readonly number[], weight: number): number =>
  has.reduce((best, one) => (Math.abs(one - weight) < Math.abs(best - weight) ? one : best));
