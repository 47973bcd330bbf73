import { readFileSync } from 'node:fs';
import type { Card } from '../../runtime/card.ts';
import { readFont } from '../../runtime/real-runtime.fixtures.ts';
import { compileSource } from '../../source/compile.ts';
import type { Starter } from './starters.ts';

export function readAsset({ id }: Starter, file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`./${id}/${file}`, import.meta.url)));
}

/** A starter as the runtime takes it, with its fonts and images. */
export function cardOfStarter(starter: Starter): Card {
  const { manifest, source } = starter.template;
  const compiled = compileSource(source, manifest.kind);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return {
    code: compiled.value.code,
    fields: manifest.fields,
    rules: manifest.rules,
    tokens: manifest.tokens,
    fonts: manifest.fonts.map(({ family, weight, style, file }) => ({
      family,
      weight,
      style,
      data: readFont(file.replace('fonts/', '')),
    })),
    assets: manifest.assets.map(({ name, mime, file }) => ({ name, mime, bytes: readAsset(starter, file) })),
  };
}
