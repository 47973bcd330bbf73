import { isColour } from '../../runtime/normalise/check-colours.ts';
import type { LintRule } from '../lint-rule.ts';

const gradientNames = ['background', 'backgroundImage', 'maskImage', 'borderImageSource'];
const shadowNames = ['boxShadow', 'textShadow'];

/** A colour inside a gradient or a shadow that is none is painted black, without a word. */
export const blackColour: LintRule = (element) =>
  Object.entries(element.props.style ?? {}).flatMap(([name, value]) => {
    const found = gradientNames.includes(name)
      ? findBadStop(String(value))
      : shadowNames.includes(name)
        ? findBadShadow(String(value))
        : null;
    if (found === null) return [];
    return [
      {
        code: 'lint.black-colour',
        severity: 'warning' as const,
        message: `${found} is not a colour, so it is painted black. Write a name, #rrggbb, rgb() or hsl().`,
        style: name,
      },
    ];
  });

const length = /^[-+]?(\d+\.?\d*|\.\d+)([a-z%]+)?$/i;
// A longer word is no length, and the pattern must not chew on it.
const isLength = (word: string): boolean => word.length < 40 && length.test(word);
const notColour = /^(calc|min|max|clamp|var)\(/i;

function findBadStop(value: string): string | null {
  for (const [, kind, inner] of findGradients(value)) {
    const parts = splitTop(inner!, ',');
    const first = parts[0] ?? '';
    // The first part may say direction, shape, place or colour space instead.
    const prelude =
      /^(to|from|at|in|circle|ellipse|closest-|farthest-)\b|^(closest|farthest)-|\bat\b|\bin\b/i.test(
        first,
      ) ||
      splitTop(first, ' ').every((word) => isLength(word)) ||
      (kind === 'radial' && /\b(circle|ellipse)\b/.test(first));
    for (const part of prelude ? parts.slice(1) : parts) {
      const bad = splitTop(part, ' ').find(
        (word) => !isLength(word) && !notColour.test(word) && !isColour(word),
      );
      if (bad !== undefined) return bad;
    }
  }
  return null;
}

function findBadShadow(value: string): string | null {
  if (value.trim() === 'none') return null;
  for (const shadow of splitTop(value, ',')) {
    const bad = splitTop(shadow, ' ').find(
      (word) => word !== 'inset' && !isLength(word) && !notColour.test(word) && !isColour(word),
    );
    if (bad !== undefined) return bad;
  }
  return null;
}

/** Each gradient as [whole, kind, what stands between its brackets]. */
function findGradients(value: string): string[][] {
  const found: string[][] = [];
  for (const match of value.matchAll(/(linear|radial|conic)-gradient\(/gi)) {
    const from = match.index + match[0].length;
    let depth = 1;
    let to = from;
    while (to < value.length && depth > 0) {
      if (value[to] === '(') depth++;
      else if (value[to] === ')') depth--;
      to++;
    }
    if (depth > 0) break;
    found.push([value.slice(match.index, to), match[1]!.toLowerCase(), value.slice(from, to - 1)]);
  }
  return found;
}

/** At a separator that stands in no brackets; empty parts are left out. */
function splitTop(text: string, separator: ',' | ' '): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const letter = text[at];
    if (letter === '(') depth++;
    else if (letter === ')') depth--;
    const ends =
      at === text.length || (depth === 0 && (separator === ' ' ? /\s/.test(letter!) : letter === ','));
    if (!ends) continue;
    const part = text.slice(from, at).trim();
    if (part !== '') parts.push(part);
    from = at + 1;
  }
  return parts;
}
