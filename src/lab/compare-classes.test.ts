import { expect, it } from 'vitest';
import type { RowClass } from './cell.ts';
import { compareClasses } from './compare-classes.ts';

it('counts what became better and worse, of what was judged both times', () => {
  const before = new Map<string, RowClass>([
    ['a', 'fail'],
    ['b', 'pass'],
    ['c', 'warn'],
    ['d', 'waiting'],
    ['e', 'fail'],
    ['f', 'pass'],
  ]);
  const after = new Map<string, RowClass>([
    ['a', 'pass'],
    ['b', 'warn'],
    ['c', 'warn'],
    ['d', 'fail'],
    ['e', 'waiting'],
  ]);
  expect(compareClasses(before, after)).toEqual({ better: 1, worse: 1 });
});
