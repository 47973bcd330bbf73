import { expect, it } from 'vitest';
import type { RowClass } from './cell.ts';
import { compareClasses, type Standing } from './compare-classes.ts';

const standings = (rows: Record<string, [RowClass, number]>): Map<string, Standing> =>
  new Map(Object.entries(rows).map(([id, [rowClass, found]]) => [id, { rowClass, found }]));

it('counts what became better and worse, of what was judged both times', () => {
  const before = standings({
    a: ['fail', 0],
    b: ['pass', 0],
    c: ['warn', 0],
    d: ['waiting', 0],
    e: ['fail', 0],
    f: ['pass', 0],
  });
  const after = standings({
    a: ['pass', 0],
    b: ['warn', 0],
    c: ['warn', 0],
    d: ['fail', 0],
    e: ['waiting', 0],
  });
  expect(compareClasses(before, after)).toEqual({ better: 1, worse: 1 });
});

it('looks at the findings where the class stayed', () => {
  const before = standings({ fewer: ['pass', 2], more: ['fail', 1], same: ['warn', 1], class: ['fail', 0] });
  const after = standings({ fewer: ['pass', 1], more: ['fail', 2], same: ['warn', 1], class: ['warn', 3] });
  expect(compareClasses(before, after)).toEqual({ better: 2, worse: 1 });
});
