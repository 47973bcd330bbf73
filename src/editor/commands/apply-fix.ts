import { ChangeSet } from '@codemirror/state';
import { produce } from 'immer';
import type { Result } from '../../lib/result.ts';
import { fail, ok } from '../../lib/result.ts';
import type { EditRefusal, EditResult } from '../../source/edits/refusal.ts';
import { removeStyle } from '../../source/edits/remove-style.ts';
import { setAttribute } from '../../source/edits/set-attribute.ts';
import { setStyle } from '../../source/edits/set-style.ts';
import { nodesOfField } from '../../source/locate.ts';
import { parseSource } from '../../source/parse.ts';
import { placeRule } from '../../source/place-rule.ts';
import type { SourceTree } from '../../source/source-tree.ts';
import type { Template, TextRule } from '../../template/schema.ts';
import type { Editor } from '../editor.ts';
import { fromText, toChangeSet, toText } from '../history.ts';
import { assignRule, newRule } from './edit-rules.ts';

/** What takes findings away: one change, or several at once. */
export type CardFix = OneFix | { kind: 'all'; label: string; fixes: readonly OneFix[] };

/** Styles of one element, or the rule of a field. */
type OneFix =
  | {
      kind: 'style';
      /** A button's words, and the step's name. */
      label: string;
      ordinal: number;
      set: { [style: string]: string | number };
      remove: string[];
    }
  | { kind: 'rule'; label: string; field: string; change: Partial<Omit<TextRule, 'field'>> };

export interface PreparedFix {
  /** Of the present source. */
  changes: ChangeSet;
  /** As it will be. */
  template: Template;
}

const staleTree: EditRefusal = {
  code: 'edit.broken-source',
  message: 'The source has an error. Fix it first.',
};

/** What a fix would make of the template, to be drawn before it is applied; nothing is changed. */
export function prepareFix(editor: Editor, fix: CardFix): Result<PreparedFix, EditRefusal> {
  const { template, tree, treeIsCurrent } = editor.store.getState();
  if (!treeIsCurrent) return fail(staleTree);
  const fixes = fix.kind === 'all' ? fix.fixes : [fix];
  const edits = fixes.flatMap((one) => (one.kind === 'style' ? styleEdits(one) : ruleEdits(template, one)));
  const changes = composeEdits(template, edits);
  if (!changes.ok) return changes;
  const source = fromText(changes.value.apply(toText(template.source)));
  const manifest = produce(template.manifest, ({ rules }) => changeRules(rules, fixes, tree));
  return ok({ changes: changes.value, template: { ...template, source, manifest } });
}

/** As one undo step. */
export function applyFix(editor: Editor, fix: CardFix): Result<void, EditRefusal> {
  const prepared = prepareFix(editor, fix);
  if (!prepared.ok) return prepared;
  const { changes } = prepared.value;
  const { tree } = editor.store.getState();
  const fixes = fix.kind === 'all' ? fix.fixes : [fix];
  editor.edit({
    label: fix.label.charAt(0).toLowerCase() + fix.label.slice(1),
    ...(changes.empty ? {} : { changes }),
    ...(fixes.some(({ kind }) => kind === 'rule')
      ? { update: ({ manifest }) => changeRules(manifest.rules, fixes, tree) }
      : {}),
  });
  return ok(undefined);
}

function changeRules(rules: TextRule[], fixes: readonly OneFix[], tree: SourceTree | null): void {
  for (const fix of fixes) {
    if (fix.kind !== 'rule') continue;
    const rule = rules.find(({ field }) => field === fix.field);
    if (rule) assignRule(rule, fix.change);
    else placeRule(rules, { ...newRule(fix.field), ...fix.change }, tree);
  }
}

type SourceEdit = (text: string, tree: SourceTree) => EditResult;

const styleEdits = ({ ordinal, set, remove }: Extract<OneFix, { kind: 'style' }>): SourceEdit[] => [
  ...Object.entries(set).map(
    ([name, value]): SourceEdit =>
      (text, tree) =>
        setStyle(text, tree, ordinal, name, value),
  ),
  ...remove.map(
    (name): SourceEdit =>
      (text, tree) =>
        removeStyle(text, tree, ordinal, name),
  ),
];

/** A rule acts on marked elements, and the source shows the size that the rule begins with. */
function ruleEdits(template: Template, { field, change }: Extract<OneFix, { kind: 'rule' }>): SourceEdit[] {
  const hasRule = template.manifest.rules.some((rule) => rule.field === field);
  const mark: SourceEdit = (text, tree) => {
    const showing = tree.nodes.filter(({ content }) => content.kind === 'field' && content.field === field);
    const [only] = showing;
    if (!only || showing.length > 1 || nodesOfField(tree, field).length > 0) return ok([]);
    return setAttribute(text, tree, only.ordinal, 'data-field', field);
  };
  const { maxPx } = change;
  const size: SourceEdit = (text, tree) => {
    const [marked] = nodesOfField(tree, field);
    // A size that code decides stays; the rule's own is what counts.
    const edit =
      marked && maxPx !== undefined ? setStyle(text, tree, marked.ordinal, 'fontSize', maxPx) : ok([]);
    return edit.ok ? edit : ok([]);
  };
  return hasRule ? [size] : [mark, size];
}

/** Each edit refers to the source that the one before left; together they are one change. */
function composeEdits(
  { source, manifest }: Template,
  edits: readonly SourceEdit[],
): Result<ChangeSet, EditRefusal> {
  let text = source;
  let all = ChangeSet.empty(source.length);
  for (const edit of edits) {
    const { tree } = parseSource(text, manifest.kind);
    if (!tree) return fail(staleTree);
    const changes = edit(text, tree);
    if (!changes.ok) return changes;
    const step = toChangeSet(text, changes.value);
    all = all.compose(step);
    text = fromText(step.apply(toText(text)));
  }
  return ok(all);
}
