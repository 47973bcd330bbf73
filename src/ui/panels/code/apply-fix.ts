import { applyRuleFix } from '../../../editor/commands/apply-rule-fix.ts';
import { applyStyleFix } from '../../../editor/commands/apply-style-fix.ts';
import { addField } from '../../../editor/commands/edit-fields.ts';
import type { Editor } from '../../../editor/editor.ts';
import type { Diagnostic } from '../../../template/diagnostic.ts';

/** Does what the problem's fix says, as one undo step; nothing for a problem without one. */
export function applyFix(editor: Editor, { fix }: Diagnostic): void {
  if (!fix) return;
  if ('nodeId' in fix) applyStyleFix(editor, fix);
  else if ('rule' in fix) applyRuleFix(editor, fix);
  else if ('addField' in fix) addField(editor, { name: fix.addField, kind: 'text', required: false });
  else editor.edit({ label: fix.label.toLowerCase(), changes: fix.changes });
}

/** The problem with a fix that the caret touches, else the first one of its line. */
export function findFixable(problems: readonly Diagnostic[], caret: number, line: number): Diagnostic | null {
  const fixable = problems.filter(({ fix }) => fix);
  return (
    fixable.find(({ from, to }) => from <= caret && caret <= to) ??
    fixable.find((problem) => problem.line === line) ??
    null
  );
}
