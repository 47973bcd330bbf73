// The module that the build makes from this file draws every picture: the app's workers load it, and each
// frozen version carries it along. It must run unchanged in browsers, Node and workers.

import { createFriezeEngine } from './engines/frieze.ts';
import { createQuickJsEvaluator } from './evaluate/quickjs.ts';
import type { Runtime } from './runtime/card.ts';
import { createRuntime as createRuntimeOver } from './runtime/draw.ts';
import type { ReadChainFile } from './runtime/fonts/chain.ts';

export interface RuntimeWasm {
  layoutWasm: Uint8Array | WebAssembly.Module;
  resvgWasm: Uint8Array | WebAssembly.Module;
  quickjsWasm: Uint8Array | WebAssembly.Module;
  /** Reads a file of the fallback chain: `fonts/noto-sans-thai-thai-400.woff`, `emoji/1f680.svg`. Without it there is none. */
  readChainFile?: ReadChainFile;
}

/** Once per realm. */
export async function createRuntime({
  layoutWasm,
  resvgWasm,
  quickjsWasm,
  readChainFile,
}: RuntimeWasm): Promise<Runtime> {
  const [evaluator, engine] = await Promise.all([
    createQuickJsEvaluator(quickjsWasm),
    createFriezeEngine({ layout: layoutWasm, resvg: resvgWasm }),
  ]);
  return createRuntimeOver(evaluator, engine, readChainFile);
}
