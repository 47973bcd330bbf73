import { expect, it } from 'vitest';
import { readLines } from './lines.ts';

it('takes one headline a line, of any line end, and passes over empty lines', () => {
  const { records } = readLines('\uFEFFOne\r\n  Two \n\n\t\rThree\u2028Four');
  expect(records.map(({ place, cells }) => [place, cells.headline])).toEqual([
    ['Line 1', 'One'],
    ['Line 2', 'Two'],
    ['Line 5', 'Three'],
    ['Line 6', 'Four'],
  ]);
});
