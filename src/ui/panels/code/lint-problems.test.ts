import { ChangeSet, Text } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../template/diagnostic.ts';
import { areSameProblems, toMarks } from './lint-problems.ts';

const problem = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'lint.width',
  severity: 'warning',
  message: 'Wrong. Change it.',
  from: 10,
  to: 14,
  line: 2,
  column: 1,
  ...more,
});

/** Three letters typed at an offset of a text of 40. */
const typedAt = (from: number) => ChangeSet.of({ from, insert: 'abc' }, 40);

describe('areSameProblems', () => {
  it('takes those of another draw for the same', () => {
    expect(areSameProblems([problem()], [problem()], null)).toBe(true);
  });

  it('takes those that moved with the text before them for the same', () => {
    const moved = problem({ from: 13, to: 17 });
    expect(areSameProblems([problem()], [moved], typedAt(2))).toBe(true);
    expect(areSameProblems([problem()], [problem()], typedAt(2))).toBe(false);
    expect(areSameProblems([problem()], [moved], null)).toBe(false);
  });

  it('leaves out what is typed at an edge, and takes in what is typed within', () => {
    expect(areSameProblems([problem()], [problem({ from: 13, to: 17 })], typedAt(10))).toBe(true);
    expect(areSameProblems([problem()], [problem()], typedAt(14))).toBe(true);
    expect(areSameProblems([problem()], [problem({ to: 17 })], typedAt(12))).toBe(true);
  });

  it('has marks made anew where lines came or went before them: the sign beside the text stays where it was', () => {
    const enter = ChangeSet.of({ from: 8, insert: '\n' }, 40);
    expect(areSameProblems([problem()], [problem({ from: 11, to: 15, line: 3 })], enter)).toBe(false);
    const joined = ChangeSet.of({ from: 8, to: 9 }, 40);
    expect(areSameProblems([problem()], [problem({ from: 9, to: 13, line: 1 })], joined)).toBe(false);
    const other = ChangeSet.of({ from: 2, to: 5, insert: Text.of(['ab', '']) }, 40);
    expect(areSameProblems([problem()], [problem()], other)).toBe(false);
  });

  it('does not take one whose text is gone for the same', () => {
    const gone = ChangeSet.of({ from: 10, to: 14 }, 40);
    expect(areSameProblems([problem()], [problem({ to: 10 })], gone)).toBe(false);
  });

  it('tells others by number, words, weight and fix', () => {
    const fix = { label: 'Use px', changes: [] };
    for (const others of [
      [],
      [problem(), problem()],
      [problem({ message: 'Other.' })],
      [problem({ severity: 'error' })],
      [problem({ fix })],
    ])
      expect(areSameProblems([problem()], others, null)).toBe(false);
  });
});

describe('toMarks', () => {
  it('keeps marks of an older text inside the present one', () => {
    expect(toMarks([problem()], 11, () => {})).toEqual([
      { from: 10, to: 11, severity: 'warning', message: 'Wrong. Change it.' },
    ]);
  });

  it('tells which problem is to be fixed', () => {
    const asked: number[] = [];
    const fix = { label: 'Use px', changes: [] };
    const marks = toMarks([problem(), problem({ fix })], 40, (index) => void asked.push(index));
    expect(marks[0]).not.toHaveProperty('actions');
    marks[1]!.actions![0]!.apply({} as never, 0, 0);
    expect(asked).toEqual([1]);
  });
});
