import { fromBase64 } from '../../../lib/base64.ts';

// How every wasm module starts, in base64.
const literal = /"(AGFzbQ[A-Za-z0-9+/]{10000,}={0,2})"/g;

/** The wasm that the runtime's layout engine carries as text; null when there is not exactly one. */
export function findHarfbuzz(runtimeModule: string): Uint8Array | null {
  const found = [...runtimeModule.matchAll(literal)];
  return found.length === 1 ? fromBase64(found[0]![1]!) : null;
}
