import { expect, it } from 'vitest';
import type { Finding } from '../../../lab/checks/check.ts';
import { placeFindings } from './place-findings.ts';

const at = (box: Finding['box']): Finding => ({
  code: 'a',
  severity: 'warn',
  message: '',
  cure: '',
  ordinal: null,
  box,
});
const box = (x: number, y: number, width = 100) => ({ x, y, width, height: 50 });
const place = (boxes: Finding['box'][], crop = { x: 0, y: 0, widthPx: 1000, heightPx: 500 }) =>
  placeFindings(boxes.map(at), { crop }).map(({ number, x, y }) => [
    number,
    Number(x.toFixed(3)),
    Number(y.toFixed(3)),
  ]);

it('stands at the upper right corner, numbered as in the list', () => {
  expect(place([box(100, 50), null, box(500, 400)])).toEqual([
    [1, 0.2, 0.1],
    [3, 0.6, 0.8],
  ]);
});

it('stays on the picture', () => {
  expect(place([box(950, -20)])).toEqual([[1, 0.97, 0.03]]);
});

it('makes room for another at the same place', () => {
  expect(place([box(400, 100), box(400, 100), box(410, 110)])).toEqual([
    [1, 0.5, 0.2],
    [2, 0.44, 0.2],
    [3, 0.33, 0.22],
  ]);
});

it('counts from the corner of a crop', () => {
  expect(place([box(300, 50)], { x: 200, y: 0, widthPx: 500, heightPx: 500 })).toEqual([[1, 0.4, 0.1]]);
});
