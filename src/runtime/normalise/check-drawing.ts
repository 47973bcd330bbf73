import type { CardElement } from '../card.ts';

// What an SVG may hold that a card shows as an image. The text is judged, not changed: the stored bytes are the
// image's identity.

const scripts =
  /<(?:[\w-]+:)?(?:script|foreignObject|iframe|handler|set|animate\w*)[\s>/]|<!ENTITY|\son\w+\s*=|javascript:/i;
const links =
  /(?:href|src)\s*=\s*(?:["']\s*(?!\s*(?:#|data:))|(?!["'\s]))|url\(\s*["']?\s*(?!["'\s]*(?:#|data:))|@import|<\?xml-stylesheet/i;
export const maxFilters = 8;

export type UnsafeDrawing = 'script' | 'links' | 'heavy';

/** Why a drawing is refused, or null. Reads SVG text; a `data:` link inside it stays, since nothing is loaded for it. */
export function findUnsafeDrawing(svg: string): UnsafeDrawing | null {
  if (scripts.test(svg)) return 'script';
  if (links.test(svg)) return 'links';
  return (svg.match(/<filter[\s>]/g) ?? []).length > maxFilters || hasHeavyFilter(svg) ? 'heavy' : null;
}

// Measured at 1200 x 630: each octave takes 50 ms, a dilation by 20 px more than 2 s, a blur of 300 px 1 s.
const maxOctaves = 10;
export const maxBlurPx = 400;
const maxOrder = 9;

/** A filter that would take seconds: in a drawing, or in the engine's own output. */
export function hasHeavyFilter(svg: string): boolean {
  return (
    /<feMorphology/i.test(svg) ||
    isAnyAbove(svg, /\snumOctaves\s*=\s*["']\s*([\d.e+]+)/gi, maxOctaves) ||
    isAnyAbove(svg, /\sorder\s*=\s*["']\s*([\d.e+]+)/gi, maxOrder) ||
    isAnyAbove(svg, /\sstdDeviation\s*=\s*["']\s*([\d.e+]+)/gi, maxBlurPx)
  );
}

/** The same for an element of a drawing that a card holds. */
export function isHeavyPrimitive({ type, props }: CardElement): boolean {
  const isAbove = (name: string, limit: number) => {
    const [number] = String(props[name] ?? 0)
      .trim()
      .split(/[\s,]+/);
    return !(Number(number) <= limit);
  };
  if (!/^fe[A-Z]/.test(type)) return false;
  return (
    type === 'feMorphology' ||
    isAbove('numOctaves', maxOctaves) ||
    isAbove('order', maxOrder) ||
    isAbove('stdDeviation', maxBlurPx)
  );
}

function isAnyAbove(text: string, pattern: RegExp, limit: number): boolean {
  for (const [, number] of text.matchAll(pattern)) if (!(Number(number) <= limit)) return true;
  return false;
}
