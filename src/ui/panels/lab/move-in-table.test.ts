import { expect, it } from 'vitest';
import type { Line } from '../../../lab/arrange.ts';
import { moveInTable } from './move-in-table.ts';

const row = (id: string): Line => ({
  kind: 'row',
  row: { id, groupId: 'g', name: id, text: '', values: {} },
});
const head: Line = {
  kind: 'group',
  group: { id: 'g', name: 'G', about: '', kind: 'list', rows: [] },
  shown: 0,
};
const lines = [head, row('a'), row('b'), head, row('c'), row('d')];
const renditions = [{ id: 'x' }, { id: 'y' }, { id: 'z' }];

function move(from: string, key: string, ctrlKey = false, page = 2): string | null {
  const [rowId, renditionId] = from.split(' ') as [string, string];
  const to = moveInTable(lines, renditions, { rowId, renditionId }, { key, ctrlKey }, page);
  return to && `${to.rowId} ${to.renditionId}`;
}

it('goes by rows over the heads of groups, by cells, and stays at the edges', () => {
  expect(move('b x', 'ArrowDown')).toBe('c x');
  expect(move('c x', 'ArrowUp')).toBe('b x');
  expect(move('a x', 'ArrowUp')).toBe('a x');
  expect(move('d y', 'ArrowDown')).toBe('d y');
  expect(move('a x', 'ArrowLeft')).toBe('a x');
  expect(move('a y', 'ArrowRight')).toBe('a z');
});

it('goes by pages, to the ends of a row and to the corners', () => {
  expect(move('a y', 'PageDown')).toBe('c y');
  expect(move('d y', 'PageUp')).toBe('b y');
  expect(move('c y', 'Home')).toBe('c x');
  expect(move('c y', 'End')).toBe('c z');
  expect(move('c y', 'Home', true)).toBe('a x');
  expect(move('a x', 'End', true)).toBe('d z');
});

it('leaves other keys alone', () => {
  expect(move('a x', 'Tab')).toBe(null);
});
