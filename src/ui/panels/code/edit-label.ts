/** How one change by the user is called in the undo list, and which run of changes it joins. */
export interface EditName {
  label: string;
  group: string | null;
}

// The first that fits counts, so the finer names stand first. Only typing and deleting come in runs.
const names: readonly [userEvent: string, label: string, isRun: boolean][] = [
  ['input.paste', 'paste', false],
  ['input.drop', 'drop text', false],
  ['input.complete', 'completion', false],
  ['input.indent', 'indent', false],
  ['input.replace', 'replace', false],
  ['delete.cut', 'cut', false],
  ['delete.dedent', 'indent', false],
  ['delete.line', 'delete line', false],
  ['delete', 'delete', true],
  ['move', 'move text', false],
  ['input.copyline', 'copy line', false],
];

/** `isUserEvent` is that of the transaction; `run` differs after the caret was moved elsewhere. */
export function nameEdit(isUserEvent: (event: string) => boolean, run: number): EditName {
  const [, label, isRun] = names.find(([event]) => isUserEvent(event)) ?? ['', 'typing', true];
  return { label, group: isRun ? `typing source ${run}` : null };
}
