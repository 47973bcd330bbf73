import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../lib/text-span.ts';
import { parseSource } from '../parse.ts';
import type { SourceKind, SourceTree } from '../source-tree.ts';
import { bindText, unbindText } from './bind-text.ts';
import type { EditResult } from './refusal.ts';
import { removeAttribute } from './remove-attribute.ts';
import { removeStyle } from './remove-style.ts';
import { renameField } from './rename-field.ts';
import { setAttribute } from './set-attribute.ts';
import { setStyle } from './set-style.ts';
import { setText } from './set-text.ts';

interface EditCase {
  ordinal: number;
  name: string;
  value: string | number;
  /** The code of the refusal; without it there is an expected text. */
  refusal?: string;
  message?: string;
}

type Edit = (text: string, tree: SourceTree, args: EditCase) => EditResult;

const edits: Record<string, Edit> = {
  'set-style': (text, tree, { ordinal, name, value }) => setStyle(text, tree, ordinal, name, value),
  'remove-style': (text, tree, { ordinal, name }) => removeStyle(text, tree, ordinal, name),
  'set-attribute': (text, tree, { ordinal, name, value }) => setAttribute(text, tree, ordinal, name, value),
  'remove-attribute': (text, tree, { ordinal, name }) => removeAttribute(text, tree, ordinal, name),
  'bind-text': (text, tree, { ordinal, name }) => bindText(text, tree, ordinal, name),
  'unbind-text': (text, tree, { ordinal, value }) => unbindText(text, tree, ordinal, String(value)),
  'rename-field': (text, tree, { name, value }) => renameField(text, tree, name, String(value)),
  'set-text': (text, tree, { ordinal, value }) => setText(text, tree, ordinal, String(value)),
};

const folder = new URL('./__fixtures__/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

describe.each(Object.entries(edits))('%s', (name, edit) => {
  it.each(readdirSync(new URL(name, folder)).sort())('%s', (id) => {
    const path = `${name}/${id}`;
    const kind: SourceKind = existsSync(new URL(`${path}/input.jsx`, folder)) ? 'jsx' : 'json';
    const args: EditCase = JSON.parse(read(`${path}/case.json`));
    const text = read(`${path}/input.${kind}`);
    const { tree, diagnostics } = parseSource(text, kind);
    expect(diagnostics).toEqual([]);
    const result = edit(text, tree!, args);
    if (args.refusal) {
      expect(result).toMatchObject({
        ok: false,
        error: { code: args.refusal, ...(args.message ? { message: args.message } : {}) },
      });
      return;
    }
    if (!result.ok) throw new Error(result.error.message);
    const edited = applyChanges(text, result.value);
    expect(edited).toBe(read(`${path}/expected.${kind}`));
    expect(parseSource(edited, kind).diagnostics).toEqual([]);
  });
});
