import { expect, it } from 'vitest';
import { describeComparison } from './describe-comparison.ts';

it('says what became better and worse', () => {
  expect(describeComparison({ better: 0, worse: 0 })).toBe('no headline is better or worse.');
  expect(describeComparison({ better: 1, worse: 0 })).toBe('1 headline better, none worse.');
  expect(describeComparison({ better: 0, worse: 2 })).toBe('2 headlines worse, none better.');
  expect(describeComparison({ better: 3, worse: 1 })).toBe('3 headlines better, 1 worse.');
});
