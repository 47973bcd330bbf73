import { setAttribute } from '../../source/edits/set-attribute.ts';
import { setStyle } from '../../source/edits/set-style.ts';
import { findStyle, nodesOfField } from '../../source/locate.ts';
import { placeRule } from '../../source/place-rule.ts';
import type { TextRule } from '../../template/schema.ts';
import type { Editor } from '../editor.ts';

export const newRule = (field: string): TextRule => ({
  field,
  maxLines: 2,
  cut: 'word',
  ellipsis: '…',
  fallback: '',
});

/** Makes or changes the rule of a field. */
export function changeRule(editor: Editor, field: string, change: Partial<TextRule>): void {
  const { tree } = editor.store.getState();
  editor.edit({
    label: `${field} rule`,
    group: `typing rule ${field} ${Object.keys(change).join()}`,
    update: ({ manifest }) => {
      const rule = manifest.rules.find((candidate) => candidate.field === field);
      if (rule) assignRule(rule, change);
      else placeRule(manifest.rules, { ...newRule(field), ...change }, tree);
    },
  });
}

export function assignRule(rule: TextRule, change: Partial<TextRule>): void {
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) delete rule[name as 'maxWords'];
    else Object.assign(rule, { [name]: value });
  }
}

/** The size that the source gives the first element marked for a field, in px; null when it is not a plain number. */
export function sourceSizePx(editor: Editor, field: string): number | null {
  const { tree } = editor.store.getState();
  const [marked] = tree ? nodesOfField(tree, field) : [];
  const origin = marked && findStyle(marked, 'fontSize')?.origin;
  const value = origin && (origin.from === 'literal' || origin.from === 'constant') ? origin.value : null;
  const px =
    typeof value === 'number' ? value : Number(/^([\d.]+)px$/.exec(String(value))?.[1] ?? Number.NaN);
  return Number.isFinite(px) && px > 0 ? Math.round(px) : null;
}

/**
 * Between which sizes the text shrinks, or null to keep the source's. The largest is also written to the marked
 * elements, so that the source shows what the rule says wherever it is drawn without one.
 */
export function changeRuleSizes(
  editor: Editor,
  field: string,
  sizes: { maxPx: number; minPx: number } | null,
): void {
  const { tree, treeIsCurrent, template } = editor.store.getState();
  const marked = tree && treeIsCurrent && sizes ? nodesOfField(tree, field) : [];
  const changes = marked.flatMap(({ ordinal }) => {
    const edit = setStyle(template.source, tree!, ordinal, 'fontSize', sizes!.maxPx);
    return edit.ok ? edit.value : [];
  });
  editor.edit({
    label: `${field} size`,
    group: `typing rule ${field} size`,
    ...(changes.length > 0 ? { changes } : {}),
    update: ({ manifest }) => {
      const rule = manifest.rules.find((candidate) => candidate.field === field);
      if (!rule) return;
      if (sizes) Object.assign(rule, sizes);
      else {
        delete rule.maxPx;
        delete rule.minPx;
      }
    },
  });
}

/** Makes a rule and marks the element that shows the field, when exactly one shows it and nothing else. */
export function addRule(editor: Editor, field: string, change: Partial<Omit<TextRule, 'field'>> = {}): void {
  const { tree, treeIsCurrent, template } = editor.store.getState();
  if (template.manifest.rules.some((rule) => rule.field === field)) return;
  const showing =
    tree?.nodes.filter(({ content }) => content.kind === 'field' && content.field === field) ?? [];
  const marked = tree?.nodes.some((node) => node.field === field);
  const [only] = showing;
  const mark =
    tree && treeIsCurrent && !marked && showing.length === 1
      ? setAttribute(template.source, tree, only!.ordinal, 'data-field', field)
      : null;
  editor.edit({
    label: `${field} rule`,
    ...(mark?.ok ? { changes: mark.value } : {}),
    update: ({ manifest }) => placeRule(manifest.rules, { ...newRule(field), ...change }, tree),
  });
}

export function removeRule(editor: Editor, field: string): void {
  editor.edit({
    label: `remove ${field} rule`,
    update: ({ manifest }) => {
      manifest.rules = manifest.rules.filter((rule) => rule.field !== field);
    },
  });
}
