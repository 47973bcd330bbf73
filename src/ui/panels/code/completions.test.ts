import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../../template/schema.ts';
import { findColour } from './colour-gutter.ts';
import { listOptions } from './completions.ts';

const manifest: Manifest = {
  schema: 1,
  name: 'Card',
  kind: 'jsx',
  profile: 'frieze',
  sizes: [{ id: 'card', widthPx: 1200, heightPx: 630 }],
  fields: [{ name: 'title', kind: 'text', required: true }],
  rules: [],
  fonts: [
    { family: 'Inter', weight: 400, style: 'normal', file: 'fonts/a.woff', sha256: '' },
    { family: 'Inter', weight: 700, style: 'normal', file: 'fonts/b.woff', sha256: '' },
  ],
  assets: [{ name: 'logo', mime: 'image/png', file: 'logo.png', sha256: '' }],
  tokens: { brand: '#0F4C3A' },
};
const at = { from: 0, to: 0 };
const labels = (options: { label: string }[]) => options.map(({ label }) => label);

describe('listOptions', () => {
  it('offers the fonts of the template, each once, and no others', () => {
    expect(
      labels(listOptions({ at: 'style-value', name: 'fontFamily', quoted: true, ...at }, 'jsx', manifest)),
    ).toEqual(['Inter']);
  });

  it('offers tokens first where a colour belongs', () => {
    const [first] = listOptions(
      { at: 'style-value', name: 'backgroundColor', quoted: true, ...at },
      'jsx',
      manifest,
    );
    expect(first).toMatchObject({ label: 'var(--brand)', detail: '#0F4C3A' });
  });

  it('quotes words that stand free, and leaves numbers plain', () => {
    const options = listOptions(
      { at: 'style-value', name: 'fontWeight', quoted: false, ...at },
      'json',
      manifest,
    );
    expect(options.find(({ label }) => label === '700')?.apply).toBe('700');
    expect(options.find(({ label }) => label === 'bold')?.apply).toBe('"bold"');
  });

  it('names fields, assets and tokens of the template', () => {
    expect(labels(listOptions({ at: 'field', ...at }, 'json', manifest))).toEqual(['title']);
    expect(labels(listOptions({ at: 'asset', ...at }, 'jsx', manifest))).toEqual(['asset:logo']);
    expect(labels(listOptions({ at: 'token', ...at }, 'jsx', manifest))).toEqual(['--brand']);
  });

  it('never offers a style that stops the draw', () => {
    expect(
      labels(listOptions({ at: 'style-value', name: 'display', quoted: true, ...at }, 'jsx', manifest)),
    ).not.toContain('table');
  });
});

describe('findColour', () => {
  it('finds the first hex value or hex token of a line', () => {
    expect(findColour("color: '#1C1A16', background: '#fff'", {})).toBe('#1C1A16');
    expect(findColour("color: 'var(--brand)'", manifest.tokens)).toBe('#0F4C3A');
  });

  it('finds none in other texts', () => {
    expect(findColour('href="#12345"', {})).toBeNull();
    expect(findColour("color: 'var(--other)'", manifest.tokens)).toBeNull();
  });
});
