import { describe, expect, it } from 'vitest';
import { boundPaint } from './bounds.ts';
import { draw } from './draw.fixtures.ts';
import { holdLayer } from './held-layer.ts';
import { indexSvg } from './svg-index.ts';
import { parseSvg, serialiseSvg } from './svg-tree.ts';

const region = { x0: -30, y0: -20, x1: 120, y1: 90 };
const holder = '<rect x="-15" y="-10" width="75" height="55" fill="#000" fill-opacity="0"/>';

function hold(open: string, close: string): string {
  const root = parseSvg(`<svg>${open}<g id="x"/>${close}</svg>`)!;
  const index = indexSvg(root);
  holdLayer(index.byId.get('x')!, index, region, 2);
  return serialiseSvg(root);
}

describe('holdLayer', () => {
  it('puts the old region, in user units, where a layer is as large as what is in it', () => {
    expect(hold('<g opacity=".5"><g>', '</g></g>')).toBe(
      `<svg><g opacity=".5"><g>${holder}<g id="x"/></g></g></svg>`,
    );
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
