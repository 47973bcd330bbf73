import { describe, expect, it } from 'vitest';
import { type Cell, waitingCell } from './cell.ts';
import type { Finding } from './checks/check.ts';
import {
  acceptedWords,
  areAccepted,
  classWithAccepted,
  concernsOf,
  concernsOfRendition,
  openFindings,
} from './concerns.ts';
import type { LabRow } from './lab-row.ts';
import { listRenditions } from './renditions.ts';

const row: LabRow = {
  id: 'a',
  groupId: 'g',
  name: 'A',
  text: 'Long',
  values: { title: 'Long', author: 'Mira' },
};
const wide: Finding = {
  code: 'overflow.rule',
  severity: 'err',
  message: 'It is 184 px too wide.',
  cure: '',
  ordinal: 1,
  field: 'title',
  box: { x: 10.2, y: 20, width: 30, height: 40 },
};
const cropped: Finding = {
  ...wide,
  code: 'safe-area.2-1',
  severity: 'warn',
  message: 'A crop to 2 : 1 cuts it.',
};
const note: Finding = { ...wide, code: 'title-overlay.x', severity: 'note' };
const overflows = { kind: 'overflows' as const, reason: 'It is 184 px too wide.' };
const cellWith = (...findings: Finding[]): Cell => ({
  ...waitingCell,
  status: 'drawn',
  verdict: overflows,
  verdicts: [{ field: 'title', verdict: overflows }],
  results: [{ check: 'overflow', outcome: 'fail', findings }],
});
const accepting = (cell: Cell, of = row) => new Set(concernsOf(of, cell));

describe('a card that was accepted', () => {
  const seen = cellWith(wide, cropped, note);

  it('is no failure and no pass while all that counts is what was seen', () => {
    expect(concernsOf(row, seen)).toHaveLength(3);
    expect(classWithAccepted(row, seen, new Set())).toBe('fail');
    expect(classWithAccepted(row, seen, accepting(seen))).toBe('accepted');
    expect(openFindings(row, seen, accepting(seen))).toEqual([]);
    // What is gone needs no acceptance.
    expect(classWithAccepted(row, cellWith(wide), accepting(seen))).toBe('accepted');
  });

  it.each([
    ['a figure', cellWith({ ...wide, message: 'It is 185 px too wide.' })],
    ['a place', cellWith({ ...wide, box: { ...wide.box!, x: 12 } })],
    ['one finding more', cellWith(wide, cropped, { ...wide, code: 'contrast.low' })],
    [
      'the verdict',
      { ...cellWith(wide), verdicts: [{ field: 'title', verdict: { ...overflows, reason: 'Other.' } }] },
    ],
  ])('is asked again when it differs in %s', (_, cell) => {
    expect(classWithAccepted(row, cell, accepting(seen))).toBe('fail');
  });

  it('is asked again when the text concerned changes, and not for another text', () => {
    const accepted = accepting(seen);
    const retold = { ...row, values: { ...row.values, title: 'Lang' } };
    const resigned = { ...row, values: { ...row.values, author: 'Ines' } };
    expect(classWithAccepted(retold, seen, accepted)).toBe('fail');
    expect(classWithAccepted(resigned, seen, accepted)).toBe('accepted');
  });

  it('was drawn: nothing else can be accepted', () => {
    expect(classWithAccepted(row, waitingCell, accepting(seen))).toBe('waiting');
    expect(classWithAccepted(row, { ...seen, status: 'failed' }, accepting(seen))).toBe('unknown');
    expect(areAccepted([], accepting(seen))).toBe(false);
  });
});

it('a crop has its own findings alone to accept', () => {
  const [card, , crop2] = listRenditions([{ id: 'card', widthPx: 1200, heightPx: 630 }]);
  const cell = cellWith(wide, cropped);
  expect(concernsOfRendition(row, crop2!, cell)).toHaveLength(1);
  expect(concernsOfRendition(row, card!, cell)).toHaveLength(3);
  expect(classWithAccepted(row, cell, new Set(concernsOfRendition(row, crop2!, cell)))).toBe('fail');
});

it('a report hears the words of what was accepted, unless they stand open elsewhere', () => {
  const cell = cellWith(wide, cropped);
  expect(acceptedWords(row, cell, accepting(cell))).toEqual([
    'It is 184 px too wide.',
    'A crop to 2 : 1 cuts it.',
  ]);
  const twice = cellWith(cropped, { ...cropped, box: null });
  expect(acceptedWords(row, twice, new Set(concernsOf(row, cellWith(cropped)).slice(1)))).toEqual([]);
  expect(acceptedWords(row, cell, new Set())).toEqual([]);
});
