import { describe, expect, it } from 'vitest';
import { type Folder, writeFolder } from './write-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function memoryFolder(
  files: Record<string, string>,
): Folder & { texts(): Record<string, string>; writes: string[] } {
  const stored = new Map<string, Uint8Array>(
    Object.entries(files).map(([path, text]) => [path, bytes(text)]),
  );
  const writes: string[] = [];
  return {
    name: 'site',
    writes,
    texts: () =>
      Object.fromEntries([...stored].map(([path, each]) => [path, new TextDecoder().decode(each)])),
    read: async (path) => stored.get(path) ?? null,
    write: async (path, each) => {
      writes.push(path);
      stored.set(path, each);
    },
    remove: async (path) => {
      stored.delete(path);
    },
  };
}

const root = 'frieze/post';
const exported = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => ({ path, bytes: bytes(text) }));
const index = (...paths: string[]) =>
  JSON.stringify({ files: Object.fromEntries(paths.map((path) => [path, 'sha'])) });

describe('writeFolder', () => {
  it('writes an export into an empty folder', async () => {
    const folder = memoryFolder({});
    const written = await writeFolder(
      folder,
      exported({ 'frieze/post/card.jsx': 'a', 'src/og.ts': 'b' }),
      root,
    );
    expect(written).toEqual({ ok: true, value: { changed: 2, unchanged: 0, removed: 0, kept: [] } });
    expect(folder.texts()).toEqual({ 'frieze/post/card.jsx': 'a', 'src/og.ts': 'b' });
  });

  it('writes only what changed, and removes what the older version alone had', async () => {
    const folder = memoryFolder({
      'frieze/post/frieze.json': index('card.jsx', 'goldens/old.png', 'same.txt'),
      'frieze/post/card.jsx': 'old',
      'frieze/post/goldens/old.png': 'old picture',
      'frieze/post/same.txt': 'same',
      'frieze/post/notes.md': 'mine',
    });
    const files = {
      'frieze/post/frieze.json': index('card.jsx', 'same.txt'),
      'frieze/post/card.jsx': 'new',
      'frieze/post/same.txt': 'same',
    };
    const written = await writeFolder(folder, exported(files), root);
    expect(written).toEqual({ ok: true, value: { changed: 2, unchanged: 1, removed: 1, kept: [] } });
    expect(folder.writes).toEqual(['frieze/post/frieze.json', 'frieze/post/card.jsx']);
    expect(Object.keys(folder.texts())).not.toContain('frieze/post/goldens/old.png');
    expect(folder.texts()['frieze/post/notes.md']).toBe('mine');
  });

  it('leaves a file of the site alone that was changed there, and says which', async () => {
    const folder = memoryFolder({ 'src/og.ts': 'changed by hand' });
    const written = await writeFolder(folder, exported({ 'src/og.ts': 'as exported' }), root);
    expect(written).toEqual({
      ok: true,
      value: { changed: 0, unchanged: 0, removed: 0, kept: ['src/og.ts'] },
    });
    expect(folder.texts()['src/og.ts']).toBe('changed by hand');
  });

  it('removes nothing outside of the bundle, whatever the index that lies there says', async () => {
    const before = { 'secret.txt': 's', 'frieze/other/card.jsx': 'o' };
    for (const path of [
      '../../secret.txt',
      '../other/card.jsx',
      '/secret.txt',
      '..\\other\\card.jsx',
      './card.jsx',
    ]) {
      const folder = memoryFolder({ ...before, 'frieze/post/frieze.json': index(path) });
      expect(await writeFolder(folder, exported({ 'frieze/post/a': 'a' }), root)).toMatchObject({
        value: { removed: 0 },
      });
      expect(folder.texts()).toMatchObject(before);
    }
    const broken = memoryFolder({ 'frieze/post/frieze.json': 'not JSON' });
    expect(await writeFolder(broken, exported({ 'frieze/post/a': 'a' }), root)).toMatchObject({ ok: true });
  });

  it('says when the browser withdrew its permission, when the disk is full, and what else went wrong', async () => {
    const failing = (error: unknown): Folder => ({ ...memoryFolder({}), write: () => Promise.reject(error) });
    const write = (error: unknown) => writeFolder(failing(error), exported({ a: 'a' }), root);
    expect(await write(new DOMException('no', 'NotAllowedError'))).toEqual({
      ok: false,
      error: { code: 'folder.forbidden', message: 'Frieze may not write here any more.' },
    });
    expect(await write(new DOMException('full', 'QuotaExceededError'))).toMatchObject({
      error: { code: 'folder.full' },
    });
    expect(await write(new Error('odd'))).toMatchObject({
      error: { code: 'folder.failed', message: expect.stringContaining('odd') as string },
    });
  });
});
