import type { DrawError } from '../runtime/card.ts';

/** What QuickJS dumps of an exception. */
interface Thrown {
  name?: string;
  message?: string;
  stack?: string;
  ordinal?: number | null;
}

// Names that prelude.js gives to its own faults; their messages are written for the reader already.
const ownFaults: Record<string, string> = {
  ForbiddenError: 'evaluate.forbidden',
  DepthError: 'evaluate.too-deep',
  SizeError: 'evaluate.too-large',
  AsyncError: 'evaluate.async',
  ChildError: 'evaluate.not-element',
  ClassError: 'evaluate.class',
  TagError: 'evaluate.no-tag',
  AttributeError: 'evaluate.attribute',
  StyleError: 'evaluate.style-text',
  HtmlError: 'evaluate.html',
  ImportError: 'evaluate.import',
  ExportError: 'evaluate.no-default-export',
  NothingError: 'evaluate.nothing',
  ElementError: 'evaluate.not-element',
};

/** The innermost position in the card's own code, from the stack that QuickJS writes. */
function positionInCard(stack: string): { line: number; column: number } | null {
  const match = /card\.js:(\d+)(?::(\d+))?/.exec(stack);
  return match ? { line: Number(match[1]), column: Number(match[2] ?? 1) } : null;
}

export function describeThrown(dumped: unknown): DrawError {
  if (typeof dumped !== 'object' || dumped === null) {
    return {
      code: 'evaluate.threw',
      message: `The card threw ${String(dumped) || 'empty text'}. Take the throw out and return an element.`,
      ordinal: null,
      at: null,
    };
  }
  const { name = 'Error', message = '', stack = '', ordinal = null } = dumped as Thrown;
  const at = positionInCard(stack);
  const own = ownFaults[name];
  if (own) return { code: own, message, ordinal, at };
  if (message === 'interrupted') {
    return {
      code: 'evaluate.too-long',
      message: 'The card does not come to an end. Look for a loop that never stops.',
      ordinal,
      at,
    };
  }
  if (
    message === 'out of memory' ||
    message.includes('string too long') ||
    message.includes('invalid array length')
  ) {
    return {
      code: 'evaluate.memory',
      message:
        'The card asks for more memory than a card gets (24 MB). Look for text or a list that grows without end.',
      ordinal,
      at,
    };
  }
  if (message.includes('stack overflow') || (name === 'RangeError' && message.includes('call stack'))) {
    return {
      code: 'evaluate.stack',
      message: 'A function of the card calls itself without end. Give it a case where it stops.',
      ordinal,
      at,
    };
  }
  return { code: 'evaluate.threw', message: explain(name, message), ordinal, at };
}

const hostNames = [
  'fetch',
  'self',
  'window',
  'document',
  'process',
  'indexedDB',
  'localStorage',
  'setTimeout',
  'setInterval',
  'console',
  'XMLHttpRequest',
  'navigator',
  'location',
  'crypto',
  'performance',
];

function explain(name: string, message: string): string {
  const missing = /^'?([\w$]+)'? is not defined$/.exec(message);
  if (missing?.[1]) {
    if (/^use[A-Z]/.test(missing[1]))
      return `${missing[1]} is a hook, and a card has no state. Compute the value from the fields.`;
    if (hostNames.includes(missing[1]))
      return `${missing[1]} is not available in a card, which is drawn from its fields alone. Pass what it gives as a field.`;
    return `${missing[1]} is not defined. Add it as a field, or declare it in the card.`;
  }
  const property = /^cannot read property '(.+)' of (undefined|null)$/.exec(message);
  if (property)
    return `Cannot read ${property[1]}: the value before it is ${property[2]}. Check that the field is filled in, or write ?. before ${property[1]}.`;
  if (message === 'not a function') return 'Something that is called here is not a function. Check its name.';
  if (/serialize a BigInt|circular reference/.test(message))
    return 'An attribute holds a value that cannot be drawn. Give it text or a number.';
  if (name === 'SyntaxError') return `The code cannot be read: ${message}. Check this place.`;
  if (message === '')
    return `The card threw ${name === 'Error' ? 'an object' : name}. Take the throw out and return an element.`;
  return `The card threw an error: ${message.replace(/\.$/, '')}. Check the code at this place.`;
}
