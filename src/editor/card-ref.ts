import type { CardRef, DrawRequest } from '../render/protocol.ts';
import type { Manifest, Values } from '../template/schema.ts';

/** What a worker needs to draw a template, bytes named by hash. */
export function toCardRef(manifest: Manifest, code: string): CardRef {
  return {
    code,
    fields: manifest.fields,
    rules: manifest.rules,
    tokens: manifest.tokens,
    fonts: manifest.fonts.map(({ family, weight, style, sha256 }) => ({ family, weight, style, sha256 })),
    assets: manifest.assets.map(({ name, mime, sha256 }) => ({ name, mime, sha256 })),
  };
}

export function toDrawRequest(
  manifest: Manifest,
  code: string,
  values: Values,
  output: DrawRequest['output'],
  scale = 1,
): DrawRequest {
  const { widthPx, heightPx } = manifest.sizes[0]!;
  return { card: toCardRef(manifest, code), values, widthPx, heightPx, scale, output };
}
