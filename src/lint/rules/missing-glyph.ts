import { describeMissingGlyphs } from '../../runtime/describe-missing-glyphs.ts';
import type { LintRule } from '../lint-rule.ts';

/** Characters that no font of the card has are painted as empty boxes. */
export const missingGlyph: LintRule = (element, { card }) => {
  const text = (element.props.children ?? []).filter((child) => typeof child === 'string').join('');
  const missing = card.missingGlyphs.filter((grapheme) => text.includes(grapheme));
  if (missing.length === 0) return [];
  return [
    {
      code: 'lint.missing-glyph',
      severity: 'warning',
      message: describeMissingGlyphs(missing),
    },
  ];
};
