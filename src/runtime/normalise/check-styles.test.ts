import { describe, expect, it } from 'vitest';
import type { CardElement } from '../card.ts';
import { findHeavyStyle } from './check-styles.ts';

type Style = NonNullable<CardElement['props']['style']>;

const styled = (style: Style, ...children: CardElement[]): CardElement => ({
  type: 'div',
  props: { 'data-n': '3', style, children },
});
const codeOf = (style: Style, ...children: CardElement[]) => findHeavyStyle(styled(style, ...children))?.code;

describe('findHeavyStyle', () => {
  it.each([
    [
      'usual sizes',
      { width: 1200, padding: '64px 56px', lineHeight: 1.08, margin: -40, borderRadius: 99_999 },
    ],
    ['a shadow that covers the card', { boxShadow: '0 0 0 9999px rgba(0, 0, 0, 0.5)' }],
    ['colours that look like large numbers', { color: '#1e999999', background: 'rgb(1 2 3 / 50%)' }],
    ['names with digits', { fontFamily: 'Font2000000, "Infinity", NaNum' }],
    [
      'a picture as long as it may be',
      { backgroundImage: `url("data:image/png;base64,${'9'.repeat(9000)}")` },
    ],
    ['numbers that cost nothing', { zIndex: 2_147_483_647, lineClamp: 5_000_000, opacity: '1e9' }],
    ['corners that are not round', { borderRadius: '0 -0px', borderTopRightRadius: 0 }],
    ['variables', { '--a': '1px', '--b': 'var(--a) var(--a)', border: 'var(--b)' }],
    ['variables in a circle', { '--a': 'var(--b)', '--b': 'var(--a)', width: 'var(--a)' }],
  ])('allows %s', (_, style) => {
    expect(findHeavyStyle(styled(style as Style))).toBeNull();
  });

  it.each([
    ['style.number', { width: 1_000_000 }],
    ['style.number', { border: '1000000000px dashed red' }],
    ['style.number', { margin: -1e9 }],
    ['style.number', { transform: 'scale(1e9)' }],
    ['style.number', { width: 'NaN' }],
    ['style.number', { margin: '-Infinity' }],
    ['style.number', { width: 'Infinitypx' }],
    ['style.number', { borderRadius: -1 }],
    ['style.number', { borderTopLeftRadius: '12px -2979px' }],
    ['style.too-long', { background: `linear-gradient(${'red,'.repeat(1000)}red)` }],
  ])('refuses with %s: %j', (code, style) => {
    expect(codeOf(style as Style)).toBe(code);
  });

  it('names the node and the style', () => {
    expect(findHeavyStyle(styled({}, styled({ fontSize: 1e9 })))).toEqual({
      code: 'style.number',
      message: 'fontSize cannot be 1000000000. Write a number below 1000000.',
      ordinal: 3,
      at: null,
      style: 'fontSize',
    });
  });

  const doubling = (levels: number): Style =>
    Object.fromEntries(
      Array.from({ length: levels + 1 }, (_, level) => [
        `--v${level}`,
        level === 0 ? 'red' : `var(--v${level - 1}) var(--v${level - 1})`,
      ]),
    );

  it('refuses variables that double, on one element or down the tree', () => {
    // The nth stands for about 16 × 2ⁿ characters.
    expect(codeOf({ ...doubling(8), color: 'var(--v8)' })).toBeUndefined();
    expect(codeOf({ ...doubling(12), color: 'var(--v12)' })).toBe('style.too-long');
    const entries = Object.entries(doubling(12));
    const tree = entries.reduceRight(
      (inner, [name, value]) => styled({ [name]: value! }, inner),
      styled({ color: 'var(--v12)' }),
    );
    expect(findHeavyStyle(tree)?.style).toBe('--v10');
  });

  it('refuses drawings with more than 100 000 characters of path data in all', () => {
    const path = (length: number): CardElement => ({ type: 'path', props: { d: 'M'.repeat(length) } });
    expect(codeOf({}, path(50_000), path(50_000))).toBeUndefined();
    expect(codeOf({}, path(50_000), path(50_001))).toBe('drawing.too-long');
  });

  it('refuses the filters of drawings that take seconds', () => {
    const inside = (type: string, props: CardElement['props']): CardElement => ({ type, props });
    expect(codeOf({}, inside('feTurbulence', { numOctaves: '10' }))).toBeUndefined();
    expect(codeOf({}, inside('feTurbulence', { numOctaves: '11' }))).toBe('drawing.filter');
    expect(codeOf({}, inside('feGaussianBlur', { stdDeviation: '401 2' }))).toBe('drawing.filter');
    expect(codeOf({}, inside('feConvolveMatrix', { order: 10 }))).toBe('drawing.filter');
    expect(codeOf({}, inside('feMorphology', {}))).toBe('drawing.filter');
    expect(codeOf({}, ...Array.from({ length: 9 }, () => inside('filter', {})))).toBe('drawing.filter');
  });
});
