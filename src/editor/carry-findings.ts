import type { ChangeSet } from '@codemirror/state';
import { lineColumnAt } from '../lib/text-span.ts';
import type { Diagnostic } from '../template/diagnostic.ts';

export const isFinding = ({ code }: Diagnostic): boolean => /^(lint|check)\./.test(code);

/**
 * What the last draw found, at its place after an edit, so that it does not come and go with each keystroke until the
 * next draw says what is true. What stood in text that is gone, is gone.
 */
export function carryFindings(
  problems: readonly Diagnostic[],
  changes: ChangeSet,
  source: string,
): Diagnostic[] {
  return problems.filter(isFinding).flatMap((finding) => {
    const from = changes.mapPos(finding.from, 1);
    const to = changes.mapPos(finding.to, -1);
    return from < to ? [{ ...finding, from, to, ...lineColumnAt(source, from) }] : [];
  });
}
