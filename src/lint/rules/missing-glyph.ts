import type { LintRule } from '../lint-rule.ts';

/** Characters that no font of the card has are painted as empty boxes. */
export const missingGlyph: LintRule = (element, { card }) => {
  const text = (element.props.children ?? []).filter((child) => typeof child === 'string').join('');
  const missing = card.missingGlyphs.filter((grapheme) => text.includes(grapheme));
  if (missing.length === 0) return [];
  const shown = missing.slice(0, 5).join(' ');
  return [
    {
      code: 'lint.missing-glyph',
      severity: 'warning',
      message: `No font of this card has ${shown}${missing.length > 5 ? ' and more' : ''}, so empty boxes are drawn. Add a font that has ${missing.length === 1 ? 'it' : 'them'}.`,
    },
  ];
};
