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
  const place = findPlace(root, property, received, message);
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
  /style property: "([^"]+)"/,
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

type Match = (name: string, value: string) => boolean;

function findPlace(
  root: CardElement,
  property: string | null,
  received: string | null,
  message: string,
): Place | null {
  if (property === null) {
    const quoted = findCarrier(root, (_, value) => message.includes(`"${value}"`));
    return quoted ?? (received === null ? null : findCarrier(root, (_, value) => value.includes(received)));
  }
  const sameValue: Match = (_, value) =>
    received === null ? message.includes(value) : value.includes(received);
  return (
    findCarrier(root, (name, value) => name === property && sameValue(name, value)) ??
    findCarrier(root, (name) => name === property)
  );
}

function findCarrier(element: CardElement, matches: Match): Place | null {
  for (const [name, value] of Object.entries(element.props.style ?? {})) {
    if (!matches(name, String(value))) continue;
    return { ordinal: element.props['data-n'] === undefined ? null : Number(element.props['data-n']), name };
  }
  for (const child of element.props.children ?? []) {
    const place = isElement(child) ? findCarrier(child, matches) : null;
    if (place) return place;
  }
  return null;
}
