import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../template/diagnostic.ts';
import { findFixable } from './apply-fix.ts';
import { countProblems, describePlace, pickBanner } from './problem-words.ts';

const problem = (change: Partial<Diagnostic>): Diagnostic => ({
  code: 'source.syntax',
  severity: 'error',
  message: 'Wrong. Change it.',
  from: 10,
  to: 12,
  line: 2,
  column: 3,
  ...change,
});
const note = problem({ severity: 'note', code: 'field.unused', from: 0, to: 0, line: 1 });
const warning = problem({ severity: 'warning' });

describe('problems in words', () => {
  it('puts an error before a warning in the banner, and never a note', () => {
    const error = problem({});
    expect(pickBanner([note, warning, error])).toBe(error);
    expect(pickBanner([note, warning])).toBe(warning);
    expect(pickBanner([note])).toBeNull();
  });

  it('says that a line and column stop the card only when it does', () => {
    expect(describePlace(problem({}), true)).toBe('Line 2, column 3 stops the card.');
    expect(describePlace(problem({ code: 'field.undeclared' }), true)).toBe('Line 2.');
    expect(describePlace(warning, true)).toBe('Line 2.');
  });

  it('names no line when the place is not known', () => {
    expect(describePlace(problem({ code: 'draw.failed', from: 0, to: 0, line: 1 }), true)).toBe(
      'The card cannot be drawn.',
    );
  });

  it('counts by severity', () => {
    expect(countProblems([note, problem({}), note])).toBe('1 error, 2 notes');
  });
});

describe('fixes', () => {
  it('offers the fix of the problem at the caret before another of its line', () => {
    const fix = { label: 'Fix', changes: [] };
    const first = problem({ from: 5, to: 6, fix });
    const second = problem({ fix });
    expect(findFixable([first, second], 11, 2)).toBe(second);
    expect(findFixable([first, second], 20, 2)).toBe(first);
    expect(findFixable([problem({})], 11, 2)).toBeNull();
  });
});
