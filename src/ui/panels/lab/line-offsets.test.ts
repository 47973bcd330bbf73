import { expect, it } from 'vitest';
import type { Line } from '../../../lab/arrange.ts';
import { keepInView, lineOffsets } from './line-offsets.ts';

const row = (id: string): Line => ({
  kind: 'row',
  row: { id, groupId: 'g', name: id, text: '', values: {} },
});
const head: Line = {
  kind: 'group',
  group: { id: 'g', name: 'G', about: '', kind: 'list', rows: [] },
  shown: 0,
};
const offsets = (...ids: string[]) => lineOffsets([head, ...ids.map(row)], 100);

it('counts the heads of groups and the rows', () => {
  expect([...lineOffsets([head, row('a'), row('b'), head, row('c')], 100)]).toEqual([
    ['a', 32],
    ['b', 132],
    ['c', 264],
  ]);
});

it('keeps what is on screen where it is when a row from below goes to the top', () => {
  const before = offsets('a', 'b', 'c', 'd', 'e');
  expect(keepInView(['b', 'c', 'd'], before, offsets('e', 'a', 'b', 'c', 'd'))).toBe(100);
});

it('does not follow the one row on screen that goes to the top', () => {
  const before = offsets('a', 'b', 'c', 'd', 'e');
  expect(keepInView(['b', 'c', 'd'], before, offsets('c', 'a', 'b', 'd', 'e'))).toBe(0);
});

it('stays where none of the rows is left', () => {
  expect(keepInView(['a'], offsets('a'), offsets('b'))).toBe(0);
});
