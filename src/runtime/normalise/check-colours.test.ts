import { describe, expect, it } from 'vitest';
import { findInvalidColour, isColour } from './check-colours.ts';

describe('isColour', () => {
  it.each([
    'red',
    'RED',
    'rebeccapurple',
    'transparent',
    'currentColor',
    'inherit',
    '#fff',
    '#ffff',
    '#A1b2C3',
    '#a1b2c3d4',
    'rgb(1, 2, 3)',
    'rgba(1 2 3 / 50%)',
    'hsl(120deg 50% 50%)',
    'oklch(0.7 0.2 30)',
    'color-mix(in srgb, red, blue)',
    'var(--brand)',
    ' red ',
  ])('accepts %j', (value) => expect(isColour(value)).toBe(true));

  it.each([
    '',
    'reed',
    '#ff',
    '#fffff',
    '#ggg',
    'ffffff',
    '0',
    'rgb()',
    'rgb(1, 2, 3',
    'red blue',
    'url(#a)',
    'linear-gradient(red, blue)',
    'none',
  ])('refuses %j', (value) => expect(isColour(value)).toBe(false));
});

describe('findInvalidColour', () => {
  it.each([
    ['color', 'reed'],
    ['backgroundColor', '#12345'],
    ['borderColor', 'red blu'],
    ['borderTopColor', 'x'],
    ['textDecorationColor', 'x'],
    ['WebkitTextStrokeColor', 'x'],
    ['color', 5],
  ])('names the element and the property: %s %j', (name, value) => {
    const root = {
      type: 'div',
      props: {
        'data-n': 0,
        children: ['text', { type: 'p', props: { 'data-n': 4, style: { color: 'red', [name]: value } } }],
      },
    };
    expect(findInvalidColour(root)).toEqual({
      code: 'style.colour',
      message: `${value} is not a colour, so ${name} would be painted black. Write a name, #rrggbb, rgb() or hsl().`,
      ordinal: 4,
      at: null,
      style: name,
    });
  });

  it('finds nothing wrong with a good card', () => {
    const style = {
      color: '#fff',
      borderColor: 'red rgb(1, 2, 3) var(--a, blue)',
      backgroundColor: 'transparent',
    };
    expect(findInvalidColour({ type: 'div', props: { style, children: ['x'] } })).toBeNull();
  });
});
