import { describe, expect, it } from 'vitest';
import { collectOutlines, landsAlike, measureStrokes, type Outline, readCovers } from './layer-outlines.ts';
import { indexSvg } from './svg-index.ts';
import { parseSvg } from './svg-tree.ts';

function collect(inner: string): Outline[] | null {
  const index = indexSvg(parseSvg(`<svg>${inner}</svg>`)!);
  return collectOutlines(index.byId.get('x')!, index);
}

const turn = 'transform="matrix(0.8,0.6,-0.6,0.8,10,20)"';
const rect = '<rect x="1" y="2" width="3" height="4"/>';
const corners = [
  { x: 4, y: 2 },
  { x: 4, y: 6 },
  { x: 1, y: 6 },
  { x: 1, y: 2 },
];

describe('collectOutlines', () => {
  it('finds boxes in groups, with their transforms', () => {
    expect(collect(`<g id="x"><g>${rect}</g><rect x="1" y="2" width="3" height="4" ${turn}/></g>`)).toEqual([
      { points: corners, matrix: [1, 0, 0, 1, 0, 0], reach: 0 },
      { points: corners, matrix: [0.8, 0.6, -0.6, 0.8, 10, 20], reach: 0 },
    ]);
  });

  it('finds them in masks and clips, and in the masks and clips of these', () => {
    const inner = `<mask id="n">${rect}</mask><clipPath id="c">${rect}</clipPath>`;
    const mask = `<mask id="m" clip-path="url(#c)"><rect x="1" y="2" width="3" height="4" mask="url(#n)"/></mask>`;
    const index = indexSvg(parseSvg(`<svg>${inner}${mask}<g id="x" mask="url(#m)"/></svg>`)!);
    expect(readCovers(index.byId.get('x')!, index)).toHaveLength(3);
  });

  it('has 16 points for a box with round corners', () => {
    const d =
      'M40,10 h60 a20,20 0 0 1 20,20 v60 a20,20 0 0 1 -20,20 h-60 a20,20 0 0 1 -20,-20 v-60 a20,20 0 0 1 20,-20';
    expect(collect(`<path id="x" d="${d}"/>`)![0]!.points).toHaveLength(16);
  });

  it('passes over text that stands upright, and knows nothing of text that is turned', () => {
    expect(collect('<path id="x" d="M0 0L3.5 1.2L4 4Z"/>')).toEqual([]);
    expect(collect(`<path id="x" d="M0 0L3.5 1.2L4 4Z" ${turn}/>`)).toBeNull();
    expect(collect('<g id="x" mask="url(#none)"/>')).toBeNull();
  });
});

describe('measureStrokes', () => {
  it('counts what is curved or turned of a stroke, on both sides', () => {
    const straight = [1, 0, 0, 1, 0, 0];
    const turned = [0.8, 0.6, -0.6, 0.8, 0, 0];
    // A box of 3 x 4 has no curve; around it are 14.
    expect(measureStrokes([{ points: corners, matrix: straight, reach: 2 }])).toBe(0);
    expect(measureStrokes([{ points: corners, matrix: turned, reach: 2 }])).toBe(28);
    expect(measureStrokes([{ points: corners, matrix: turned, reach: 0 }])).toBe(0);
  });
});

describe('landsAlike', () => {
  const at = (x: number): Outline[] => [{ points: [{ x, y: 0 }], matrix: [1, 0, 0, 1, 0, 0], reach: 0 }];

  it('is true for whole pixels and for tenths, wherever the layer starts', () => {
    for (const corner of [-1000, -77, 0, 13]) {
      expect(landsAlike(at(64), 'x', -600, corner, 2)).toBe(true);
      expect(landsAlike(at(64.1), 'x', -600, corner, 2)).toBe(true);
    }
  });

  it('is false for a point that falls on a step from afar and short of it from near', () => {
    // 2^-16 below 64 + 1/256: kept beside 64, rounded up beside 1064, where single precision has steps of 2^-13.
    const point = at(64 + 2 ** -8 - 2 ** -16);
    expect(landsAlike(point, 'x', -1000, 0, 1)).toBe(false);
    expect(landsAlike(point, 'x', -1000, -900, 1)).toBe(true);
    expect(landsAlike(point, 'y', -1000, 0, 1)).toBe(true);
  });

  it('keeps a stroke between the same powers of two', () => {
    // From 190 to 210 px beside the corner.
    const stroked: Outline[] = [{ points: [{ x: 200, y: 0 }], matrix: [1, 0, 0, 1, 0, 0], reach: 10 }];
    expect(landsAlike(stroked, 'x', 0, 60, 1)).toBe(true);
    expect(landsAlike(stroked, 'x', 0, 63, 1)).toBe(false);
    expect(landsAlike(stroked, 'x', 0, -46, 1)).toBe(false);
  });

  it('moves no edge of a stroke onto a power of two, which it may miss by a rounding', () => {
    // 190 px from the corner, and 128 after.
    const stroked: Outline[] = [{ points: [{ x: 200, y: 0 }], matrix: [1, 0, 0, 1, 0, 0], reach: 10 }];
    expect(landsAlike(stroked, 'x', 0, 61, 1)).toBe(true);
    expect(landsAlike(stroked, 'x', 0, 62, 1)).toBe(false);
  });
});
