import type { Diagnostic } from '../../template/diagnostic.ts';
import type { Editor } from '../editor.ts';
import { addRule, changeRule } from './edit-rules.ts';

type RuleFix = Extract<NonNullable<Diagnostic['fix']>, { rule: object }>;

/** Changes the rule of a field, or makes it, as one undo step. */
export function applyRuleFix(editor: Editor, { field, rule }: RuleFix): void {
  const { rules } = editor.store.getState().template.manifest;
  if (rules.some((known) => known.field === field)) changeRule(editor, field, rule);
  else addRule(editor, field, rule);
}
