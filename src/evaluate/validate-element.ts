import type { CardElement, CardNode } from '../runtime/card.ts';

const forbiddenKeys = ['__proto__', 'constructor', 'prototype'];
const maxTextUnits = 100_000;
// As in prelude.js. Repeated here, since a card can reach the prelude's own functions but not this file.
const maxDepth = 150;
const maxElements = 20_000;

interface Budget {
  units: number;
  elements: number;
}

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
  const budget = { units: maxTextUnits, elements: maxElements };
  try {
    const element = readElement(raw, budget, 0);
    return typeof element === 'string' ? 'The card returned text instead of an element.' : element;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readNode(raw: unknown, budget: Budget, depth: number): CardNode {
  if (typeof raw === 'string') {
    budget.units -= raw.length;
    if (budget.units < 0)
      throw new Error(
        `The card holds more than ${maxTextUnits} characters of text. Cap the text with a rule.`,
      );
    return raw;
  }
  return readElement(raw, budget, depth);
}

function readElement(raw: unknown, budget: Budget, depth: number): CardElement {
  if (depth > maxDepth) throw new Error(`Boxes are nested more than ${maxDepth} deep. Take some levels out.`);
  if (--budget.elements < 0)
    throw new Error(`The card has more than ${maxElements} elements. Draw fewer of them.`);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new Error('The card returned something that is not an element.');
  const { type, props, children } = raw as RawElement;
  if (typeof type !== 'string' || typeof props !== 'object' || props === null)
    throw new Error('The card returned something that is not an element.');
  const plain: CardElement['props'] = {};
  for (const [name, value] of Object.entries(props)) {
    if (forbiddenKeys.includes(name) || name === 'children' || value === null) continue;
    if (name === 'style') plain.style = readStyle(value);
    else plain[name] = value;
  }
  if (Array.isArray(children) && children.length > 0)
    plain.children = children.map((child) => readNode(child, budget, depth + 1));
  return { type, props: plain };
}

function readStyle(raw: unknown): { [name: string]: string | number } {
  const style: { [name: string]: string | number } = {};
  if (typeof raw !== 'object' || raw === null) return style;
  for (const [name, value] of Object.entries(raw)) {
    if (!forbiddenKeys.includes(name) && (typeof value === 'string' || typeof value === 'number'))
      style[name] = value;
  }
  return style;
}
