import { describe, expect, it } from 'vitest';
import { createEditor, type Editor } from '../editor.ts';
import { createFakeWorld, templateOf } from '../fake-ports.fixtures.ts';
import { applyFix, prepareFix } from './apply-fix.ts';

const open = (source: string): Editor => createEditor(createFakeWorld().ports, templateOf(source));
const template = (editor: Editor) => editor.store.getState().template;
const plain = `export default ({ title }) => <h1 style={{ color: 'red', gridGap: 4 }}>{title}</h1>;\n`;

describe('applyFix', () => {
  it('sets and removes styles as one undo step', () => {
    const editor = open(plain);
    const applied = applyFix(editor, {
      kind: 'style',
      label: 'Use 48 px',
      ordinal: 0,
      set: { fontSize: 48, color: 'blue' },
      remove: ['gridGap'],
    });
    expect(applied.ok).toBe(true);
    expect(template(editor).source).toBe(
      `export default ({ title }) => <h1 style={{ color: 'blue', fontSize: 48 }}>{title}</h1>;\n`,
    );
    expect(editor.store.getState().history.done.map(({ label }) => label)).toEqual(['use 48 px']);
    editor.undo();
    expect(template(editor).source).toBe(plain);
  });

  it('makes a rule, marks the element and writes its size, as one undo step', () => {
    const editor = open(plain);
    applyFix(editor, {
      kind: 'rule',
      label: 'Keep it on 2 lines',
      field: 'title',
      change: { maxPx: 64, minPx: 40, maxLines: 2 },
    });
    expect(template(editor).source).toBe(
      `export default ({ title }) => <h1 style={{ color: 'red', gridGap: 4, fontSize: 64 }} data-field="title">{title}</h1>;\n`,
    );
    expect(template(editor).manifest.rules).toEqual([
      { field: 'title', maxLines: 2, cut: 'word', ellipsis: '…', fallback: '', maxPx: 64, minPx: 40 },
    ]);
    editor.undo();
    expect(template(editor).source).toBe(plain);
    expect(template(editor).manifest.rules).toEqual([]);
  });

  it('puts a new rule before those of texts that stand further down, which it would push off the card', () => {
    const editor = open(
      `export default ({ title, author }) => <main><h1>{title}</h1><p data-field="author">{author}</p></main>;\n`,
    );
    const fix = (field: string) =>
      ({ kind: 'rule', label: 'Keep it on 1 line', field, change: { maxLines: 1 } }) as const;
    applyFix(editor, fix('author'));
    const prepared = prepareFix(editor, fix('title'));
    applyFix(editor, fix('title'));
    expect(template(editor).manifest.rules.map(({ field }) => field)).toEqual(['title', 'author']);
    expect(prepared.ok && prepared.value.template.manifest).toEqual(template(editor).manifest);
  });

  it('changes a rule that is there, and takes a limit away', () => {
    const editor = open(plain);
    const fix = (change: object) => applyFix(editor, { kind: 'rule', label: 'Fix', field: 'title', change });
    fix({ maxWords: 5 });
    fix({ maxLines: 4, maxWords: undefined });
    expect(template(editor).manifest.rules).toEqual([
      { field: 'title', maxLines: 4, cut: 'word', ellipsis: '…', fallback: '' },
    ]);
  });

  it('makes several changes as one undo step', () => {
    const editor = open(plain);
    const applied = applyFix(editor, {
      kind: 'all',
      label: 'Apply 3 fixes',
      fixes: [
        { kind: 'style', label: 'Use #fff', ordinal: 0, set: { color: '#fff' }, remove: [] },
        { kind: 'rule', label: 'Keep it on 1 line', field: 'title', change: { maxPx: 64, maxLines: 1 } },
        {
          kind: 'style',
          label: 'Let long words break',
          ordinal: 0,
          set: { wordBreak: 'break-word' },
          remove: [],
        },
      ],
    });
    expect(applied.ok).toBe(true);
    expect(template(editor).source).toBe(
      `export default ({ title }) => <h1 style={{ color: '#fff', gridGap: 4, fontSize: 64, wordBreak: 'break-word' }} data-field="title">{title}</h1>;\n`,
    );
    expect(template(editor).manifest.rules).toMatchObject([{ field: 'title', maxPx: 64, maxLines: 1 }]);
    expect(editor.store.getState().history.done.map(({ label }) => label)).toEqual(['apply 3 fixes']);
    editor.undo();
    expect(template(editor).source).toBe(plain);
    expect(template(editor).manifest.rules).toEqual([]);
  });

  it('says why when an element is not there, and changes nothing', () => {
    const editor = open(plain);
    const applied = applyFix(editor, {
      kind: 'style',
      label: 'Fix',
      ordinal: 7,
      set: { color: 'blue' },
      remove: [],
    });
    expect(applied.ok).toBe(false);
    expect(template(editor).source).toBe(plain);
  });

  it('refuses while the source has an error', () => {
    const editor = open(plain);
    editor.edit({ label: 'break', changes: [{ from: 0, to: 6, insert: '(((' }] });
    expect(
      applyFix(editor, { kind: 'style', label: 'Fix', ordinal: 0, set: { color: 'blue' }, remove: [] }),
    ).toMatchObject({
      ok: false,
      error: { code: 'edit.broken-source' },
    });
  });
});

describe('prepareFix', () => {
  it('shows what would be, and changes nothing', () => {
    const editor = open(plain);
    const prepared = prepareFix(editor, {
      kind: 'rule',
      label: 'Fix',
      field: 'title',
      change: { maxPx: 64 },
    });
    if (!prepared.ok) throw new Error(prepared.error.message);
    expect(prepared.value.template.source).toContain('fontSize: 64');
    expect(prepared.value.template.manifest.rules[0]).toMatchObject({ field: 'title', maxPx: 64 });
    expect(template(editor).source).toBe(plain);
    expect(template(editor).manifest.rules).toEqual([]);
    expect(editor.store.getState().history.done).toEqual([]);
  });
});
