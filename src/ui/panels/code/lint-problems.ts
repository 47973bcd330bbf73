import type { Diagnostic as Mark } from '@codemirror/lint';
import type { Diagnostic } from '../../../template/diagnostic.ts';

const severities = { error: 'error', warning: 'warning', note: 'info' } as const;

/** The problems as marks in a text of `length`; a problem of an older, longer text is kept inside. */
export function toMarks(
  problems: readonly Diagnostic[],
  length: number,
  fix: (problem: Diagnostic) => void,
): Mark[] {
  return problems.map((problem) => ({
    from: Math.min(problem.from, length),
    to: Math.min(problem.to, length),
    severity: severities[problem.severity],
    message: problem.message,
    ...(problem.fix ? { actions: [{ name: problem.fix.label, apply: () => fix(problem) }] } : {}),
  }));
}

/** Draws report the same problems again; marking them again would close an open tooltip. */
export function areSameProblems(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((problem, index) => problem === b[index]);
}
