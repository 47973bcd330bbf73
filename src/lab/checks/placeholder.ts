import type { FieldValue } from '../../template/schema.ts';
import { fieldOf, inkBox, shownText, unionOf, wordsOf } from './card-texts.ts';
import type { Check, DrawnFixture, Finding } from './check.ts';
import { styleFix, withFix } from './fixes.ts';

interface Trace {
  name: string;
  pattern: RegExp;
  /** What a headline may well be about: it only counts as a whole value, or where no field gives it. */
  isWord?: boolean;
  /** Comes out of code, so the same layer shows a real text for other values. */
  isComputed?: boolean;
}

const traces: readonly Trace[] = [
  { name: 'undefined', pattern: /\bundefined\b/, isWord: true, isComputed: true },
  { name: 'null', pattern: /\bnull\b/, isWord: true, isComputed: true },
  { name: 'NaN', pattern: /\bNaN\b/, isWord: true, isComputed: true },
  { name: '[object Object]', pattern: /\[object \w+\]/, isComputed: true },
  { name: 'Invalid Date', pattern: /\bInvalid Date\b/, isWord: true, isComputed: true },
  { name: 'lorem ipsum', pattern: /\blorem ipsum\b/i },
  { name: 'a placeholder in braces', pattern: /\{\{[^{}]*\}\}|\$\{[^{}]*\}|<%[^%]*%>/ },
  { name: 'TODO', pattern: /^\s*(TODO|TBD|FIXME|XXX)\s*($|[:.–—-])/ },
];

/** What is left of a template or of code: lorem ipsum, {{title}}, TODO, undefined. */
export const placeholder: Check = {
  id: 'placeholder',
  title: 'Placeholders',
  judge: (drawn) =>
    drawn.text.nodes.flatMap((node): Finding[] => {
      const text = shownText(node);
      const trace = traces.find(({ pattern, isWord }) => {
        const found = pattern.exec(text)?.[0];
        return found !== undefined && (!isWord || isLeftOver(found, text, drawn));
      });
      if (!trace) return [];
      const field = fieldOf(node, drawn);
      return [
        {
          code: 'placeholder.left',
          severity: 'err',
          message: `The card shows ${trace.name}: “${shorten(text)}”.`,
          cure: field
            ? `Give ${field} its real text, or leave it empty so that the rule's fallback is shown.`
            : 'Write the real text, or show this layer only when its field has a value.',
          ordinal: node.ordinal,
          ...(field ? { field } : {}),
          box: unionOf(wordsOf(node).map(inkBox)),
          // A value is mended where it comes from, and code by who knows what it is for.
          ...withFix(
            field || trace.isComputed ? null : styleFix(node.ordinal, 'Hide this layer', { display: 'none' }),
          ),
        },
      ];
    }),
};

/** A headline about null is a headline; `null` alone, or where no author wrote it, is not. */
function isLeftOver(word: string, text: string, { props }: DrawnFixture): boolean {
  if (text.trim() === word) return true;
  return !Object.values(props).some((value) => gives(value, word));
}

function gives(value: FieldValue, word: string): boolean {
  const texts = Array.isArray(value) ? value : [value];
  return texts.some((each) => typeof each === 'string' && each.includes(word) && each.trim() !== word);
}

const shorten = (text: string): string => {
  const letters = Array.from(text.trim());
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : letters.join('');
};
