import { describe, expect, it } from 'vitest';
import { arrangeLines, drawingOrder, type RowJudge } from './arrange.ts';
import type { RowClass } from './cell.ts';
import type { LabGroup, LabRow } from './lab-row.ts';

const row = (id: string, text = id): LabRow => ({ id, groupId: 'g', name: id, text, values: {} });
const group = (id: string, rows: LabRow[]): LabGroup => ({ id, name: id, about: '', kind: 'list', rows });
const classes: Record<string, RowClass> = {
  b: 'fail',
  c: 'warn',
  d: 'waiting',
  e: 'pass',
  f: 'fail',
  g: 'unknown',
};
const classOf = ({ id }: LabRow): RowClass => classes[id] ?? 'pass';
const ranks: Partial<Record<RowClass, number>> = { fail: 6, unknown: 4, warn: 3 };
const judge: RowJudge = {
  classOf,
  rankOf: (each) => ranks[classOf(each)] ?? 0,
  hasFindings: ({ id }) => id === 'a' || id === 'f',
};
const groups = [
  group('one', [row('a'), row('d'), row('c'), row('b')]),
  group('two', [row('e'), row('g'), row('f')]),
];
const show = (part: Partial<Parameters<typeof arrangeLines>[2]>) =>
  arrangeLines(groups, judge, { order: 'worst', filter: 'all', search: '', ...part })
    .map((line) => (line.kind === 'group' ? `${line.group.id}(${line.shown})` : line.row.id))
    .join(' ');

describe('arrangeLines', () => {
  it('puts the worst first within each group; what waits keeps its place among what passes', () => {
    expect(show({})).toBe('one(4) b c a d two(3) f g e');
  });

  it('keeps the order of the list, or puts the longest first', () => {
    expect(show({ order: 'listed' })).toBe('one(4) a d c b two(3) e g f');
    const long = [group('one', [row('a', 'xx'), row('b', 'xxxx'), row('c', 'xxx')])];
    const lines = arrangeLines(long, judge, { order: 'longest', filter: 'all', search: '' });
    expect(lines.slice(1).map((line) => line.kind === 'row' && line.row.id)).toEqual(['b', 'c', 'a']);
  });

  it('filters by class and leaves out groups that have none', () => {
    expect(show({ filter: 'fail' })).toBe('one(1) b two(1) f');
    expect(show({ filter: 'warn' })).toBe('one(1) c');
    expect(show({ filter: 'found' })).toBe('one(1) a two(1) f');
  });

  it('searches names and texts in any case', () => {
    const named = [group('one', [row('Größe', 'x'), row('b', 'Über alles'), row('c', 'none')])];
    const find = (search: string) =>
      arrangeLines(named, judge, { order: 'listed', filter: 'all', search }).flatMap((line) =>
        line.kind === 'row' ? [line.row.id] : [],
      );
    expect(find('GRÖSSE')).toEqual([]);
    expect(find('größ')).toEqual(['Größe']);
    expect(find(' über ')).toEqual(['b']);
    expect(find('nowhere')).toEqual([]);
  });
});

describe('drawingOrder', () => {
  it('draws what failed before, then what was small, then the longest', () => {
    const rows = [row('a', 'x'), row('e', 'xxx'), row('c', 'x'), row('f', 'x'), row('d', 'xx')];
    expect(drawingOrder(rows, classOf).map(({ id }) => id)).toEqual(['f', 'c', 'e', 'd', 'a']);
  });
});
