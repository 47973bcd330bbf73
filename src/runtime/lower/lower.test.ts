import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, isEqual, layOut, type Size } from './draw.fixtures.ts';
import { type Fired, lowerSvg, rewrites } from './lower.ts';
import { addUp, describeFound, searchTrees } from './search.fixtures.ts';
import { handWritten } from './trees.fixtures.ts';

const small: Size = { width: 300, height: 158 };
const canvasOf = ({ width, height }: Size) => ({ widthPx: width, heightPx: height });

// The same trees in every run. lower.deep.ts looks at thousands of others.
const defaultSeed = 20261121;
const seed = Number(process.env.FRIEZE_SEED ?? defaultSeed);

/** The widths of the images, in user units and in their own pixels. */
function readImages(svg: string): { width: number; pixels: number }[] {
  const pattern = /<image [^>]*width="([\d.]+)"[^>]*base64,([^"]+)"/g;
  return [...svg.matchAll(pattern)].map(([, width, data]) => ({
    width: Number(width),
    pixels: Buffer.from(data!, 'base64').readUInt32BE(16),
  }));
}

describe('lowerSvg', () => {
  const total: Fired = {};

  for (const [name, tree] of Object.entries(handWritten)) {
    it(`draws the same picture: ${name}`, async () => {
      const svg = await layOut(tree, small);
      const lowered = lowerSvg(svg, canvasOf(small));
      addUp(total, lowered.fired);
      const difference = compare(svg, lowered.svg, small);
      expect(isEqual(difference), JSON.stringify({ ...difference, fired: lowered.fired })).toBe(true);
    });
  }

  for (const [name, tree] of Object.entries(handWritten)) {
    it(`draws the same picture at scale 2: ${name}`, async () => {
      const svg = await layOut(tree, small);
      const lowered = lowerSvg(svg, { ...canvasOf(small), scale: 2 });
      if (lowered.svg === svg) return;
      const difference = compare(svg, lowered.svg, small, 2);
      expect(isEqual(difference), JSON.stringify({ ...difference, fired: lowered.fired })).toBe(true);
    });
  }

  it('has every rewrite fire on the hand-written trees', () => {
    console.log('fired on hand-written trees', JSON.stringify(total));
    expect(Object.keys(total).sort()).toEqual(rewrites.map(({ name }) => name).sort());
  });

  it.each([
    { seed, count: 20, size: small, scale: 1 },
    { seed, count: 6, size: { width: 140, height: 74 }, scale: 2 },
  ])(
    'draws the same picture for $count random trees at scale $scale',
    async (search) => {
      const found = await searchTrees(search);
      console.log(describeFound(search, found));
      expect(found.unequal).toEqual([]);
    },
    120_000,
  );

  it('gives back what it cannot read, byte for byte', () => {
    const canvas = canvasOf(small);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `<svg width="300" height="158" viewBox="0 0 300 158">${text}`),
        ),
        (text) => {
          const lowered = lowerSvg(text, canvas);
          expect(lowered.svg).toBe(text);
          expect(lowered.fired).toEqual({});
        },
      ),
    );
  });

  it('leaves an SVG alone whose units are not the pixels of the canvas', async () => {
    const svg = await layOut(handWritten['soft shadow']!, small);
    expect(lowerSvg(svg, { widthPx: 600, heightPx: 316 })).toEqual({ svg, fired: {} });
  });

  it('bakes one image pixel per pixel of the scale', async () => {
    const svg = await layOut(handWritten['soft shadow']!, small);
    for (const scale of [1, 2]) {
      const lowered = lowerSvg(svg, { ...canvasOf(small), scale });
      expect(lowered.fired).toEqual({ 'baked-shadow': 1 });
      for (const { width, pixels } of readImages(lowered.svg)) expect(pixels).toBe(width * scale);
    }
  });

  it('leaves an SVG alone that will be drawn at a scale that rounds', async () => {
    const svg = await layOut(handWritten['whole card']!, small);
    expect(lowerSvg(svg, { ...canvasOf(small), scale: 1.5 })).toEqual({ svg, fired: {} });
  });

  it('would be caught if it baked for one scale and was drawn at another', async () => {
    const svg = await layOut(handWritten['soft shadow']!, small);
    const wrong = lowerSvg(svg, canvasOf(small)).svg;
    expect(isEqual(compare(svg, wrong, small, 2))).toBe(false);
  });

  it('is done after one pass', async () => {
    const svg = await layOut(handWritten['whole card']!, small);
    const once = lowerSvg(svg, canvasOf(small));
    expect(lowerSvg(once.svg, canvasOf(small))).toEqual({ svg: once.svg, fired: {} });
  });
});
