import { describe, expect, it } from 'vitest';
import { createEditor, type Editor } from '../editor.ts';
import { createFakeWorld, templateOf } from '../fake-ports.fixtures.ts';
import { addRule, changeRuleSizes, sourceSizePx } from './edit-rules.ts';

const cardWith = (style: string) =>
  `export default ({ title }) => <h1 data-field="title" style={{ ${style} }}>{title}</h1>;\n`;
const open = (source: string): Editor => createEditor(createFakeWorld().ports, templateOf(source));
const state = (editor: Editor) => editor.store.getState().template;

describe('addRule', () => {
  it('marks the one element that shows the field, in the same step', () => {
    const editor = open(`export default ({ title }) => <h1>{title}</h1>;\n`);
    addRule(editor, 'title');
    expect(state(editor).source).toContain('<h1 data-field="title">');
    expect(state(editor).manifest.rules.map(({ field }) => field)).toEqual(['title']);
    editor.undo();
    expect(state(editor).source).not.toContain('data-field');
    expect(state(editor).manifest.rules).toEqual([]);
  });

  it('puts it before the rules of texts that stand further down', () => {
    const editor = open(
      `export default ({ title, author }) => <main><h1>{title}</h1><p>{author}</p></main>;\n`,
    );
    addRule(editor, 'author');
    addRule(editor, 'title');
    expect(state(editor).manifest.rules.map(({ field }) => field)).toEqual(['title', 'author']);
  });

  it('makes one rule per field', () => {
    const editor = open(cardWith('color: 5'));
    addRule(editor, 'title');
    addRule(editor, 'title');
    expect(state(editor).manifest.rules).toHaveLength(1);
  });
});

describe('the size of a field in the source', () => {
  it.each([
    ['fontSize: 72', 72],
    ["fontSize: '48px'", 48],
    ["fontSize: '3em'", null],
    ['fontSize: big', null],
    ['color: 5', null],
  ])('%s is read as %s', (style, expected) => {
    expect(sourceSizePx(open(cardWith(style)), 'title')).toBe(expected);
  });
});

describe('changeRuleSizes', () => {
  it('sets the rule and the source in one step', () => {
    const editor = open(cardWith('fontSize: 50'));
    addRule(editor, 'title');
    changeRuleSizes(editor, 'title', { maxPx: 72, minPx: 44 });
    expect(state(editor).source).toBe(cardWith('fontSize: 72'));
    expect(state(editor).manifest.rules[0]).toMatchObject({ maxPx: 72, minPx: 44 });
    editor.undo();
    expect(state(editor).source).toBe(cardWith('fontSize: 50'));
    expect(state(editor).manifest.rules[0]).not.toHaveProperty('maxPx');
  });

  it('makes one step of a drag', () => {
    const editor = open(cardWith('fontSize: 50'));
    addRule(editor, 'title');
    const before = editor.store.getState().history.done.length;
    for (const maxPx of [60, 61, 62]) changeRuleSizes(editor, 'title', { maxPx, minPx: 40 });
    expect(editor.store.getState().history.done.length).toBe(before + 1);
  });

  it('leaves a size that code decides, and sets the rule all the same', () => {
    const editor = open(cardWith('fontSize: title.length'));
    addRule(editor, 'title');
    changeRuleSizes(editor, 'title', { maxPx: 72, minPx: 44 });
    expect(state(editor).source).toBe(cardWith('fontSize: title.length'));
    expect(state(editor).manifest.rules[0]).toMatchObject({ maxPx: 72 });
  });

  it('gives the size back to the source', () => {
    const editor = open(cardWith('fontSize: 50'));
    addRule(editor, 'title');
    changeRuleSizes(editor, 'title', { maxPx: 72, minPx: 44 });
    changeRuleSizes(editor, 'title', null);
    expect(state(editor).manifest.rules[0]).not.toHaveProperty('maxPx');
    expect(state(editor).source).toBe(cardWith('fontSize: 72'));
  });
});
