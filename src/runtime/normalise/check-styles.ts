import type { CardElement, DrawError } from '../card.ts';
import { isElement } from '../card-tree.ts';
import { isHeavyPrimitive, maxFilters } from './check-drawing.ts';

// What the engine takes seconds for, or never comes back from. The limits are far beyond what a card needs.
const maxStyleUnits = 4000;
const maxExpandedUnits = 20_000;
const maxNumber = 1_000_000;
const maxPathUnits = 100_000;

// Here a large number costs nothing, or is part of a name.
const plainNumbers = [
  'zIndex',
  'order',
  'opacity',
  'lineClamp',
  'WebkitLineClamp',
  'flex',
  'flexGrow',
  'flexShrink',
  'fontFamily',
];
const dataUri = /url\(\s*["']?data:[^)]*\)/gi;
const numbers = /(?<![\w#.-])[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi;
const isRadius = /^border\w*Radius$/;
const notANumber = /(?<![\w"'-])-?(?:NaN|Infinity)/;
const reference = /var\(\s*(--[^\s,)]+)/g;

/** The first style that would keep the engine busy for seconds or for ever, or null. */
export function findHeavyStyle(root: CardElement): DrawError | null {
  const budget = { pathUnits: maxPathUnits, filters: maxFilters };
  return visit(root, new Map(), null, budget);
}

/** Custom property → the characters it stands for once its own references are replaced. */
type Lengths = ReadonlyMap<string, number>;

function visit(
  element: CardElement,
  inherited: Lengths,
  parentOrdinal: number | null,
  budget: { pathUnits: number; filters: number },
): DrawError | null {
  const own = element.props['data-n'];
  const ordinal = own === undefined ? parentOrdinal : Number(own);
  const style = element.props.style ?? {};
  const lengths = measureVariables(style, inherited);
  for (const [name, value] of Object.entries(style)) {
    const fault = findFault(name, value, lengths);
    if (fault) return { ...fault, ordinal, at: null, style: name };
  }
  if (element.type === 'filter') budget.filters--;
  if (budget.filters < 0 || isHeavyPrimitive(element))
    return {
      code: 'drawing.filter',
      message:
        'A filter of this drawing takes seconds to paint. Make it smaller, or store the drawing as PNG.',
      ordinal,
      at: null,
    };
  budget.pathUnits -= countPathUnits(element);
  if (budget.pathUnits < 0)
    return {
      code: 'drawing.too-long',
      message: `The drawings of this card have more than ${maxPathUnits} characters of path data. Simplify them, or store them as assets.`,
      ordinal,
      at: null,
    };
  for (const child of element.props.children ?? []) {
    const found = isElement(child) ? visit(child, lengths, ordinal, budget) : null;
    if (found) return found;
  }
  return null;
}

function findFault(
  name: string,
  value: string | number,
  lengths: Lengths,
): Pick<DrawError, 'code' | 'message'> | null {
  const text = String(value).replace(dataUri, '');
  if (text.length > maxStyleUnits)
    return {
      code: 'style.too-long',
      message: `${name} has ${text.length} characters, and ${maxStyleUnits} is the limit. Make it shorter.`,
    };
  if (expandedLength(text, lengths) > maxExpandedUnits)
    return {
      code: 'style.too-long',
      message: `${name} becomes too long when its variables are filled in. Let them refer to each other less often.`,
    };
  // Browsers ignore it; here the corner would reach far out of its box, and its shadow takes seconds to blur.
  const below = isRadius.test(name) ? text.match(numbers)?.find((number) => Number(number) < 0) : undefined;
  if (below !== undefined)
    return { code: 'style.number', message: `${name} cannot be ${below}. Write 0 or more.` };
  if (plainNumbers.includes(name)) return null;
  const large = text.match(numbers)?.find((number) => Math.abs(Number(number)) >= maxNumber);
  if (large === undefined && !notANumber.test(text)) return null;
  return {
    code: 'style.number',
    message: `${name} cannot be ${large ?? text.trim().slice(0, 40)}. Write a number below ${maxNumber}.`,
  };
}

function measureVariables(style: { [name: string]: string | number }, inherited: Lengths): Lengths {
  const own = Object.keys(style).filter((name) => name.startsWith('--'));
  if (own.length === 0) return inherited;
  const lengths = new Map(inherited);
  const open = new Set<string>();
  const done = new Set<string>();
  // Variables of one element may refer to each other in any order; a circle stands for nothing.
  const measure = (name: string): number => {
    if (done.has(name) || !own.includes(name)) return lengths.get(name) ?? 0;
    if (open.has(name)) return 0;
    open.add(name);
    const text = String(style[name]);
    let length = text.length;
    for (const [, used] of text.matchAll(reference)) length += measure(used!);
    open.delete(name);
    done.add(name);
    lengths.set(name, length);
    return length;
  };
  for (const name of own) measure(name);
  return lengths;
}

function expandedLength(text: string, lengths: Lengths): number {
  let length = text.length;
  for (const [, used] of text.matchAll(reference)) length += lengths.get(used!) ?? 0;
  return length;
}

function countPathUnits({ props }: CardElement): number {
  let units = 0;
  for (const name of ['d', 'points']) {
    const value = props[name];
    if (typeof value === 'string') units += value.length;
  }
  return units;
}
