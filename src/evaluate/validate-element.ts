import type { CardElement, CardNode } from '../runtime/card.ts';

const forbiddenKeys = ['__proto__', 'constructor', 'prototype'];
// Far more than anyone reads on a card; layout takes seconds and gigabytes beyond some 20 000.
const maxTextUnits = 10_000;
// A picture written as a data URI is an attribute.
const maxAttributeUnits = 4_000_000;
const maxProperties = 200;
// As in prelude.js. Repeated here, since a card can reach the prelude's own functions but not this file.
const maxDepth = 150;
const maxElements = 20_000;
const maxBoxes = 2000;

interface Budget {
  units: number;
  attributeUnits: number;
  elements: number;
  boxes: number;
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
  const budget = {
    units: maxTextUnits,
    attributeUnits: maxAttributeUnits,
    elements: maxElements,
    boxes: maxBoxes,
  };
  try {
    const element = readElement(raw, budget, 0, false);
    return typeof element === 'string' ? 'The card returned text instead of an element.' : element;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function readNode(raw: unknown, budget: Budget, depth: number, isInDrawing: boolean): CardNode {
  if (typeof raw === 'string') {
    budget.units -= raw.length;
    if (budget.units < 0)
      throw new Error(
        `The card holds more than ${maxTextUnits} characters of text. Cap the text with a rule.`,
      );
    return raw;
  }
  return readElement(raw, budget, depth, isInDrawing);
}

function readElement(raw: unknown, budget: Budget, depth: number, isInDrawing: boolean): CardElement {
  if (depth > maxDepth) throw new Error(`Boxes are nested more than ${maxDepth} deep. Take some levels out.`);
  if (--budget.elements < 0)
    throw new Error(`The card has more than ${maxElements} elements. Draw fewer of them.`);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw new Error('The card returned something that is not an element.');
  const { type, props, children } = raw as RawElement;
  if (typeof type !== 'string' || typeof props !== 'object' || props === null)
    throw new Error('The card returned something that is not an element.');
  if (!isInDrawing && --budget.boxes < 0)
    throw new Error(`The card has more than ${maxBoxes} boxes. Draw fewer of them.`);
  const plain = readProps(props, budget);
  if (Array.isArray(children) && children.length > 0)
    plain.children = children.map((child) =>
      readNode(child, budget, depth + 1, isInDrawing || type === 'svg'),
    );
  return { type, props: plain };
}

function readProps(raw: object, budget: Budget): CardElement['props'] {
  const props: CardElement['props'] = {};
  for (const [name, value] of limitEntries(raw)) {
    if (forbiddenKeys.includes(name) || name === 'children' || value === null) continue;
    if (name === 'style') props.style = readStyle(value, budget);
    else if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      spend(budget, name, value);
      props[name] = value;
    }
  }
  return props;
}

function limitEntries(raw: object): [string, unknown][] {
  const entries = Object.entries(raw);
  if (entries.length > maxProperties)
    throw new Error(`An element has more than ${maxProperties} attributes or styles. Take some out.`);
  return entries;
}

function spend(budget: Budget, name: string, value: string | number | boolean): void {
  budget.attributeUnits -= name.length + String(value).length;
  if (budget.attributeUnits < 0)
    throw new Error(
      `The attributes of the card hold more than ${maxAttributeUnits / 1e6} million characters. Store pictures as assets.`,
    );
}

function readStyle(raw: unknown, budget: Budget): { [name: string]: string | number } {
  const style: { [name: string]: string | number } = {};
  if (typeof raw !== 'object' || raw === null) return style;
  for (const [name, value] of limitEntries(raw)) {
    if (forbiddenKeys.includes(name) || value === '') continue;
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    spend(budget, name, value);
    style[name] = value;
  }
  return style;
}
