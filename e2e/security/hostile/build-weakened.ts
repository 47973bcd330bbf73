import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { mendedSatori } from '../../../scripts/mend-satori.mjs';
import type { Guard } from './guards.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const wasmFiles = {
  'layout.wasm': 'satori/layout.wasm',
  'resvg.wasm': '@resvg/resvg-wasm/index_bg.wasm',
  'quickjs.wasm': '@jitl/quickjs-wasmfile-release-sync/dist/emscripten-module.wasm',
};

/** Builds the runtime as scripts/build-runtime.mjs does, with the text of these guards replaced. */
export async function buildWeakened(guards: readonly Guard[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [runtime, compiler] = await Promise.all([
    bundle('runtime-module.ts', guards),
    bundle('source/compile.ts', guards),
  ]);
  writeFileSync(`${folder}runtime.mjs`, runtime);
  writeFileSync(`${folder}compile.mjs`, compiler);
  for (const [name, path] of Object.entries(wasmFiles))
    copyFileSync(`${root}node_modules/${path}`, folder + name);
}

export async function bundle(entry: string, guards: readonly Guard[]): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: mendedSatori(), conditions: ['workerd', 'browser', 'import', 'module', 'default'] },
    plugins: [replaceGuards(guards)],
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: `${root}src/${entry}`, formats: ['es'], fileName: () => 'built.mjs' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ output }] = (Array.isArray(result) ? result : [result]) as [
    { output: { type: string; code?: string }[] },
  ];
  return output.find(({ type }) => type === 'chunk')!.code!;
}

function replaceGuards(guards: readonly Guard[]): Plugin {
  return {
    name: 'replace-guards',
    enforce: 'pre',
    load(id) {
      const [path, query] = id.split('?');
      const edits = guards.filter(({ file }) => path === root + file);
      if (edits.length === 0) return null;
      const text = edits.reduce(
        (read, { find, replace }) => read.replace(find, () => replace),
        readFileSync(path!, 'utf8'),
      );
      return query === 'raw' ? `export default ${JSON.stringify(text)};` : text;
    },
  };
}
