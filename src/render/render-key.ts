import { canonicalJson, type Json } from '../lib/canonical-json.ts';
import { sha256Hex } from '../lib/hash.ts';
import type { DrawRequest } from './protocol.ts';

/** Equal keys mean equal pixels: everything a draw depends on is in the request. */
export function renderKey(request: DrawRequest): string {
  const { output: _, ...decisive } = request;
  return sha256Hex(canonicalJson(decisive as unknown as Json));
}
