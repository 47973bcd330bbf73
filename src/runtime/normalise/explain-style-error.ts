import type { CardElement, DrawError } from '../card.ts';
import { isElement } from '../card-tree.ts';

/**
 * The engine's style errors name a property and a value but no node. This finds the node that carries them
 * and says in one sentence what to write instead.
 */
export function explainStyleError(root: CardElement, message: string): DrawError {
  const first = message.split('\n')[0] ?? message;
  const property = firstMatch(message, propertyPatterns);
  const received =
    /Received: "([^"]*)"/.exec(message)?.[1] ?? /Invalid value "([^"]*)"/.exec(message)?.[1] ?? null;
  const place = findCarrier(root, property, received, message);
  const allowed = /Allowed values: (.+?)\. Received/
    .exec(message)?.[1]
    ?.replaceAll('"', '')
    .replaceAll(' | ', ', ');
  const said =
    property && received !== null
      ? `${property} cannot be ${received}.${allowed ? ` Use one of: ${allowed}.` : ' Check its spelling and unit.'}`
      : `${first.replace(/\.$/, '')}. Check this style.`;
  return {
    code: 'style.invalid',
    message: said,
    ordinal: place?.ordinal ?? null,
    at: null,
    ...(place ? { style: place.name } : property ? { style: property } : {}),
  };
}

// The forms in which satori 0.63.2 names a property, most telling first.
const propertyPatterns = [
  /CSS property "([A-Za-z]+)"/,
  /in CSS rule `([A-Za-z]+):/,
  /for "([A-Za-z]+)"/,
  /`([A-Za-z]+)` value/,
  /declaration "([A-Za-z]+):/,
  /in `([A-Za-z]+)`/,
];

function firstMatch(text: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[1];
    if (found) return found;
  }
  return null;
}

interface Place {
  ordinal: number | null;
  name: string;
}

function findCarrier(
  element: CardElement,
  property: string | null,
  received: string | null,
  message: string,
): Place | null {
  for (const [name, value] of Object.entries(element.props.style ?? {})) {
    const sameName = property !== null && name === property;
    const sameValue = received !== null ? String(value).includes(received) : message.includes(String(value));
    if (sameName ? sameValue || received === null : property === null && sameValue) {
      return {
        ordinal: element.props['data-n'] === undefined ? null : Number(element.props['data-n']),
        name,
      };
    }
  }
  for (const child of element.props.children ?? []) {
    const place = isElement(child) ? findCarrier(child, property, received, message) : null;
    if (place) return place;
  }
  return null;
}
