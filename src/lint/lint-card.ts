import type { CardElement } from '../runtime/card.ts';
import { type CardFacts, childElements } from './context.ts';
import type { Finding } from './finding.ts';
import type { LintRule } from './lint-rule.ts';
import { backdropFilter } from './rules/backdrop-filter.ts';
import { blackColour } from './rules/black-colour.ts';
import { blankImage } from './rules/blank-image.ts';
import { grownBox } from './rules/grown-box.ts';
import { ignoredClass } from './rules/ignored-class.ts';
import { ignoredStyle } from './rules/ignored-style.ts';
import { lineBreak } from './rules/line-break.ts';
import { lineClamp } from './rules/line-clamp.ts';
import { missingFont } from './rules/missing-font.ts';
import { missingGlyph } from './rules/missing-glyph.ts';
import { softHyphen } from './rules/soft-hyphen.ts';
import { textOverflow } from './rules/text-overflow.ts';
import { unknownStyle } from './rules/unknown-style.ts';
import { valueLimit } from './rules/value-limit.ts';

/** By name; each file tells what the engine draws instead. */
export const lintRules: Record<string, LintRule> = {
  backdropFilter,
  blackColour,
  blankImage,
  lineBreak,
  grownBox,
  ignoredClass,
  ignoredStyle,
  lineClamp,
  missingFont,
  missingGlyph,
  softHyphen,
  textOverflow,
  unknownStyle,
  valueLimit,
};

// A list of hundreds helps nobody, and each is a message to another thread.
const maxFindings = 50;

/** Of an element tree as the card returned it; one finding per source element and remark, in document order. */
export function lintCard(root: CardElement, card: CardFacts): Finding[] {
  const findings = new Map<string, Finding>();
  const visit = (element: CardElement, ancestors: readonly CardElement[]) => {
    if (findings.size >= maxFindings) return;
    const ordinal = element.props['data-n'] === undefined ? null : Number(element.props['data-n']);
    for (const rule of Object.values(lintRules)) {
      for (const remark of rule(element, { ancestors, card })) {
        const key = `${ordinal} ${remark.code} ${remark.style ?? ''} ${remark.message}`;
        // A repeated element says everything once.
        if (!findings.has(key)) findings.set(key, { ...remark, ordinal });
      }
    }
    if (element.type === 'svg') return;
    const path = [...ancestors, element];
    for (const child of childElements(element)) visit(child, path);
  };
  visit(root, []);
  return [...findings.values()].slice(0, maxFindings);
}
