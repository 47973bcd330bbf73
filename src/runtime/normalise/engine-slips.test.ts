import { describe, expect, it } from 'vitest';
import { draw, el, looksLike } from '../../lint/draw.fixtures.ts';
import { correctEngineSlips } from './engine-slips.ts';

const clipped = (clipPath: string) =>
  el('div', { style: { display: 'flex', width: 80, height: 60, backgroundColor: 'red', clipPath } });
const lines = (text: string, style = {}) => el('p', { style: { whiteSpace: 'pre-line', ...style } }, text);

describe('correctEngineSlips', () => {
  it('draws a polygon of percentages as CSS says, with spaces or without', async () => {
    const written = clipped('polygon(50% 0, 100% 100%, 0 100%)');
    const meant = clipped('polygon(50% 0,100% 100%,0 100%)');
    expect(await looksLike(written, meant)).toBe(false);
    expect(correctEngineSlips(written)).toEqual(meant);
    // A triangle: its tip is red, the corner beside it is not.
    const pixels = await draw(correctEngineSlips(written));
    const at = (x: number, y: number) => [...pixels.slice(4 * (y * 300 + x), 4 * (y * 300 + x) + 3)];
    const bottom = 16;
    expect(at(40, 30 + bottom)).toEqual([255, 0, 0]);
    expect(at(3, 3)).toEqual([255, 255, 255]);
  });

  it('keeps the words of a pre-line text apart after an indented line', async () => {
    const written = lines('one\n  line two');
    expect(await looksLike(written, lines('one\nline two'))).toBe(false);
    expect(correctEngineSlips(written)).toEqual(lines('one\nline two'));
    expect(correctEngineSlips(lines('one \t\n\n  two'))).toEqual(lines('one\n\ntwo'));
  });

  it('follows whiteSpace down to the text it reaches', () => {
    const nested = (text: string) => el('div', { style: { whiteSpace: 'pre-line' } }, el('span', {}, text));
    expect(correctEngineSlips(nested('a \n b'))).toEqual(nested('a\nb'));
    const other = el(
      'div',
      { style: { whiteSpace: 'pre-line' } },
      lines('a \n b', { whiteSpace: 'pre-wrap' }),
    );
    expect(correctEngineSlips(other)).toBe(other);
  });

  it('composes Hangul that was written letter by letter', () => {
    expect(correctEngineSlips(el('p', {}, '\u1112\u1161\u11AB'))).toEqual(el('p', {}, '한'));
    // Other decomposed text is left: its marks are drawn.
    const accent = el('p', {}, 'e\u0301');
    expect(correctEngineSlips(accent)).toBe(accent);
  });

  it('gives back what needs nothing', () => {
    const card = el('div', { style: { clipPath: 'circle(40%)' } }, el('p', {}, 'One, two'), 'three');
    expect(correctEngineSlips(card)).toBe(card);
  });
});
