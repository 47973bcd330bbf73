import type { CardElement, DrawError } from '../card.ts';
import { isElement } from '../card-tree.ts';
import { maxBlurPx } from './check-drawing.ts';

/** The same error at the first node whose style asks for a blur beyond what is painted, with its size; as it is without one. */
export function explainHeavyBlur(root: CardElement, error: DrawError): DrawError {
  const found = findBlur(root);
  if (!found) return error;
  const { ordinal, style, blurPx, mostPx } = found;
  const message = `A blur of ${blurPx} px takes too long to paint. Make it ${mostPx} px or less.`;
  return { ...error, message, ordinal, style };
}

interface HeavyBlur {
  ordinal: number | null;
  style: string;
  blurPx: number;
  mostPx: number;
}

function findBlur(element: CardElement): HeavyBlur | null {
  const { children = [], style = {} } = element.props;
  const own = element.props['data-n'];
  for (const [name, value] of Object.entries(style)) {
    const blurPx = Math.max(0, ...readBlurs(name, String(value)));
    // CSS Filter Effects 1, 6.1: the number of `blur()` is the deviation; of a shadow, by CSS Backgrounds 3, 6.1, half of it is.
    const mostPx = name === 'filter' ? maxBlurPx : 2 * maxBlurPx;
    if (blurPx > mostPx)
      return { ordinal: own === undefined ? null : Number(own), style: name, blurPx, mostPx };
  }
  for (const child of children) {
    const found = isElement(child) ? findBlur(child) : null;
    if (found) return found;
  }
  return null;
}

/** In px; those in other units are not read. */
function readBlurs(name: string, value: string): number[] {
  if (name === 'filter')
    return [...value.matchAll(/\bblur\(\s*([\d.e+]+)(?:px)?\s*\)/gi)].map(([, px]) => Number(px));
  if (name !== 'boxShadow' && name !== 'textShadow') return [];
  const layers = value.replace(/\([^)]*\)/g, '').split(',');
  return layers.map((layer) =>
    Number(/(?:(?:^|\s)-?[\d.e+]+[a-z]*){2}\s+([\d.e+]+)(?:px)?(?:\s|$)/i.exec(layer)?.[1] ?? 0),
  );
}
