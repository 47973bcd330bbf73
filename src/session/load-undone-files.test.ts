import { describe, expect, it } from 'vitest';
import { addFonts } from '../editor/commands/edit-fonts.ts';
import { createEditor } from '../editor/editor.ts';
import { createFakeWorld, templateOf } from '../editor/fake-ports.fixtures.ts';
import { loadUndoneFiles } from './load-undone-files.ts';

const hash = 'ab'.repeat(32);

async function loadedAfter(history: unknown): Promise<string[]> {
  const loaded: string[] = [];
  await loadUndoneFiles(history, { load: async (sha256) => loaded.push(sha256) > 0 });
  return loaded;
}

describe('loadUndoneFiles', () => {
  it('loads a font that was undone, once, since redo would draw with it', async () => {
    const editor = createEditor(createFakeWorld().ports, templateOf('export default () => <p>a</p>;\n'));
    const font = {
      family: 'House',
      weight: 400,
      style: 'normal' as const,
      file: 'fonts/a.ttf',
      sha256: hash,
    };
    addFonts(editor, [font, { ...font, family: 'Home' }], 'fonts');
    editor.undo();
    expect(await loadedAfter(editor.store.getState().history)).toEqual([hash]);
  });

  it('loads nothing where there is no history', async () => {
    expect(await loadedAfter(null)).toEqual([]);
  });
});
