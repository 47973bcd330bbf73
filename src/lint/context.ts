import type { CardElement } from '../runtime/card.ts';
import { isElement } from '../runtime/card-tree.ts';

/** What a rule may look at besides the element itself. */
export interface LintContext {
  /** From the root to the parent; empty for the root. */
  ancestors: readonly CardElement[];
  card: CardFacts;
}

/** Of the card as a whole. */
export interface CardFacts {
  fonts: readonly { family: string; weight: number; style: 'normal' | 'italic' }[];
  assets: readonly { name: string; mime: string }[];
  /** Graphemes that no font of the card can draw. */
  missingGlyphs: readonly string[];
}

export type StyleValue = string | number;

export const styleOf = (element: CardElement, name: string): StyleValue | undefined =>
  element.props.style?.[name];

/** The nearest value of a style that children inherit, from the element itself upwards. */
export function inheritedStyle(
  element: CardElement,
  { ancestors }: LintContext,
  name: string,
): StyleValue | undefined {
  const own = styleOf(element, name);
  if (own !== undefined) return own;
  return ancestors.findLast((ancestor) => styleOf(ancestor, name) !== undefined)?.props.style?.[name];
}

const inlineTags = new Set([
  'span',
  'a',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'small',
  'code',
  'mark',
  'sub',
  'sup',
]);

/** Laid out within a line of its parent, unless a style says otherwise. */
export function isInline(element: CardElement): boolean {
  const display = styleOf(element, 'display');
  return display === undefined ? inlineTags.has(element.type) : String(display) === 'inline';
}

export const childElements = (element: CardElement): CardElement[] =>
  (element.props.children ?? []).filter(isElement);

export const hasText = (element: CardElement): boolean =>
  (element.props.children ?? []).some((child) => !isElement(child) && child.trim() !== '');

/** All text below an element, in order. */
export function allText(element: CardElement): string {
  return (element.props.children ?? []).map((child) => (isElement(child) ? allText(child) : child)).join('');
}
