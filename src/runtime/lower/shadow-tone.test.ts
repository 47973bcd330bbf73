import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Colour, parseColour } from './colour.ts';
import { draw } from './draw.fixtures.ts';
import { indexPngUrl } from './plain-png.ts';
import { isExtreme, toneShadow } from './shadow-tone.ts';

const wrap = (inner: string): string =>
  `<svg width="256" height="1" viewBox="0 0 256 1" xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;

/** Satori's shadow filter without a blur over pixels of every alpha, as resvg draws it. */
function toneWithResvg(colour: string, inset: boolean): Uint8Array {
  const region = 'filterUnits="userSpaceOnUse" x="0" y="0" width="256" height="1"';
  const operator = inset ? 'out' : 'in';
  const filter = `<filter id="f" ${region}><feGaussianBlur stdDeviation="0" result="b"/><feFlood flood-color="${colour}" in="SourceGraphic" result="f"/><feComposite in="f" in2="b" operator="${operator}"/></filter>`;
  const pixels = Array.from(
    { length: 256 },
    (_, alpha) => `<rect x="${alpha}" y="0" width="1" height="1" fill="#fff" fill-opacity="${alpha / 255}"/>`,
  );
  return draw(wrap(`${filter}<g filter="url(#f)">${pixels.join('')}</g>`));
}

/** The palette through a PNG, as resvg draws that. */
function drawPalette(colour: Colour, inset: boolean): Uint8Array {
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  return draw(
    wrap(
      `<image x="0" y="0" width="256" height="1" href="${indexPngUrl(256, 1, all, toneShadow(colour, inset))}"/>`,
    ),
  );
}

describe('toneShadow', () => {
  const hex = fc.integer({ min: 0, max: 0xffffffff }).map((n) => `#${n.toString(16).padStart(8, '0')}`);

  it('is what resvg makes of any colour at any alpha, to the byte', () => {
    fc.assert(
      fc.property(hex, fc.boolean(), (colour, inset) => {
        expect(drawPalette(parseColour(colour)!, inset)).toEqual(toneWithResvg(colour, inset));
      }),
      { numRuns: 60 },
    );
  });

  it('is so for the alphas people write', () => {
    for (let percent = 1; percent <= 100; percent++) {
      const colour = `rgba(0,0,0,${percent / 100})`;
      expect(drawPalette(parseColour(colour)!, false), colour).toEqual(toneWithResvg(colour, false));
    }
  });

  it('would not pass for a colour that is one step off', () => {
    expect(drawPalette({ r: 20, g: 70, b: 121, a: 255 }, false)).not.toEqual(toneWithResvg('#144678', false));
  });
});

describe('isExtreme', () => {
  it('is true for channels that are all 0 or 255', () => {
    expect(['#000', '#f0f8', '#fe0000', '#123'].map((text) => isExtreme(parseColour(text)!))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('parseColour', () => {
  it('reads what satori writes, with alpha cut off to a byte', () => {
    expect(parseColour('#0008')).toEqual({ r: 0, g: 0, b: 0, a: 136 });
    expect(parseColour('#AbCdEf')).toEqual({ r: 171, g: 205, b: 239, a: 255 });
    expect(parseColour('rgba(1, 2,3,.5)')).toEqual({ r: 1, g: 2, b: 3, a: 127 });
    expect(parseColour('rgb(1,2,3)')).toEqual({ r: 1, g: 2, b: 3, a: 255 });
    expect(parseColour('transparent')).toEqual({ r: 0, g: 0, b: 0, a: 0 });
  });

  it('knows nothing else', () => {
    for (const text of [
      '',
      '#12',
      '#12345g',
      'rgb(1 2 3)',
      'rgb(1,2)',
      'rgb(300,0,0)',
      'rgba(0,0,0,50%)',
      'hsl(0,0%,0%)',
      'currentColor',
    ]) {
      expect(parseColour(text), text).toBeNull();
    }
  });
});
