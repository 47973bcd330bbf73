import type { Diagnostic as Mark } from '@codemirror/lint';
import type { ChangeSet } from '@codemirror/state';
import type { Diagnostic } from '../../../template/diagnostic.ts';

const severities = { error: 'error', warning: 'warning', note: 'info' } as const;

/**
 * The problems as marks in a text of `length`; a problem of an older, longer text is kept inside. `fix` is told which of
 * them, since a mark stays while its problem moves.
 */
export function toMarks(
  problems: readonly Diagnostic[],
  length: number,
  fix: (index: number) => void,
): Mark[] {
  return problems.map((problem, index) => ({
    from: Math.min(problem.from, length),
    to: Math.min(problem.to, length),
    severity: severities[problem.severity],
    message: problem.message,
    ...(problem.fix ? { actions: [{ name: problem.fix.label, apply: () => fix(index) }] } : {}),
  }));
}

/**
 * Whether the marks of `before`, which CodeMirror has moved along with `changes`, are those of `after`. Each key and each
 * draw reports the same problems again; marking them again takes a tenth of a key and would close an open tooltip.
 */
export function areSameProblems(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  changes: ChangeSet | null,
): boolean {
  const at = (offset: number, side: -1 | 1) => (changes ? changes.mapPos(offset, side) : offset);
  return (
    before.length === after.length &&
    !(changes && insertsLines(changes)) &&
    before.every((a, index) => {
      const b = after[index]!;
      return (
        a.message === b.message &&
        a.severity === b.severity &&
        a.fix?.label === b.fix?.label &&
        // The sign beside the text stays where its line began.
        a.line === b.line &&
        a.from < a.to === b.from < b.to &&
        at(a.from, 1) === b.from &&
        at(a.to, -1) === b.to
      );
    })
  );
}

function insertsLines(changes: ChangeSet): boolean {
  let found = false;
  changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
    found ||= inserted.lines > 1;
  });
  return found;
}
