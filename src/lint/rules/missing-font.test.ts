import { describe, expect, it } from 'vitest';
import type { CardElement } from '../../runtime/card.ts';
import { el, fonts, looksLike } from '../draw.fixtures.ts';
import { lintCard } from '../lint-card.ts';

const text = (style: Record<string, string | number>): CardElement => el('p', { style }, 'Some words');
const italic = text({ fontFamily: 'Inter', fontStyle: 'italic' });
const lint = (
  tree: CardElement,
  faces: { family: string; weight: number; style: 'normal' | 'italic' }[] = fonts,
) =>
  lintCard(tree, { fonts: faces, assets: [], missingGlyphs: [] }).filter(
    ({ code }) => code === 'lint.missing-font',
  );

describe('an italic that the template has no font of', () => {
  it('is drawn, and as letters that are not upright either', async () => {
    expect(await looksLike(italic, text({ fontFamily: 'Inter' }))).toBe(false);
  });

  it('is named with its style, and silent once it is upright', () => {
    const [finding] = lint(italic);
    expect(finding).toMatchObject({ style: 'fontStyle', fix: { set: { fontStyle: 'normal' } } });
    expect(finding?.message).toContain('Inter has no italic in this template');
    expect(lint(text({ fontFamily: 'Inter', fontStyle: 'normal' }))).toEqual([]);
  });

  it('is not named where the template has one, or where an ancestor sets it upright again', () => {
    expect(lint(italic, [...fonts, { family: 'Inter', weight: 400, style: 'italic' }])).toEqual([]);
    const again = el(
      'div',
      { style: { fontStyle: 'italic' } },
      text({ fontFamily: 'Inter', fontStyle: 'normal' }),
    );
    expect(lint(again)).toEqual([]);
  });

  it('is named for text that takes it over', () => {
    expect(lint(el('div', { style: { fontStyle: 'italic' } }, text({ fontFamily: 'Inter' })))).toHaveLength(
      1,
    );
  });
});

describe('a font that is named and not there', () => {
  it('is led to the place where it can be added', () => {
    expect(lint(text({ fontFamily: 'DM Sans' }))[0]?.message).toBe(
      'The template has no font DM Sans, so another is drawn. Add it under Fonts, or use one of: Inter.',
    );
  });
});
