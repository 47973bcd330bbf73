import { describe, expect, it } from 'vitest';
import { fieldSchema, fixtureSchema, manifestSchema, textRuleSchema } from './schema.ts';

const sha256 = 'a'.repeat(64);
const manifest = {
  schema: 1,
  name: 'Card',
  kind: 'jsx',
  profile: 'frieze',
  sizes: [{ id: 'card', widthPx: 1200, heightPx: 630 }],
  fields: [{ name: 'title', kind: 'text', required: true }],
  rules: [{ field: 'title', maxLines: 2, cut: 'word', ellipsis: '…', fallback: '' }],
  fonts: [{ family: 'Inter', weight: 600, style: 'normal', file: 'fonts/inter.woff', sha256 }],
  assets: [{ name: 'logo', mime: 'image/png', file: 'assets/logo.png', sha256 }],
  tokens: { brand: '#fff' },
};

describe('the schema of a template', () => {
  it('accepts a whole template', () => {
    expect(manifestSchema.parse(manifest)).toEqual(manifest);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'size', 'children'])(
    'refuses the reserved field name %s',
    (name) => {
      expect(fieldSchema.safeParse({ name, kind: 'text', required: false }).success).toBe(false);
      expect(textRuleSchema.safeParse({ field: name, cut: 'word', ellipsis: '', fallback: '' }).success).toBe(
        false,
      );
    },
  );

  it.each(['', '1st', 'a-b', 'a b', 'ä', 'a.b', 'x'.repeat(65)])('refuses %j as a field name', (name) => {
    expect(fieldSchema.safeParse({ name, kind: 'text', required: false }).success).toBe(false);
  });

  it.each([
    ['a newer schema', { schema: 2 }],
    ['an unknown kind', { kind: 'vue' }],
    ['an unknown profile', { profile: 'next-16' }],
    ['no size', { sizes: [] }],
    ['a size of no pixels', { sizes: [{ id: 'card', widthPx: 0, heightPx: 630 }] }],
    ['half a pixel', { sizes: [{ id: 'card', widthPx: 1200.5, heightPx: 630 }] }],
    ['a size beyond 4096', { sizes: [{ id: 'card', widthPx: 4097, heightPx: 630 }] }],
    ['a font outside its folder', { fonts: [{ ...manifest.fonts[0], file: '../inter.woff' }] }],
    ['a font at an absolute path', { fonts: [{ ...manifest.fonts[0], file: '/inter.woff' }] }],
    ['a hash in capitals', { fonts: [{ ...manifest.fonts[0], sha256: 'A'.repeat(64) }] }],
    ['an image the engine cannot paint', { assets: [{ ...manifest.assets[0], mime: 'image/webp' }] }],
    ['an image name with a slash', { assets: [{ ...manifest.assets[0], name: 'a/b' }] }],
    ['a token that is no CSS name', { tokens: { '1a': 'red' } }],
    ['no line', { rules: [{ ...manifest.rules[0], maxLines: 0 }] }],
    ['an unknown cut', { rules: [{ ...manifest.rules[0], cut: 'middle' }] }],
  ])('refuses %s', (_, change) => {
    expect(manifestSchema.safeParse({ ...manifest, ...change }).success).toBe(false);
  });

  it('takes text, numbers, booleans, lists of text and null as values, and nothing else', () => {
    const fixture = (value: unknown) =>
      fixtureSchema.safeParse({ id: 'a', name: 'A', values: { x: value } }).success;
    expect(['', 5, true, ['a'], null].map(fixture)).toEqual([true, true, true, true, true]);
    expect([{}, [1], undefined, [['a']]].map(fixture)).toEqual([false, false, false, false]);
  });
});
