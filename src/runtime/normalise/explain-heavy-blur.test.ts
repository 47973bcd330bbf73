import { describe, expect, it } from 'vitest';
import type { CardElement, DrawError } from '../card.ts';
import { explainHeavyBlur } from './explain-heavy-blur.ts';

const error: DrawError = { code: 'style.blur', message: 'Somewhere.', ordinal: null, at: null };
const card = (style: Record<string, string | number>): CardElement => ({
  type: 'div',
  props: {
    'data-n': 0,
    style: { filter: 'blur(4px)' },
    children: ['text', { type: 'div', props: { 'data-n': 7, style, children: [] } }],
  },
});

describe('explainHeavyBlur', () => {
  it.each([
    ['filter', 'blur(900px)', 900, 400],
    ['filter', 'brightness(2) blur(400.5px)', 400.5, 400],
    ['filter', 'blur( 1e5px )', 100_000, 400],
    ['boxShadow', '0 0 801px red', 801, 800],
    ['boxShadow', 'rgba(0, 0, 0, .5) -4px 24px 900px 20px', 900, 800],
    ['boxShadow', '0 1px 2px #000, inset 0 0 5000px 9000px red', 5000, 800],
    ['textShadow', '0 4px 2000px rgb(0 0 0 / 50%)', 2000, 800],
  ])('names the node with %s: %s', (name, value, px, most) => {
    expect(explainHeavyBlur(card({ color: 'red', [name]: value }), error)).toEqual({
      code: 'style.blur',
      message: `A blur of ${px} px takes too long to paint. Make it ${most} px or less.`,
      ordinal: 7,
      at: null,
      style: name,
    });
  });

  it.each([
    ['filter', 'blur(400px)'],
    ['filter', 'blur(90em)'],
    ['boxShadow', '900px 900px 800px 900px red'],
    ['boxShadow', 'none'],
    ['transform', 'blur(900px)'],
  ])('says no more than it was told where %s is %s', (name, value) => {
    expect(explainHeavyBlur(card({ [name]: value }), error)).toBe(error);
  });
});
