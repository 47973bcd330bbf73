import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../lab/checks/check.ts';
import { placeFindings, placeOverflows } from './place-findings.ts';

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

describe('placeOverflows', () => {
  const finding = (code: string, box: Finding['box']): Finding => ({
    code,
    severity: 'err',
    message: '',
    cure: '',
    ordinal: 1,
    box,
  });
  const crop = { x: 100, y: 0, widthPx: 400, heightPx: 200 };

  it('gives the part that the crop shows, in percent of it', () => {
    const findings = [finding('overflow.rule', { x: 60, y: 50, width: 140, height: 100 })];
    expect(placeOverflows(findings, { crop })).toEqual([
      { left: '0%', top: '25%', width: '25%', height: '50%' },
    ]);
  });

  it('leaves out other findings, those without a place and those beside the crop', () => {
    const box = { x: 0, y: 0, width: 50, height: 50 };
    const findings = [
      finding('contrast.low', { ...box, x: 200 }),
      finding('overflow.card', null),
      finding('overflow.box', box),
    ];
    expect(placeOverflows(findings, { crop })).toEqual([]);
  });
});
