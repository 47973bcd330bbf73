import { describe, expect, it } from 'vitest';
import type { CardElement, FontFace } from '../card.ts';
import { listSlices, sliceFonts } from './font-slices.ts';

const face = (family: string, weight: number, style: FontFace['style'] = 'normal'): FontFace => ({
  family,
  weight,
  style,
  data: new ArrayBuffer(1),
});

describe('sliceFonts', () => {
  it('gives each further face of the same family, weight and style a name of its own', () => {
    const { faces, slices } = sliceFonts([
      face('Inter', 400),
      face('Inter', 400),
      face('inter', 700),
      face('Inter', 700),
      face('Inter', 400),
      face('Inter', 400, 'italic'),
    ]);
    expect(faces.map(({ family, weight }) => `${family} ${weight}`)).toEqual([
      'Inter 400',
      'Inter ~2 400',
      'inter 700',
      'Inter ~2 700',
      'Inter ~3 400',
      'Inter 400',
    ]);
    expect(slices).toEqual(new Map([['inter', ['Inter ~2', 'Inter ~3']]]));
  });

  it('keeps the buffers, and gives the same object for the same list', () => {
    const fonts = [face('Inter', 400), face('Inter', 400)];
    expect(sliceFonts(fonts).faces.map(({ data }) => data)).toEqual(fonts.map(({ data }) => data));
    expect(sliceFonts(fonts)).toBe(sliceFonts(fonts));
  });
});

describe('listSlices', () => {
  const slices = new Map([['inter', ['Inter ~2', 'Inter ~3']]]);
  const family = (fontFamily: string): unknown => {
    const root: CardElement = {
      type: 'div',
      props: { children: ['x', { type: 'p', props: { style: { fontFamily } } }] },
    };
    const child = listSlices(root, slices).props.children![1] as CardElement;
    return child.props.style!.fontFamily;
  };

  it.each([
    ['Inter', 'Inter, Inter ~2, Inter ~3'],
    ['inter', 'inter, Inter ~2, Inter ~3'],
    ['"Inter", sans-serif', '"Inter", Inter ~2, Inter ~3, sans-serif'],
    [`Georgia, 'Inter'`, `Georgia, 'Inter', Inter ~2, Inter ~3`],
    ['Georgia', 'Georgia'],
  ])('puts the slices after their family: %s', (given, listed) => {
    expect(family(given)).toBe(listed);
  });
});
