import { readFile } from 'node:fs/promises';
import { root } from '../scripts/run.mjs';
import { compareRenderers } from './compare.mjs';
import { createFrieze } from './frieze.mjs';
import { createPlain } from './plain.mjs';
import { createTakumi } from './takumi.mjs';

const read = (path) => readFile(root + path);

/** The wasm the plain pipeline and takumi take from their packages, and Frieze's from its own built folder. */
export async function startNodeRenderers(runtimeFolder) {
  const { createRuntime } = await import(`${runtimeFolder}runtime.mjs`);
  const own = (name) => readFile(runtimeFolder + name);
  return {
    plain: await createPlain({
      layoutWasm: await read('node_modules/satori/layout.wasm'),
      resvgWasm: await read('node_modules/@resvg/resvg-wasm/index_bg.wasm'),
    }),
    frieze: await createFrieze(createRuntime, {
      layoutWasm: await own('layout.wasm'),
      resvgWasm: await own('resvg.wasm'),
      quickjsWasm: await own('quickjs.wasm'),
      readChainFile,
    }),
    takumi: createTakumi({ takumiWasm: await read('node_modules/@takumi-rs/wasm/pkg/takumi_wasm_bg.wasm') }),
  };
}

/** scripts/chain-files.mjs puts the fallback fonts and emoji there. */
export const readChainFile = (path) =>
  read(`public/chain/${path}`).then(
    (bytes) => new Uint8Array(bytes),
    () => null,
  );

export async function compareInNode(options, runtimeFolder) {
  const { plain, frieze, takumi } = await startNodeRenderers(runtimeFolder);
  return compareRenderers({ ...options, renderers: [plain, frieze, takumi] });
}
