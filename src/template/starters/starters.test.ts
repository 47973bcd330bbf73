import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../../lib/hash.ts';
import type { Card, Runtime } from '../../runtime/card.ts';
import { openRealRuntime, readFont } from '../../runtime/real-runtime.fixtures.ts';
import { compileSource } from '../../source/compile.ts';
import { fixtureSchema } from '../schema.ts';
import type { Verdict } from '../verdict.ts';
import { type Starter, starterFilePath, starters } from './starters.ts';

let runtime: Runtime;
beforeAll(async () => {
  ({ runtime } = await openRealRuntime());
});

function readAsset({ id }: Starter, file: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`./${id}/${file}`, import.meta.url)));
}

function cardOf(starter: Starter): Card {
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

// What one sees when looking at each card: how many lines the title has, and whether all of it is there.
const seen: Record<string, Record<string, Partial<Verdict>>> = {
  blog: {
    short: { kind: 'fits', lines: 2 },
    medium: { kind: 'fits', lines: 3 },
    long: { kind: 'cut', afterWords: 7, leftOver: 10, limit: 'lines', lines: 4 },
    accents: { kind: 'fits', lines: 2 },
    cyrillic: { kind: 'fits', lines: 2 },
    unbroken: { kind: 'overflows' },
    bare: { kind: 'fits', lines: 3 },
    empty: { kind: 'fallback', text: 'Northbound' },
  },
  release: {
    short: { kind: 'fits', lines: 1 },
    medium: { kind: 'fits', lines: 2 },
    long: { kind: 'fits', lines: 3 },
    accents: { kind: 'fits', lines: 1 },
    cyrillic: { kind: 'fits', lines: 1 },
    unbroken: { kind: 'overflows' },
    bare: { kind: 'fits', lines: 2 },
    empty: { kind: 'fallback', text: 'Release notes' },
  },
};

describe.each(starters)('the starter $id', (starter) => {
  const { manifest, source, fixtures } = starter.template;

  it('has headlines that are valid, with the three lengths among them', () => {
    for (const fixture of fixtures) expect(fixtureSchema.safeParse(fixture).success).toBe(true);
    const words = (id: string) =>
      String(fixtures.find((fixture) => fixture.id === id)!.values.title).split(/\s+/).length;
    expect(words('short')).toBeGreaterThanOrEqual(3);
    expect(words('short')).toBeLessThanOrEqual(5);
    expect(words('medium')).toBeGreaterThanOrEqual(8);
    expect(words('medium')).toBeLessThanOrEqual(12);
    expect(words('long')).toBeGreaterThanOrEqual(15);
  });

  it('names files that exist, by their hashes', () => {
    for (const font of manifest.fonts)
      expect([font.file, sha256Hex(new Uint8Array(readFont(font.file.replace('fonts/', ''))))]).toEqual([
        font.file,
        font.sha256,
      ]);
    for (const asset of manifest.assets)
      expect([asset.file, sha256Hex(readAsset(starter, asset.file))]).toEqual([asset.file, asset.sha256]);
  });

  it('reads every field it declares and none besides', () => {
    const compiled = compileSource(source, manifest.kind);
    if (!compiled.ok) throw new Error('does not compile');
    expect(compiled.value.tree.reads.map(({ field }) => field).sort()).toEqual(
      manifest.fields.map(({ name }) => name).sort(),
    );
  });

  it.each(fixtures)('draws the headline $name as expected', async (fixture) => {
    const { widthPx, heightPx } = manifest.sizes[0]!;
    const laidOut = await runtime.layOut(cardOf(starter), fixture.values, { widthPx, heightPx });
    if (!laidOut.ok) throw new Error(laidOut.error.message);
    expect(laidOut.value.missingGlyphs).toEqual([]);
    expect(laidOut.value.verdicts.find(({ field }) => field === 'title')?.verdict).toMatchObject(
      seen[starter.id]![fixture.id]!,
    );
    const png = runtime.encodePng(laidOut.value.svg);
    expect(png.ok).toBe(true);
  });
});

describe('starterFilePath', () => {
  it('shares fonts and keeps images apart', () => {
    expect(starterFilePath('blog', 'fonts/a.woff')).toBe('starters/fonts/a.woff');
    expect(starterFilePath('blog', 'assets/logo.svg')).toBe('starters/blog/assets/logo.svg');
  });
});
