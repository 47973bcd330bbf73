import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addAsset } from './commands/add-asset.ts';
import { addFixture, removeFixture, renameFixture, setFixtureValue } from './commands/edit-fixtures.ts';
import { editNode } from './commands/edit-node.ts';
import { addRule, changeRule, removeRule } from './commands/edit-rules.ts';
import { createEditor, type Editor, selectedNode } from './editor.ts';
import { createFakeWorld, type FakeWorld, templateOf } from './fake-ports.fixtures.ts';

let world: FakeWorld;
let editor: Editor;
const state = () => editor.store.getState();
const template = () => state().template;

beforeEach(() => {
  world = createFakeWorld();
  editor = createEditor(world.ports, templateOf());
});

describe('one undo list for source and document', () => {
  it('goes back through both in the order they were made, and forth again', () => {
    const states = [template()];
    const note = () => states.push(template());
    editor.edit({
      label: 'colour',
      changes: [
        { from: template().source.indexOf('red'), to: template().source.indexOf('red') + 3, insert: 'blue' },
      ],
    });
    note();
    setFixtureValue(editor, 'short', 'title', 'Changed');
    note();
    addRule(editor, 'title');
    note();
    expect(template().source).toContain('data-field="title"');
    expect(template().manifest.rules).toHaveLength(1);
    for (const before of states.slice(0, -1).reverse()) {
      editor.undo();
      expect(template()).toEqual(before);
    }
    editor.undo();
    expect(template()).toEqual(states[0]);
    for (const after of states.slice(1)) {
      editor.redo();
      expect(template()).toEqual(after);
    }
    editor.redo();
    expect(template()).toEqual(states.at(-1));
  });

  it('names each step', () => {
    addRule(editor, 'title');
    renameFixture(editor, 'short', 'Tiny');
    expect(state().history.done.map(({ label }) => label)).toEqual(['title rule', 'rename headline']);
  });

  it('compiles what undo brings back', () => {
    const { code } = state().compiled!;
    editor.edit({ label: 'break', changes: [{ from: 0, to: 0, insert: '<' }] });
    expect(state().compiled).toBeNull();
    expect(state().treeIsCurrent).toBe(false);
    editor.undo();
    expect(state().compiled!.code).toBe(code);
    expect(state().treeIsCurrent).toBe(true);
  });

  it('makes one step of typing a value, and a new one after a pause', () => {
    setFixtureValue(editor, 'short', 'title', 'A');
    world.pass(100);
    setFixtureValue(editor, 'short', 'title', 'Ab');
    expect(state().history.done).toHaveLength(1);
    world.pass(900);
    setFixtureValue(editor, 'short', 'title', 'Abc');
    expect(state().history.done).toHaveLength(2);
    editor.undo();
    expect(template().fixtures[0]!.values.title).toBe('Ab');
  });

  it('tells its listeners of changes and not of what changes nothing', () => {
    const listener = vi.fn();
    const stop = editor.onChange(listener);
    expect(editor.edit({ label: 'nothing', update: () => {} })).toBe(false);
    editor.undo();
    expect(listener).not.toHaveBeenCalled();
    removeFixture(editor, 'short');
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    editor.undo();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('reads a stored history back, and forgets one that does not fit', () => {
    editor.edit({ label: 'type', changes: [{ from: 0, to: 0, insert: '\n' }] });
    const stored = JSON.parse(JSON.stringify(state().history));
    const again = createEditor(world.ports, template(), stored);
    again.undo();
    expect(again.store.getState().template.source).toBe(templateOf().source);
    expect(createEditor(world.ports, templateOf(), stored).store.getState().history.done).toEqual([]);
  });
});

describe('selection', () => {
  it('stays on its node through edits before it and through a source that cannot be read', () => {
    const [id] = state().nodeIds;
    editor.select(id!);
    editor.edit({ label: 'type', changes: [{ from: 0, to: 0, insert: '\n\n' }] });
    expect(selectedNode(state())?.tag).toBe('h1');
    editor.edit({ label: 'break', changes: [{ from: 0, to: 0, insert: '<' }] });
    editor.undo();
    expect(state().nodeIds).toEqual([id]);
    expect(selectedNode(state())?.tag).toBe('h1');
  });

  it('is of nothing once its node is gone', () => {
    editor.select('no such id');
    expect(selectedNode(state())).toBeNull();
  });
});

describe('commands on nodes', () => {
  it('edit the text of the source, as one step', () => {
    const [id] = state().nodeIds;
    expect(editNode(editor, id!, { kind: 'style', name: 'color', value: 'blue' }, 'colour').ok).toBe(true);
    expect(template().source).toBe(
      `export default ({ title }) => <h1 style={{ color: 'blue' }}>{title}</h1>;\n`,
    );
    editNode(editor, id!, { kind: 'attribute', name: 'id', value: 'a' }, 'id');
    editNode(editor, id!, { kind: 'remove-attribute', name: 'id' }, 'id');
    editNode(editor, id!, { kind: 'remove-style', name: 'color' }, 'colour');
    expect(template().source).not.toContain('color');
    editor.undo();
    expect(template().source).toContain('blue');
  });

  it('are refused while the source has an error, and for a node that is gone', () => {
    const [id] = state().nodeIds;
    expect(editNode(editor, 'no such id', { kind: 'text', value: 'x' }, 'text')).toMatchObject({ ok: false });
    editor.edit({ label: 'break', changes: [{ from: 0, to: 0, insert: '<' }] });
    expect(editNode(editor, id!, { kind: 'text', value: 'x' }, 'text')).toMatchObject({
      ok: false,
      error: { code: 'edit.broken-source' },
    });
  });
});

describe('commands on fields and rules', () => {
  it('a new rule marks the one element that shows its field', () => {
    addRule(editor, 'title');
    expect(template().manifest.rules).toEqual([
      { field: 'title', maxLines: 2, cut: 'word', ellipsis: '…', fallback: '' },
    ]);
    expect(template().source).toMatch(/<h1 .*data-field="title".*>\{title\}<\/h1>/);
    editor.undo();
    expect(template()).toEqual(templateOf());
  });

  it('a new rule marks nothing when several elements show its field, or none', () => {
    const source = `export default ({ title }) => <div><b>{title}</b><i>{title}</i></div>;`;
    editor = createEditor(world.ports, templateOf(source));
    addRule(editor, 'title');
    expect(template().source).toBe(source);
    expect(template().manifest.rules).toHaveLength(1);
  });

  it('a field has one rule, however often it is asked for', () => {
    addRule(editor, 'title');
    addRule(editor, 'title');
    expect(template().manifest.rules).toHaveLength(1);
    expect(state().history.done).toHaveLength(1);
  });

  it('a rule is made by its first change, changed, and loses a limit that is cleared', () => {
    changeRule(editor, 'title', { maxWords: 5 });
    changeRule(editor, 'title', { maxLines: 3, cut: 'none' });
    changeRule(editor, 'title', { maxWords: undefined });
    expect(template().manifest.rules).toEqual([
      { field: 'title', maxLines: 3, cut: 'none', ellipsis: '…', fallback: '' },
    ]);
    expect('maxWords' in template().manifest.rules[0]!).toBe(false);
    removeRule(editor, 'title');
    expect(template().manifest.rules).toEqual([]);
  });
});

describe('commands on headlines', () => {
  it('set and clear a value', () => {
    setFixtureValue(editor, 'short', 'title', '');
    expect(template().fixtures[0]!.values).toEqual({ title: '' });
    setFixtureValue(editor, 'short', 'title', undefined);
    expect(template().fixtures[0]!.values).toEqual({});
    setFixtureValue(editor, 'nobody', 'title', 'x');
    expect(template().fixtures).toHaveLength(2);
  });

  it('add a copy of the shown one and show it', () => {
    addFixture(editor, 'Copy');
    const added = template().fixtures[2]!;
    expect(added).toMatchObject({ name: 'Copy', values: { title: 'Not so short' } });
    expect(state().fixtureId).toBe(added.id);
    setFixtureValue(editor, added.id, 'title', 'Other');
    expect(template().fixtures[1]!.values.title).toBe('Not so short');
  });

  it('show another one when the shown one goes', () => {
    removeFixture(editor, 'medium');
    expect(state().fixtureId).toBe('short');
    editor.undo();
    expect(template().fixtures.map(({ id }) => id)).toEqual(['short', 'medium']);
  });

  it('rename, but never to nothing', () => {
    renameFixture(editor, 'short', '  Tiny ');
    expect(template().fixtures[0]!.name).toBe('Tiny');
    renameFixture(editor, 'short', '   ');
    expect(template().fixtures[0]!.name).toBe('Tiny');
  });

  it('add an image and show it in a field as one step', () => {
    const asset = {
      name: 'logo',
      mime: 'image/png' as const,
      file: 'assets/logo.png',
      sha256: 'a'.repeat(64),
    };
    addAsset(editor, asset, { fixtureId: 'short', field: 'image' });
    expect(template().manifest.assets).toEqual([asset]);
    expect(template().fixtures[0]!.values.image).toBe('asset:logo');
    editor.undo();
    expect(template()).toEqual(templateOf());
  });
});
