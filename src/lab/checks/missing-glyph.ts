import { describeMissingGlyphs } from '../../runtime/describe-missing-glyphs.ts';
import { fieldOf, inkBox, shownText, unionOf, wordsOf } from './card-texts.ts';
import type { Check, Finding } from './check.ts';

/**
 * Letters that no font of the card has, which are painted as empty boxes. No edit of the source or a rule mends that:
 * the letter has to leave the text, or a font has to be brought that has it.
 */
export const missingGlyph: Check = {
  id: 'missing-glyph',
  title: 'Missing letters',
  judge: (drawn) => {
    const { missingGlyphs } = drawn.laidOut;
    if (missingGlyphs.length === 0) return [];
    const found = drawn.text.nodes.flatMap((node): Finding[] => {
      const text = shownText(node);
      const missing = missingGlyphs.filter((grapheme) => text.includes(grapheme));
      if (missing.length === 0) return [];
      const field = fieldOf(node, drawn);
      const words = wordsOf(node).filter((run) => missing.some((grapheme) => run.text.includes(grapheme)));
      return [
        {
          ...describe(missing),
          ordinal: node.ordinal,
          ...(field ? { field } : {}),
          box: unionOf(words.map(inkBox)),
        },
      ];
    });
    return found.length > 0 ? found : [{ ...describe(missingGlyphs), ordinal: null, box: null }];
  },
};

function describe(missing: readonly string[]): Pick<Finding, 'code' | 'severity' | 'message' | 'cure'> {
  const [cause, cure] = describeMissingGlyphs(missing).split(/(?<=drawn\.) /);
  return {
    code: 'missing-glyph.none',
    severity: 'err',
    message: cause!,
    cure: cure ?? 'Add a font that has them.',
  };
}
