import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../lib/hash.ts';
import { createSample } from './__fixtures__/sample-version.ts';
import { bundleFiles } from './bundle.ts';
import type { BundleFile } from './bundle-file.ts';
import { type FreezeInput, type FrozenVersion, freezeVersion } from './frozen-version.ts';
import { zipFiles } from './zip.ts';

function freeze(change: Partial<FreezeInput> = {}) {
  const sample = createSample();
  const frozen = freezeVersion({ ...sample.input, ...change });
  if (!frozen.ok) throw new Error(frozen.error.message);
  return { ...sample, frozen: frozen.value };
}

function makeBundle(frozen: FrozenVersion, blobs: Map<string, Uint8Array>) {
  return bundleFiles(frozen, (sha256) => blobs.get(sha256), { target: 'plain' });
}

function makeFiles(frozen: FrozenVersion, blobs: Map<string, Uint8Array>): BundleFile[] {
  const files = makeBundle(frozen, blobs);
  if (!files.ok) throw new Error(files.error.message);
  return files.value;
}

function readText(files: readonly BundleFile[], path: string): string {
  const file = files.find((each) => each.path === path);
  if (!file) throw new Error(`no ${path}`);
  return new TextDecoder().decode(file.bytes);
}

describe('bundleFiles', () => {
  it('has every part of the version under a safe and unique name', () => {
    const { frozen, blobs } = freeze();
    expect(makeFiles(frozen, blobs).map(({ path }) => path)).toEqual([
      '.gitattributes',
      'LICENCES.txt',
      'README.md',
      'assets/logo.png',
      'card.code.js',
      'card.jsx',
      'draw.d.mts',
      'draw.mjs',
      'fixtures.json',
      'fonts/fraunces-400-italic.ttf',
      'fonts/inter-700-2.woff',
      'fonts/inter-700.woff',
      'fonts/licences/inter.txt',
      'format.js',
      'frieze.json',
      'goldens/ete-12.card.png',
      'goldens/ete-12.square.png',
      'goldens/short.card.png',
      'goldens/short.square.png',
      'lab.mjs',
      'lib/card.mjs',
      'lib/draw-pool.mjs',
      'lib/draw-thread.mjs',
      'lib/endpoint.mjs',
      'lib/image-source.mjs',
      'lib/judge-address.mjs',
      'lib/load-image-by-fetch.mjs',
      'lib/load-image.mjs',
      'lib/native-resvg.mjs',
      'lib/parse-csv.mjs',
      'lib/parse-front-matter.mjs',
      'lib/plain-png.mjs',
      'lib/progress-bar.mjs',
      'lib/read-rows.mjs',
      'lib/read-values.mjs',
      'lib/render-many.mjs',
      'lib/signed-text.mjs',
      'lib/withheld.mjs',
      'link.d.mts',
      'link.mjs',
      'render.mjs',
      'runtime/LICENCES.txt',
      'runtime/compile.mjs',
      'runtime/layout.wasm',
      'runtime/quickjs.wasm',
      'runtime/resvg.wasm',
      'runtime/runtime.mjs',
      'server.d.mts',
      'server.mjs',
      'sign.d.mts',
      'sign.mjs',
      'template.json',
      'types.d.ts',
      'verify.mjs',
      'version.mjs',
    ]);
  });

  it('carries the whole fonts unless the subsets are asked for, and has the same version id with both', () => {
    const { input, blobs, keep } = createSample();
    const [whole] = input.manifest.fonts;
    const sha256 = keep('half');
    const face = { whole: whole!.sha256, sha256, wholeBytes: 9, bytes: 4, letters: 2, withheld: 'ts+v' };
    const subsets = { faces: [face], proof: { goldens: 4, texts: 12 } };
    const frozen = freezeVersion({ ...input, subsets });
    const plain = freezeVersion(input);
    if (!frozen.ok || !plain.ok) throw new Error('not frozen');
    expect(frozen.value.versionId).toBe(plain.value.versionId);
    expect(makeFiles(frozen.value, blobs)).toEqual(makeFiles(plain.value, blobs));

    const made = bundleFiles(frozen.value, (hash) => blobs.get(hash), { target: 'plain', fonts: 'subset' });
    if (!made.ok) throw new Error(made.error.message);
    expect(readText(made.value, 'fonts/inter-700.woff')).toBe('half');
    expect(readText(made.value, 'fonts/inter-700-2.woff')).toBe('inter 700 ext');
    const { fonts } = JSON.parse(readText(made.value, 'template.json')) as { fonts: unknown[] };
    expect(fonts[0]).toMatchObject({ sha256, wholeSha256: whole!.sha256, withheld: 'ts+v' });
    const index = JSON.parse(readText(made.value, 'frieze.json')) as { subsets: unknown; versionId: string };
    expect(index.versionId).toBe(plain.value.versionId);
    expect(index.subsets).toEqual({
      files: [{ file: 'fonts/inter-700.woff', wholeSha256: whole!.sha256, letters: 2, withheld: 'ts+v' }],
      proof: { goldens: 4, texts: 12 },
    });
    expect(readText(made.value, 'README.md')).toContain('1 font is a subset');
  });

  it('holds the source and the compiled code unchanged', () => {
    const { frozen, blobs } = freeze({ source: 'a\r\nb\t\n', code: 'c\r\n' });
    const files = makeFiles(frozen, blobs);
    expect(readText(files, 'card.jsx')).toBe('a\r\nb\t\n');
    expect(readText(files, 'card.code.js')).toBe('c\r\n');
  });

  it('calls a JSON source card.json', () => {
    const manifest = { ...createSample().input.manifest, kind: 'json' as const };
    const { frozen, blobs } = freeze({ manifest, source: '{}' });
    expect(readText(makeFiles(frozen, blobs), 'card.json')).toBe('{}');
  });

  it('points template.json at the bundle’s own font and asset files, in fallback order', () => {
    const { frozen, blobs } = freeze();
    const text = readText(makeFiles(frozen, blobs), 'template.json');
    const template = JSON.parse(text) as FrozenVersion['manifest'];
    expect(template.fonts.map(({ file }) => file)).toEqual([
      'fonts/inter-700.woff',
      'fonts/inter-700-2.woff',
      'fonts/fraunces-400-italic.ttf',
    ]);
    expect(template.assets[0]?.file).toBe('assets/logo.png');
    expect(template.rules).toEqual(frozen.manifest.rules);
    expect(text).toMatch(/^\{\n {2}"schema": 1,\n[^\r]*\n\}\n$/);
  });

  it('lists the SHA-256 of every other file, and only those, in frieze.json', () => {
    const { frozen, blobs } = freeze();
    const files = makeFiles(frozen, blobs);
    const index = JSON.parse(readText(files, 'frieze.json')) as { files: Record<string, string> };
    const others = files.filter(({ path }) => path !== 'frieze.json');
    expect(index.files).toEqual(
      Object.fromEntries(others.map(({ path, bytes }) => [path, sha256Hex(bytes)])),
    );
  });

  it('says in frieze.json which version it is and where the goldens lie', () => {
    const { frozen, blobs } = freeze();
    const index = JSON.parse(readText(makeFiles(frozen, blobs), 'frieze.json'));
    expect(index).toMatchObject({
      bundle: 1,
      versionId: frozen.versionId,
      name: 'Northbound post',
      number: 3,
      profile: 'frieze',
      options: { target: 'plain' },
      source: 'card.jsx',
      sizes: frozen.manifest.sizes,
      schema: { title: 'Northbound post', required: ['title'] },
      runtime: { hash: frozen.runtime.hash },
    });
    expect(index.goldens[3]).toEqual({
      file: 'goldens/ete-12.square.png',
      fixture: 'Été 12',
      size: 'square',
      widthPx: 630,
      heightPx: 630,
      sha256: sha256Hex('png of Été 12 in square'),
      verdict: { kind: 'fits', lines: 2 },
    });
  });

  it('leaves out what does not belong to the version: note, time, template’s place in the library', () => {
    const one = freeze();
    const other = freeze({ note: 'Ready', frozenAt: '2030-01-01T00:00:00.000Z', templateId: 't2' });
    expect(zipFiles(makeFiles(other.frozen, other.blobs))).toEqual(
      zipFiles(makeFiles(one.frozen, one.blobs)),
    );
  });

  it('carries what was accepted as is, for its lab', () => {
    const accepted = [{ headline: 'Long', sizeId: 'card', saw: ['Shrinks to 40 px.'] }];
    const { frozen, blobs } = freeze({ accepted });
    const files = makeFiles(frozen, blobs);
    const file = files.find(({ path }) => path === 'accepted.json');
    expect(JSON.parse(new TextDecoder().decode(file!.bytes))).toEqual(accepted);
    expect(frozen.versionId).toBe(freeze().frozen.versionId);
    const without = freeze();
    expect(makeFiles(without.frozen, without.blobs).map(({ path }) => path)).not.toContain('accepted.json');
  });

  it('names licences of fonts, and says so where none was given', () => {
    const { frozen, blobs } = freeze();
    const text = readText(makeFiles(frozen, blobs), 'LICENCES.txt');
    expect(text).toContain('  Inter: fonts/licences/inter.txt\n');
    expect(text).toContain('  Fraunces: no licence text was given; ask its maker\n');
    expect(text).toContain('  runtime/LICENCES.txt\n');
  });

  it('shows in the README how to verify and a command that gives every required field', () => {
    const { frozen, blobs } = freeze();
    const text = readText(makeFiles(frozen, blobs), 'README.md');
    expect(text).toContain('# Northbound post, v3\n');
    expect(text).toContain('    node verify.mjs\n');
    expect(text).toContain('    node render.mjs --title "…" --out card.png\n');
    expect(text).toContain('| `tone` | choice: `warm`, `cool` | optional |\n');
  });

  it('fails by name when stored bytes are gone or damaged', () => {
    const { frozen, blobs } = freeze();
    const font = frozen.manifest.fonts[0]!.sha256;
    blobs.set(font, new TextEncoder().encode('inter 701'));
    const damaged = makeBundle(frozen, blobs);
    expect(damaged).toMatchObject({ ok: false, error: { code: 'bundle.blob-changed' } });
    expect(!damaged.ok && damaged.error.message).toContain('fonts/inter-700.woff');
    blobs.delete(font);
    expect(makeBundle(frozen, blobs)).toMatchObject({ ok: false, error: { code: 'bundle.blob-missing' } });
  });

  // A version must export to the same bytes years later. When this fails, a release would change the bundles
  // of versions frozen before it: keep writing the old form for them, and raise `bundle` in frieze.json. Before the
  // first release it follows what is added: last, sign.mjs, its types and how the README tells of it.
  it('still writes the bytes of bundle form 1', () => {
    const { frozen, blobs } = freeze();
    const scripts = [{ path: 'verify.mjs', text: '// as frozen\n' }];
    expect(sha256Hex(zipFiles(makeFiles({ ...frozen, scripts }, blobs)))).toBe(
      '83850741c8851635e055726f1ee997c7e1e1cf2a6fde478d017fb668afa43698',
    );
  });
});
