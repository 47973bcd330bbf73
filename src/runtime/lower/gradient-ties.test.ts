import { describe, expect, it } from 'vitest';
import { boxOf } from './box.ts';
import { roundsAlike } from './gradient-ties.ts';
import { parseSvg, type SvgElement } from './svg-tree.ts';

const canvas = { widthPx: 1200, heightPx: 630 };
const stopsOf = (...colours: string[]) =>
  colours.map((colour, i) => `<stop offset="${i / (colours.length - 1)}" stop-color="${colour}"/>`).join('');
const gradient = (text: string): SvgElement => parseSvg(text)!;
const downwards = (...colours: string[]) =>
  gradient(`<linearGradient id="a" x1="0" y1="0" x2="0" y2="1">${stopsOf(...colours)}</linearGradient>`);
/** At 45 degrees from corner to corner of a square of `side`. */
const aslant = (side: number) =>
  gradient(
    `<linearGradient id="a" x1="0" y1="0" x2="${side}" y2="${side}" gradientUnits="userSpaceOnUse">${stopsOf('#000', '#fff')}</linearGradient>`,
  );

describe('roundsAlike', () => {
  it('is true at the origin, where nothing is computed anew', () => {
    expect(roundsAlike(downwards('#000', '#fff'), boxOf(0, 0, 255, 255), canvas)).toBe(true);
  });

  it('is false where every row lies halfway between two bytes: a level for each pixel', () => {
    expect(roundsAlike(downwards('#000', '#fff'), boxOf(10, 10, 255, 255), canvas)).toBe(false);
    // Three pixels to a level: the middle one of three lies halfway.
    expect(roundsAlike(downwards('#000', '#333'), boxOf(10, 10, 300, 153), canvas)).toBe(false);
  });

  it('is true where no row does: two pixels to a level lie a quarter beside', () => {
    expect(roundsAlike(downwards('#000', '#fff'), boxOf(10, 10, 600, 510), canvas)).toBe(true);
  });

  it('looks at the pixels that are drawn: at twice the scale two lie a quarter beside', () => {
    const box = boxOf(10, 10, 255, 255);
    expect(roundsAlike(downwards('#000', '#fff'), box, { ...canvas, scale: 2 })).toBe(true);
    expect(roundsAlike(downwards('#000', '#fff'), boxOf(10, 10, 510, 510), { ...canvas, scale: 2 })).toBe(
      true,
    );
    // 127.5 units are 255 pixels.
    const half = gradient(
      `<linearGradient id="a" x1="0" y1="0" x2="0" y2="127.5" gradientUnits="userSpaceOnUse">${stopsOf('#000', '#fff')}</linearGradient>`,
    );
    expect(roundsAlike(half, boxOf(10, 10, 300, 127), canvas)).toBe(true);
    expect(roundsAlike(half, boxOf(10, 10, 300, 127), { ...canvas, scale: 2 })).toBe(false);
  });

  it('counts diagonals: over a square of 255 every second pixel lies halfway, of 301 too few to count', () => {
    expect(roundsAlike(aslant(255), boxOf(10, 10, 255, 255), canvas)).toBe(false);
    expect(roundsAlike(aslant(301), boxOf(10, 10, 301, 301), canvas)).toBe(true);
  });

  it('counts for the picture: a small box changes less than a thousandth of it', () => {
    // 15 x 15 x 3 channels are 0.02 % of those of the picture.
    expect(roundsAlike(downwards('#000', '#0f0f0f'), boxOf(10, 10, 15, 15), canvas)).toBe(true);
    expect(
      roundsAlike(downwards('#000', '#0f0f0f'), boxOf(10, 10, 15, 15), { widthPx: 100, heightPx: 60 }),
    ).toBe(false);
  });

  it('counts the part of the ties that it is told to', () => {
    // Every fourth of the 1 040 columns has a channel that ties: 0.27 % of the channels of the picture.
    const columns = gradient(
      `<linearGradient id="a" x1="0" y1="0" x2="1" y2="0">${stopsOf('#7928CA', '#FF0080', '#FF4D4D')}</linearGradient>`,
    );
    const box = boxOf(80, 200, 1040, 202);
    expect(roundsAlike(columns, box, canvas)).toBe(false);
    expect(roundsAlike(columns, box, canvas, 1 / 3)).toBe(true);
  });

  it('counts what is seen of the box', () => {
    expect(roundsAlike(downwards('#000', '#fff'), boxOf(-254, 10, 255, 255), canvas)).toBe(true);
    expect(roundsAlike(downwards('#000', '#fff'), boxOf(-400, 10, 255, 255), canvas)).toBe(true);
  });

  it('is true for one colour, and before the first stop and after the last', () => {
    expect(roundsAlike(downwards('#345', '#345'), boxOf(10, 10, 255, 255), canvas)).toBe(true);
    const narrow = gradient(
      `<linearGradient id="a" x1="0" y1="0" x2="0" y2="1"><stop offset="50%" stop-color="#000"/><stop offset="50%" stop-color="#fff"/></linearGradient>`,
    );
    // An even number of rows: none has its centre at the half.
    expect(roundsAlike(narrow, boxOf(10, 10, 255, 254), canvas)).toBe(true);
  });

  it('is false where the centre of a row lies at a hard stop, and where not every pixel of one that runs aslant is looked at', () => {
    const hard = (ends: string) =>
      gradient(
        `<linearGradient id="a" ${ends} gradientUnits="userSpaceOnUse"><stop offset="50%" stop-color="#f00"/><stop offset="50%" stop-color="#00f"/></linearGradient>`,
      );
    expect(roundsAlike(hard('x1="0" y1="0" x2="0" y2="101"'), boxOf(10, 7, 300, 101), canvas)).toBe(false);
    expect(roundsAlike(hard('x1="0" y1="0" x2="0" y2="100"'), boxOf(10, 7, 300, 100), canvas)).toBe(true);
    expect(roundsAlike(hard('x1="0" y1="0" x2="100" y2="100"'), boxOf(10, 7, 100, 100), canvas)).toBe(false);
  });

  it('is false where a repeating gradient begins anew at the centre of a row', () => {
    const stripes = (period: number, to: string) =>
      gradient(
        `<linearGradient id="a" x1="0" y1="0" x2="0" y2="${period}" gradientUnits="userSpaceOnUse" spreadMethod="repeat">${stopsOf('#102030', to)}</linearGradient>`,
      );
    expect(roundsAlike(stripes(20.5, '#807060'), boxOf(10, 7, 300, 100), canvas)).toBe(false);
    expect(roundsAlike(stripes(20, '#807060'), boxOf(10, 7, 300, 100), canvas)).toBe(true);
    expect(roundsAlike(stripes(20.5, '#102030'), boxOf(10, 7, 300, 100), canvas)).toBe(true);
  });

  it('takes a stop beyond the end for one at the end, as resvg does', () => {
    const beyond = gradient(
      '<linearGradient id="a" x1="0" y1="0" x2="0" y2="1"><stop offset="0%" stop-color="#000"/><stop offset="200%" stop-color="#fff"/></linearGradient>',
    );
    expect(roundsAlike(beyond, boxOf(10, 10, 300, 255), canvas)).toBe(false);
  });

  it('repeats a repeating gradient', () => {
    const repeating = gradient(
      `<linearGradient id="a" x1="0" y1="0" x2="0" y2="51" gradientUnits="userSpaceOnUse" spreadMethod="repeat">${stopsOf('#000', '#333')}</linearGradient>`,
    );
    expect(roundsAlike(repeating, boxOf(10, 10, 600, 306), canvas)).toBe(false);
  });

  it('reads circles and ellipses, whose pixels lie here and there', () => {
    const circle = (more: string) =>
      gradient(
        `<radialGradient id="a" gradientUnits="userSpaceOnUse" cx="100" cy="80" r="160" ${more}>${stopsOf('#f06', '#06f')}</radialGradient>`,
      );
    const box = boxOf(10, 10, 300, 200);
    expect(roundsAlike(circle(''), box, canvas)).toBe(true);
    expect(
      roundsAlike(
        circle('gradientTransform="translate(100 80) scale(1 1.3) translate(-100 -80)"'),
        box,
        canvas,
      ),
    ).toBe(true);
    expect(roundsAlike(circle('gradientTransform="rotate(20)"'), box, canvas)).toBe(false);
    expect(roundsAlike(circle('fx="20"'), box, canvas)).toBe(false);
  });

  it('is false for what it does not read', () => {
    const box = boxOf(10, 10, 300, 200);
    const linear = (attributes: string, stops = stopsOf('#f06', '#06f')) =>
      gradient(`<linearGradient id="a" ${attributes}>${stops}</linearGradient>`);
    const ends = 'x1="0" y1="0" x2="0" y2="1"';
    expect(roundsAlike(linear(ends), box, canvas)).toBe(true);
    expect(roundsAlike(linear('x1="0" y1="0" x2="0" y2="0"'), box, canvas)).toBe(false);
    expect(roundsAlike(linear(`${ends} spreadMethod="reflect"`), box, canvas)).toBe(false);
    expect(roundsAlike(linear(`${ends} gradientTransform="rotate(20)"`), box, canvas)).toBe(false);
    expect(roundsAlike(linear('x1="0" y1="0" x2="0"'), box, canvas)).toBe(false);
    expect(roundsAlike(linear(ends, ''), box, canvas)).toBe(false);
    expect(roundsAlike(linear(ends, stopsOf('#f06', 'hsl(1, 2%, 3%)')), box, canvas)).toBe(false);
  });
});
