import type { Result } from '../../lib/result.ts';
import { fail, ok } from '../../lib/result.ts';
import { renameField } from '../../source/edits/rename-field.ts';
import { blankValue, convertValue } from '../../template/field-value.ts';
import type { Field, Fixture } from '../../template/schema.ts';
import type { Editor } from '../editor.ts';

/** Does nothing when a field of this name exists. */
export function addField(editor: Editor, field: Field): void {
  const { fields } = editor.store.getState().template.manifest;
  if (fields.some(({ name }) => name === field.name)) return;
  editor.edit({
    label: `add field ${field.name}`,
    update: ({ manifest }) => void manifest.fields.push(field),
  });
}

/**
 * Replaces a field's name, kind and values as one step. Under another name the source, the rule and every headline
 * follow; of another kind, the headlines keep what can be one of it. Fails, changing nothing, with the sentence
 * that tells why the source cannot follow.
 */
export function changeField(editor: Editor, name: string, next: Field): Result<null, string> {
  const { template, tree, treeIsCurrent } = editor.store.getState();
  const before = template.manifest.fields.find((field) => field.name === name);
  if (!before) return fail(`There is no field ${name} any more.`);
  const isRenamed = next.name !== name;
  if (isRenamed && template.manifest.fields.some((field) => field.name === next.name))
    return fail(`There is a field ${next.name} already. Choose another name.`);
  if (isRenamed && (!tree || !treeIsCurrent))
    return fail('The source has errors, so the name cannot follow there. Fix them first.');
  const renamed = isRenamed ? renameField(template.source, tree!, name, next.name) : ok([]);
  if (!renamed.ok) return fail(renamed.error.message);
  editor.edit({
    label: isRenamed ? `rename field ${name}` : `field ${name}`,
    ...(renamed.value.length > 0 ? { changes: renamed.value } : {}),
    update: ({ manifest, fixtures }) => {
      manifest.fields = manifest.fields.map((field) => (field.name === name ? next : field));
      manifest.rules = manifest.rules
        .filter((rule) => rule.field !== name || next.kind === 'text')
        .map((rule) => (rule.field === name ? { ...rule, field: next.name } : rule));
      for (const fixture of fixtures) moveValue(fixture, before, next);
    },
  });
  return ok(null);
}

function moveValue(fixture: Fixture, before: Field, next: Field): void {
  const value = fixture.values[before.name];
  const values = Object.entries(fixture.values).filter(([name]) => name !== before.name);
  const converted = value === undefined ? undefined : keepValue(value, before, next);
  if (converted !== undefined) values.push([next.name, converted]);
  else if (next.required) values.push([next.name, next.sample ?? blankValue(next)]);
  if (before.name !== next.name || converted !== value || converted === undefined)
    fixture.values = Object.fromEntries(values);
}

const keepValue = (value: Fixture['values'][string], before: Field, next: Field) =>
  before.kind === next.kind && next.kind !== 'choice' ? value : convertValue(value, next);

/** One place up or down in the contract's order, which forms and types follow. */
export function moveField(editor: Editor, name: string, by: -1 | 1): void {
  editor.edit({
    label: `move field ${name}`,
    update: ({ manifest }) => {
      const from = manifest.fields.findIndex((field) => field.name === name);
      const to = from + by;
      if (from < 0 || to < 0 || to >= manifest.fields.length) return;
      const [field] = manifest.fields.splice(from, 1);
      manifest.fields.splice(to, 0, field!);
    },
  });
}

export function removeField(editor: Editor, name: string): void {
  editor.edit({
    label: `remove field ${name}`,
    update: ({ manifest, fixtures }) => {
      manifest.fields = manifest.fields.filter((field) => field.name !== name);
      manifest.rules = manifest.rules.filter((rule) => rule.field !== name);
      for (const fixture of fixtures) delete fixture.values[name];
    },
  });
}
