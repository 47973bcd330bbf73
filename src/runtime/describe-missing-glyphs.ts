/** What a card with letters that no font of it can draw is told; `missing` holds at least one grapheme. */
export function describeMissingGlyphs(missing: readonly string[]): string {
  const shown = missing.slice(0, 5).join(' ');
  return `No font of this card has ${shown}${missing.length > 5 ? ' and more' : ''}, so empty boxes are drawn. Add a font that has ${missing.length === 1 ? 'it' : 'them'}.`;
}
