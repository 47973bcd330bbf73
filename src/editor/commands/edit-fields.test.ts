import { describe, expect, it } from 'vitest';
import type { Field } from '../../template/schema.ts';
import { createEditor, type Editor } from '../editor.ts';
import { createFakeWorld, templateOf } from '../fake-ports.fixtures.ts';
import { addField, changeField, moveField, removeField } from './edit-fields.ts';
import { addRule } from './edit-rules.ts';

const card = 'export default ({ title }) => <h1 data-field="title">{title}</h1>;\n';
const title: Field = { name: 'title', kind: 'text', required: true };
const open = (source = card): Editor => createEditor(createFakeWorld().ports, templateOf(source));
const state = (editor: Editor) => editor.store.getState().template;
const names = (editor: Editor) => state(editor).manifest.fields.map(({ name }) => name);

describe('changeField', () => {
  it('renames the field in source, rule and headlines, in one step', () => {
    const editor = open();
    addRule(editor, 'title');
    const before = state(editor);
    expect(changeField(editor, 'title', { ...title, name: 'headline' })).toEqual({ ok: true, value: null });
    const after = state(editor);
    expect(after.source).toBe(
      'export default ({ headline }) => <h1 data-field="headline">{headline}</h1>;\n',
    );
    expect(names(editor)).toContain('headline');
    expect(after.manifest.rules.map(({ field }) => field)).toEqual(['headline']);
    for (const [index, fixture] of after.fixtures.entries()) {
      expect(fixture.values.headline).toBe(before.fixtures[index]!.values.title);
      expect(fixture.values).not.toHaveProperty('title');
    }
    editor.undo();
    expect(state(editor)).toEqual(before);
  });

  it('refuses a name that another field has, and changes nothing', () => {
    const editor = open();
    addField(editor, { name: 'author', kind: 'text', required: false });
    const before = state(editor);
    expect(changeField(editor, 'title', { ...title, name: 'author' })).toEqual({
      ok: false,
      error: 'There is a field author already. Choose another name.',
    });
    expect(state(editor)).toBe(before);
  });

  it('refuses to rename while the source has errors', () => {
    const editor = open('export default ({ title }) => <h1>{title}</h2>;\n');
    expect(changeField(editor, 'title', { ...title, name: 'headline' })).toMatchObject({ ok: false });
  });

  it('drops the rule and converts the values when the kind changes', () => {
    const editor = open();
    addRule(editor, 'title');
    const [first] = state(editor).fixtures;
    editor.edit({
      label: 'test',
      update: ({ fixtures }) => {
        fixtures[0]!.values.title = '12';
      },
    });
    changeField(editor, 'title', { ...title, kind: 'number', sample: 7 });
    expect(state(editor).manifest.rules).toEqual([]);
    expect(state(editor).fixtures.find(({ id }) => id === first!.id)!.values.title).toBe(12);
    for (const { id, values } of state(editor).fixtures) if (id !== first!.id) expect(values.title).toBe(7);
  });

  it('leaves the headlines alone when only the default changes', () => {
    const editor = open();
    const { fixtures } = state(editor);
    changeField(editor, 'title', { ...title, required: false, default: 'Untitled' });
    expect(state(editor).fixtures).toEqual(fixtures);
    expect(state(editor).manifest.fields[0]).toMatchObject({ default: 'Untitled', required: false });
  });
});

it('a field is added once, and one that is gone is not changed', () => {
  const editor = open();
  addField(editor, { name: 'author', kind: 'text', required: false });
  addField(editor, { name: 'author', kind: 'number', required: true });
  expect(state(editor).manifest.fields.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
    'title: text',
    'author: text',
  ]);
  expect(changeField(editor, 'nobody', title).ok).toBe(false);
});

describe('the order of fields', () => {
  it('moves one by one and stops at both ends', () => {
    const editor = open();
    addField(editor, { name: 'author', kind: 'text', required: false });
    const [first] = names(editor);
    moveField(editor, 'author', -1);
    expect(names(editor)[names(editor).indexOf('author') + 1]).toBeDefined();
    for (let step = 0; step < 9; step++) moveField(editor, 'author', -1);
    expect(names(editor)[0]).toBe('author');
    moveField(editor, 'author', 1);
    expect(names(editor).slice(0, 2)).toEqual([first, 'author']);
  });
});

it('a removed field takes its rule and values with it, and undo brings them back', () => {
  const editor = open();
  addRule(editor, 'title');
  const before = state(editor);
  removeField(editor, 'title');
  expect(names(editor)).not.toContain('title');
  expect(state(editor).manifest.rules).toEqual([]);
  expect(state(editor).fixtures.every(({ values }) => !('title' in values))).toBe(true);
  editor.undo();
  expect(state(editor)).toEqual(before);
});
