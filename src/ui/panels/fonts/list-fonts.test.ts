import { describe, expect, it } from 'vitest';
import { listFonts } from './list-fonts.ts';

const face = (family: string, weight: number, style: 'normal' | 'italic' = 'normal') => ({
  family,
  weight,
  style,
  file: 'fonts/f.ttf',
  sha256: '',
});

describe('listFonts', () => {
  it('puts the card’s own families first, in fallback order, and lists none of them twice', () => {
    const [own, ...others] = listFonts([
      face('House', 400),
      face('Inter', 600),
      face('Inter', 600, 'italic'),
    ]);
    expect(own).toEqual({
      value: 'In this card',
      items: [
        { family: 'House', note: '1 weight' },
        { family: 'Inter', note: '1 weight, italics' },
      ],
    });
    expect(others.map(({ value }) => value)).toEqual(['Sans', 'Serif', 'Monospaced', 'Display']);
    expect(others.flatMap(({ items }) => items).some(({ family }) => family === 'Inter')).toBe(false);
  });

  it('has no group of the card while it has no font', () => {
    expect(listFonts([])[0]?.value).toBe('Sans');
  });
});
