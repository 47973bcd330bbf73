import { describe, expect, it } from 'vitest';
import { blurKind, blurPlane, blurReach, blurSpill, boxRadii, type Plane } from './blur.ts';
import { draw } from './draw.fixtures.ts';

const size = 120;

/** The alpha that resvg leaves of a square of 40 px in the middle. */
function blurWithResvg(deviation: number): Uint8Array {
  const filter = `<filter id="f" filterUnits="userSpaceOnUse" x="0" y="0" width="${size}" height="${size}"><feGaussianBlur stdDeviation="${deviation}"/></filter>`;
  const svg = `<svg width="${size}" height="${size}" viewBox="0 0 ${size} ${size}" xmlns="http://www.w3.org/2000/svg">${filter}<g filter="url(#f)"><rect x="40" y="40" width="40" height="40"/></g></svg>`;
  return draw(svg).filter((_, i) => i % 4 === 3);
}

function square(): Plane {
  const plane = { width: size, height: size, data: new Uint8Array(size * size) };
  for (let y = 40; y < 80; y++) plane.data.fill(255, y * size + 40, y * size + 80);
  return plane;
}

describe('blurPlane', () => {
  for (const deviation of [0.04, 0.5, 1, 1.5, 1.99, 2, 2.5, 3, 4, 5.5, 7, 10, 14.5, 30]) {
    it(`is resvg's blur to the byte at ${deviation}`, () => {
      const plane = square();
      blurPlane(plane, deviation);
      expect(plane.data).toEqual(blurWithResvg(deviation));
    });
  }

  it('would not pass with a deviation that is a little off', () => {
    const plane = square();
    blurPlane(plane, 10.4);
    expect(plane.data).not.toEqual(blurWithResvg(10));
  });
});

describe('reach and spill', () => {
  it('takes five boxes whose sizes differ by at most 2', () => {
    expect(boxRadii(2)).toEqual([1, 1, 1, 1, 1]);
    // The best size is sqrt(12 · 900 / 5 + 1) = 46.5: between 45 and 47 twice.
    expect(boxRadii(30).reduce((sum, radius) => sum + radius)).toBe(blurReach(30));
    expect(Math.max(...boxRadii(30)) - Math.min(...boxRadii(30))).toBeLessThanOrEqual(1);
  });

  it('reaches further than three deviations, which is why that is not enough', () => {
    expect(blurReach(30)).toBeGreaterThan(90);
    expect(blurReach(30)).toBeLessThan(125);
  });

  it('has no paint beyond the spill, and some right at it', () => {
    for (const deviation of [2, 3.5, 8, 20]) {
      const spill = blurSpill(deviation);
      // 100 px of full opacity, far more than the reach, then nothing.
      const line: Plane = { width: 300, height: 1, data: new Uint8Array(300).fill(255, 100, 200) };
      const wide: Plane = { width: 300, height: 300, data: new Uint8Array(300 * 300) };
      for (let y = 0; y < 300; y++) wide.data.set(line.data, y * 300);
      blurPlane(wide, deviation);
      const row = wide.data.subarray(150 * 300, 151 * 300);
      expect(row[199 + spill]).toBeGreaterThan(0);
      expect(row[200 + spill]).toBe(0);
      expect(spill).toBeLessThanOrEqual(blurReach(deviation));
    }
  });

  it('knows where resvg changes its way', () => {
    expect([0, 0.049, 0.05, 1.99, 2].map(blurKind)).toEqual([
      'none',
      'none',
      'recursive',
      'recursive',
      'boxes',
    ]);
    expect(blurReach(0)).toBe(0);
  });
});
