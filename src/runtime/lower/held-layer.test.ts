import { describe, expect, it } from 'vitest';
import { boundPaint } from './bounds.ts';
import { draw, layOut } from './draw.fixtures.ts';
import { holdLayer } from './held-layer.ts';
import { lowerSvg } from './lower.ts';
import { indexSvg } from './svg-index.ts';
import { parseSvg, serialiseSvg } from './svg-tree.ts';

const box = (style: object, ...children: unknown[]) =>
  ({ type: 'div', props: { style: { display: 'flex', ...style }, children } }) as never;
const region = { x0: -30, y0: -20, x1: 120, y1: 90 };
const holder = '<rect x="-15" y="-10" width="75" height="55" fill="#000" fill-opacity="0"/>';

function hold(open: string, close: string, held = region): string {
  const root = parseSvg(`<svg>${open}<g id="x"/>${close}</svg>`)!;
  const index = indexSvg(root);
  holdLayer(index.byId.get('x')!, index, held, { widthPx: 60, heightPx: 50, scale: 2 });
  return serialiseSvg(root);
}

describe('holdLayer', () => {
  it('puts the old region, in user units, where a layer is as large as what is in it', () => {
    expect(hold('<g opacity=".5"><g>', '</g></g>')).toBe(
      `<svg><g opacity=".5"><g>${holder}<g id="x"/></g></g></svg>`,
    );
  });

  it('puts no corner further out than three quarters of the canvas', () => {
    const far = { x0: -900, y0: -101, x1: 900, y1: 201 };
    expect(hold('<g opacity=".5">', '</g>', far)).toContain(
      '<rect x="-45" y="-37.5" width="165" height="137.5" fill="#000" fill-opacity="0"/>',
    );
  });

  it('leaves all of the canvas, and what a blur needs beyond it, to a layer in the held one', () => {
    const far = { x0: -900, y0: -900, x1: 900, y1: 900 };
    const blur = '<filter id="b"><feGaussianBlur stdDeviation="2"/></filter>';
    const square = `<g filter="url(#b)"><g opacity=".5"><rect width="74" height="62"/></g></g></g></svg>`;
    const svg = hold('<g opacity=".5">', '</g>', far)
      .replace(
        '<svg>',
        `<svg width="60" height="50" viewBox="0 0 60 50" xmlns="http://www.w3.org/2000/svg">${blur}`,
      )
      .replace('<g id="x"/></g></svg>', square);
    const pixels = draw(svg, 2);
    // The far corner: a quarter of black, all of it there.
    expect([...pixels.subarray(-4)]).toEqual([0, 0, 0, 64]);
  });

  it('lets a faint box with a wide shadow and a shadow in it be drawn; as satori writes it, resvg 2.6.2 traps', async () => {
    const inner = box({ width: 700, height: 90, boxShadow: '0 4px 20px 10px #0008', background: '#fff' });
    const outer = box(
      {
        width: 1000,
        height: 420,
        opacity: 0.9,
        boxShadow: '0 30px 80px #0009',
        background: '#abc',
        padding: 40,
      },
      inner,
    );
    const size = { width: 1200, height: 630 };
    const svg = await layOut(box({ width: 1200, height: 630, padding: 100 }, outer), size);
    const lowered = lowerSvg(svg, { widthPx: 1200, heightPx: 630 }).svg;
    const pixels = draw(lowered);
    const at = (x: number, y: number) => [...pixels.subarray(4 * (1200 * y + x), 4 * (1200 * y + x) + 3)];
    // #abc at 0.9 on nothing, and white over it.
    expect(at(900, 400)).toEqual([153, 168, 184]);
    expect(at(300, 180)).toEqual([230, 230, 230]);
  });

  it.each([
    ['at the root', '', ''],
    ['in bare groups', '<g>', '</g>'],
    ['in a filter, whose layer has a size of its own', '<g opacity=".5"><g filter="url(#f)">', '</g></g>'],
  ])('puts nothing %s', (_, open, close) => {
    expect(hold(open, close)).toBe(`<svg>${open}<g id="x"/>${close}</svg>`);
  });

  it('paints nothing, and counts as nothing painted', () => {
    const svg = (inner: string): string =>
      `<svg width="60" height="40" viewBox="0 0 60 40" xmlns="http://www.w3.org/2000/svg"><g opacity=".5">${inner}<circle cx="20.3" cy="18.1" r="11.7"/></g></svg>`;
    expect(draw(svg(holder))).toEqual(draw(svg('')));
    const root = parseSvg(`<svg>${holder}</svg>`)!;
    expect(boundPaint(indexSvg(root).elements[1]!, indexSvg(root))).toEqual({ kind: 'nothing' });
  });
});
