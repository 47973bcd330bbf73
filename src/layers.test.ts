import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findFaults, readImports } from './layers.fixtures.ts';

function readSource(): Map<string, string> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const files = new Map<string, string>();
  const visit = (folder: string) => {
    for (const entry of readdirSync(root + folder, { withFileTypes: true })) {
      const path = folder + entry.name;
      if (entry.isDirectory()) visit(`${path}/`);
      else if (/\.(ts|tsx|js|mjs|css)$/.test(entry.name)) files.set(path, readFileSync(root + path, 'utf8'));
    }
  };
  visit('');
  return files;
}

describe('the source', () => {
  const files = readSource();

  it('is all there', () => {
    expect(files.size).toBeGreaterThan(200);
    expect(files.has('lib/result.ts')).toBe(true);
  });

  it('keeps to its layers, packages and sizes, and has no cycle', () => {
    expect(findFaults(files)).toEqual([]);
  });
});

describe('readImports', () => {
  it('finds every form of import, and tells types from values', () => {
    const text = [
      `import { a, type B } from './values.ts';`,
      `import type { C } from './types.ts';`,
      `import { type D, type E } from './inline-types.ts';`,
      `import {\n  type F,\n  type G,\n} from './lines.ts';`,
      `import h, { type I } from './default.ts';`,
      `import * as j from "./all.ts";`,
      `import './effect.css';`,
      `export { k } from './again.ts';`,
      `export type { L } from './again-types.ts';`,
      `const m = await import('./later.ts');`,
      `// import n from './comment.ts';`,
      `const o = 'import p from';`,
    ].join('\n');
    const found = readImports('a.ts', text).map(({ to, typesOnly }) => (typesOnly ? `${to} (types)` : to));
    expect(found.sort()).toEqual(
      [
        './values.ts',
        './types.ts (types)',
        './inline-types.ts (types)',
        './lines.ts (types)',
        './default.ts',
        './all.ts',
        './effect.css',
        './again.ts',
        './again-types.ts (types)',
        './later.ts',
      ].sort(),
    );
  });
});

describe('every rule can fail', () => {
  const value = (to: string) => `import { a } from '${to}';\n`;
  const types = (to: string) => `import type { A } from '${to}';\n`;

  it.each([
    ['lib/a.ts', value('../template/schema.ts')],
    ['lib/a.ts', types('../template/schema.ts')],
    ['template/a.ts', value('../source/parse.ts')],
    ['source/a.ts', value('../runtime/draw.ts')],
    ['runtime/a.ts', value('../source/parse.ts')],
    ['runtime/rules/a.ts', value('../../evaluate/quickjs.ts')],
    ['lab/a.ts', value('../freeze/zip.ts')],
    ['freeze/a.ts', value('../editor/editor.ts')],
    ['evaluate/a.ts', value('../runtime/draw.ts')],
    ['engines/a.ts', types('../evaluate/quickjs.ts')],
    ['render/a.ts', value('../runtime/draw.ts')],
    ['storage/a.ts', types('../editor/editor.ts')],
    ['editor/a.ts', value('../storage/storage.ts')],
    ['editor/a.ts', value('../runtime/draw.ts')],
    ['editor/a.ts', types('../render/renderer.ts')],
    ['editor/a.ts', types('../ui/App.tsx')],
    ['session/a.ts', types('../ui/App.tsx')],
    ['ui/a.tsx', types('../storage/storage.ts')],
    ['ui/a.tsx', value('../runtime/draw.ts')],
    ['ui/a.tsx', value('../render/protocol.ts')],
    ['ui/a.tsx', types('../render/renderer.ts')],
    ['runtime-module.ts', value('./render/renderer.ts')],
    ['stray/a.ts', value('../lib/result.ts')],
  ])('%s may not say %s', (path, text) => {
    expect(findFaults(new Map([[path, text]]))).toHaveLength(1);
  });

  it.each([
    ['storage/tables.ts', 'dexie'],
    ['runtime/a.ts', 'satori'],
    ['evaluate/a.ts', 'satori/standalone'],
    ['render/a.ts', '@resvg/resvg-wasm'],
    ['evaluate/a.ts', 'quickjs-emscripten-core'],
    ['engines/a.ts', '@jitl/quickjs-wasmfile-release-sync'],
    ['editor/a.ts', '@babel/parser'],
    ['freeze/a.ts', 'sucrase'],
    ['ui/a.ts', 'jsonc-parser'],
    ['editor/a.ts', 'react'],
    ['session/a.ts', 'react-dom/client'],
    ['session/a.ts', 'lucide-react'],
    ['editor/a.ts', '@base-ui/react/menu'],
    ['ui/panels/canvas/a.ts', '@codemirror/state'],
    ['ui/panels/canvas/a.ts', '@codemirror/view'],
    ['editor/a.ts', '@codemirror/view'],
    ['freeze/a.ts', 'fflate'],
    ['editor/a.ts', 'zod/mini'],
    ['freeze/a.ts', '@noble/hashes/sha2.js'],
    ['session/a.ts', 'immer'],
    ['session/a.ts', 'zustand'],
    ['source/a.ts', 'left-pad'],
    ['lib/a.ts', 'node:fs'],
  ])('%s may not import %s', (path, name) => {
    expect(findFaults(new Map([[path, value(name)]]))).toEqual([
      expect.stringContaining(`${path} imports ${name}`),
    ]);
    expect(findFaults(new Map([[path, types(name)]]))).toHaveLength(1);
  });

  it('and each allows what it must', () => {
    const files = new Map([
      ['template/a.ts', value('../lib/result.ts') + value('zod/mini')],
      ['evaluate/quickjs.ts', types('../runtime/card.ts') + value('quickjs-emscripten-core')],
      ['engines/frieze.ts', types('../runtime/card.ts') + value('satori/standalone')],
      ['storage/db.ts', value('dexie')],
      ['freeze/zip.ts', value('fflate')],
      [
        'editor/a.ts',
        value('@codemirror/state') + value('../render/protocol.ts') + types('../runtime/card.ts'),
      ],
      [
        'ui/a.tsx',
        value('react') + value('../runtime/normalise/check-colours.ts') + types('../render/protocol.ts'),
      ],
      ['ui/panels/code/a.ts', value('@codemirror/view')],
      ['session/a.ts', value('../storage/storage.ts') + value('../render/renderer.ts')],
    ]);
    expect(findFaults(files)).toEqual([]);
  });

  it('cycles, also through types alone', () => {
    const files = new Map([
      ['lib/a.ts', value('./b.ts')],
      ['lib/b.ts', types('./c.ts')],
      ['lib/c.ts', `export { a } from './a.ts';\n`],
      ['lib/d.ts', value('./a.ts')],
    ]);
    expect(findFaults(files)).toEqual([
      'These files import each other: lib/a.ts → lib/b.ts → lib/c.ts → lib/a.ts.',
    ]);
    files.set('lib/c.ts', '');
    expect(findFaults(files)).toEqual([]);
  });

  it('length', () => {
    const lines = (count: number) => 'a;\n'.repeat(count);
    const faults = (path: string, count: number) => findFaults(new Map([[path, lines(count)]]));
    expect(faults('lib/a.ts', 350)).toEqual([]);
    expect(faults('lib/a.ts', 351)).toEqual([
      'lib/a.ts has 351 lines. Split it, or give the reason in layers.fixtures.ts.',
    ]);
    expect(faults('freeze/bundle-scripts/bundle-scripts.test.ts', 500)).toEqual([]);
    expect(faults('freeze/bundle-scripts/bundle-scripts.test.ts', 501)).toHaveLength(1);
  });

  it('tests used by what ships', () => {
    expect(findFaults(new Map([['lib/a.ts', value('./a.fixtures.ts')]]))).toEqual([
      'lib/a.ts imports lib/a.fixtures.ts, which is for tests alone.',
    ]);
    expect(findFaults(new Map([['lib/a.test.ts', value('../ui/App.tsx')]]))).toEqual([]);
  });
});
