import { describe, expect, it } from 'vitest';
import type { RoundedBox } from './box-shadow.ts';
import { coverBox, type View } from './coverage.ts';
import { draw } from './draw.fixtures.ts';

const width = 150;
const height = 110;

const view: View = { x: 0, y: 0, width, height, droppedX: 0, droppedY: 0, layerX: 0, layerY: 0 };

function boxWith(radii: [number, number][], box = { x0: 20, y0: 12, x1: 131, y1: 99 }): RoundedBox {
  return { box, corners: radii.map(([rx, ry]) => ({ rx, ry })) as RoundedBox['corners'] };
}

/** As satori writes it. */
function pathOf({ box: { x0, y0, x1, y1 }, corners: [tl, tr, br, bl] }: RoundedBox): string {
  const arc = (rx: number, ry: number, dx: number, dy: number): string => `a${rx},${ry} 0 0 1 ${dx},${dy}`;
  const top = `M${x0 + tl.rx},${y0} h${x1 - tr.rx - x0 - tl.rx} ${arc(tr.rx, tr.ry, tr.rx, tr.ry)}`;
  const right = `v${y1 - br.ry - y0 - tr.ry} ${arc(br.rx, br.ry, -br.rx, br.ry)}`;
  const bottom = `h${-(x1 - br.rx - x0 - bl.rx)} ${arc(bl.rx, bl.ry, -bl.rx, -bl.ry)}`;
  return `${top} ${right} ${bottom} v${-(y1 - bl.ry - y0 - tl.ry)} ${arc(tl.rx, tl.ry, tl.rx, -tl.ry)}`;
}

function coverWithResvg(shape: RoundedBox): Uint8Array {
  const svg = `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xmlns="http://www.w3.org/2000/svg"><path d="${pathOf(shape)}"/></svg>`;
  return draw(svg).filter((_, i) => i % 4 === 3);
}

describe('coverBox', () => {
  const same = (radius: number): [number, number][] => [0, 1, 2, 3].map(() => [radius, radius]);
  const shapes: Record<string, RoundedBox> = {
    'radius 1': boxWith(same(1)),
    'radius 6': boxWith(same(6)),
    'radius 24': boxWith(same(24)),
    'radius 43.5, a pill': boxWith(same(43.5)),
    'an ellipse': boxWith([0, 1, 2, 3].map(() => [55.5, 43.5])),
    'four different corners': boxWith([
      [40, 40],
      [0, 0],
      [12, 12],
      [3, 3],
    ]),
    'fractions of a pixel': boxWith(same(10.3)),
  };

  for (const [name, shape] of Object.entries(shapes)) {
    it(`covers every pixel as resvg does: ${name}`, () => {
      expect(coverBox(shape, view).data).toEqual(coverWithResvg(shape));
    });
  }

  it('would not pass with a radius that is a little off', () => {
    expect(coverBox(boxWith(same(24.2)), view).data).not.toEqual(coverWithResvg(boxWith(same(24))));
  });

  it('gives the part of a box that hangs over the plane', () => {
    const whole = coverBox(boxWith(same(24)), view).data;
    const part = coverBox(boxWith(same(24)), { ...view, x: 30, y: 20, width: 120, height: 90 }).data;
    for (let y = 0; y < 90; y++) {
      const row = part.subarray(y * 120, (y + 1) * 120);
      expect(row).toEqual(whole.subarray((y + 20) * width + 30, (y + 21) * width));
    }
  });

  it('cuts fractions off counting from the layer, not from the plane', () => {
    // The same ellipse, 40 px further down and right, in a layer that starts there.
    const radii = [0, 1, 2, 3].map((): [number, number] => [49.5, 57]);
    const shape = boxWith(radii, { x0: 20, y0: -26, x1: 119, y1: 88 });
    const moved = boxWith(radii, { x0: 60, y0: 14, x1: 159, y1: 128 });
    const layer = { layerX: -40, layerY: -40 };
    const seen = coverBox(shape, { ...view, ...layer }).data;
    expect(seen).toEqual(coverBox(moved, { ...view, x: 40, y: 40 }).data);
    expect(seen).not.toEqual(coverBox(shape, view).data);
  });
});
