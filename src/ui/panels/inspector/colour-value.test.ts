import { describe, expect, it } from 'vitest';
import { listBrandColours, toHex } from './colour-value.ts';

describe('toHex', () => {
  it('reads hex digits, functions and names', () => {
    expect(toHex('#FDF8EC', {})).toBe('#fdf8ec');
    expect(toHex('rgba(255, 0, 0, 0.5)', {})).toBe('#ff000080');
    expect(toHex('white', {})).toBe('#ffffff');
  });

  it('looks tokens up', () => {
    expect(toHex('var(--brand)', { brand: '#0F4C3A' })).toBe('#0f4c3a');
    expect(toHex('var(--brand)', {})).toBeNull();
  });

  it('leaves gradients, images and unknown words alone', () => {
    expect(toHex('linear-gradient(135deg, #fff 0%, #000 100%)', {})).toBeNull();
    expect(toHex('url(asset:tiles)', {})).toBeNull();
    expect(toHex('currentColor', {})).toBeNull();
  });
});

describe('listBrandColours', () => {
  it('keeps the tokens that are colours', () => {
    expect(listBrandColours({ 'brand-primary': '#2457f5', gap: '12px' })).toEqual([
      { value: 'var(--brand-primary)', hex: '#2457f5', label: 'Brand primary' },
    ]);
  });
});
