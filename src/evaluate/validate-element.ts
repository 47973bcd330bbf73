import type { CardElement, CardNode } from '../runtime/card.ts';

const forbiddenKeys = ['__proto__', 'constructor', 'prototype'];
const maxTextUnits = 100_000;

interface RawElement {
  type: unknown;
  props: unknown;
  children: unknown;
}

/**
 * Builds the element tree anew from what came out of the sandbox: only strings, numbers, booleans and plain
 * objects of them get through. Returns a sentence when the text is not such a tree.
 */
export function validateElement(json: string): CardElement | string {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return 'The card returned something that is not an element.';
  }
  const budget = { units: maxTextUnits };
  try {
    const element = readElement(raw, budget);
    return typeof element === 'string' ? 'The card returned text instead of an element.' : element;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readNode(raw: unknown, budget: { units: number }): CardNode {
  if (typeof raw === 'string') {
    budget.units -= raw.length;
    if (budget.units < 0)
      throw new Error(
        `The card holds more than ${maxTextUnits} characters of text. Cap the text with a rule.`,
      );
    return raw;
  }
  return readElement(raw, budget);
}

function readElement(raw: unknown, budget: { units: number }): CardElement {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new Error('The card returned something that is not an element.');
  const { type, props, children } = raw as RawElement;
  if (typeof type !== 'string' || typeof props !== 'object' || props === null)
    throw new Error('The card returned something that is not an element.');
  const plain: CardElement['props'] = {};
  for (const [name, value] of Object.entries(props)) {
    if (!forbiddenKeys.includes(name)) plain[name] = value;
  }
  if (Array.isArray(children) && children.length > 0)
    plain.children = children.map((child) => readNode(child, budget));
  return { type, props: plain };
}
