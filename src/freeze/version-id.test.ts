import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../template/schema.ts';
import { renderKey, runtimeHash, type VersionInput, versionId } from './version-id.ts';

const manifestText = readFileSync(new URL('./__fixtures__/manifest.json', import.meta.url), 'utf8');

function sampleInput(change: (manifest: Manifest) => void = () => {}): VersionInput {
  const manifest = JSON.parse(manifestText) as Manifest;
  change(manifest);
  return {
    manifest,
    source: '<div data-field="title" />',
    code: 'exports.default = 1',
    runtimeHash: 'a'.repeat(64),
  };
}

const id = versionId(sampleInput());

/** The same data with every object's keys in another order. */
function shuffleKeys(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, seed));
  if (value === null || typeof value !== 'object') return value;
  const turned = Object.entries(value).map((entry, i) => ({ entry, at: (i * 7919 + seed) % 31 }));
  turned.sort((a, b) => a.at - b.at);
  return Object.fromEntries(turned.map(({ entry: [key, member] }) => [key, shuffleKeys(member, seed)]));
}

describe('versionId', () => {
  it('is SHA-256 of the written-out canonical JSON', () => {
    const manifest: Manifest = {
      schema: 1,
      name: 'n',
      kind: 'jsx',
      profile: 'frieze',
      sizes: [{ id: 'card', widthPx: 1200, heightPx: 630 }],
      fields: [],
      rules: [],
      fonts: [],
      assets: [],
      tokens: {},
    };
    // printf '%s' '{"assets":[],"code":"c","fields":[],"fonts":[],"profile":"frieze","rules":[],"runtimeHash":"r",
    // "schema":1,"sizes":[{"heightPx":630,"id":"card","widthPx":1200}],"source":"s","tokens":{}}' | sha256sum
    expect(versionId({ manifest, source: 's', code: 'c', runtimeHash: 'r' })).toBe(
      '80cdffa6d034af85bafc4ba6713c297d599370a3b6791f929b357c7306818c2b',
    );
  });

  const changes: Record<string, (manifest: Manifest) => void> = {
    schema: (manifest) => Object.assign(manifest, { schema: 2 }),
    profile: (manifest) => Object.assign(manifest, { profile: 'next-16' }),
    'a field’s default': ({ fields }) => Object.assign(fields[1]!, { default: 'Desk' }),
    'the order of fields': ({ fields }) => fields.reverse(),
    'a rule’s number': ({ rules }) => Object.assign(rules[0]!, { maxPx: 71 }),
    'a size': ({ sizes }) => Object.assign(sizes[0]!, { heightPx: 627 }),
    'a token': ({ tokens }) => Object.assign(tokens, { paper: '#faf4e7' }),
    'a font’s bytes': ({ fonts }) => Object.assign(fonts[0]!, { sha256: 'b'.repeat(64) }),
    'a font’s weight': ({ fonts }) => Object.assign(fonts[0]!, { weight: 600 }),
    'a font’s family': ({ fonts }) => Object.assign(fonts[0]!, { family: 'Inter Tight' }),
    'a font’s style': ({ fonts }) => Object.assign(fonts[0]!, { style: 'italic' }),
    'the order of fonts': ({ fonts }) => fonts.reverse(),
    'an asset’s bytes': ({ assets }) => Object.assign(assets[0]!, { sha256: 'b'.repeat(64) }),
    'an asset’s name': ({ assets }) => Object.assign(assets[0]!, { name: 'tile' }),
    'an asset’s type': ({ assets }) => Object.assign(assets[0]!, { mime: 'image/gif' }),
  };
  for (const [what, change] of Object.entries(changes)) {
    it(`changes with ${what}`, () => {
      expect(versionId(sampleInput(change))).not.toBe(id);
    });
  }

  it('changes with the source, the compiled code and the runtime', () => {
    const input = sampleInput();
    const ids = [
      versionId({ ...input, source: `${input.source} ` }),
      versionId({ ...input, code: `${input.code};` }),
      versionId({ ...input, runtimeHash: 'b'.repeat(64) }),
    ];
    expect(new Set([id, ...ids]).size).toBe(4);
  });

  it('does not change with names, file names or the order of assets', () => {
    const renamed = sampleInput((manifest) => {
      manifest.name = 'Southbound';
      manifest.fonts[0]!.file = 'elsewhere.woff';
      manifest.assets[0]!.file = 'elsewhere.svg';
      manifest.assets.reverse();
    });
    expect(versionId(renamed)).toBe(id);
  });

  it('ignores fixtures, notes and times that a caller carries in the same object', () => {
    const record = { ...sampleInput(), fixtures: [{ id: 'x' }], note: 'Ready', frozenAt: '2026-11-14' };
    expect(versionId(record)).toBe(id);
  });

  it('does not change with the order of keys', () => {
    fc.assert(
      fc.property(fc.nat(30), (seed) => {
        const input = sampleInput();
        expect(versionId({ ...input, manifest: shuffleKeys(input.manifest, seed) as Manifest })).toBe(id);
      }),
      { seed: 11, verbose: true },
    );
  });

  it('sees a lone surrogate as the U+FFFD that the file will hold', () => {
    const input = sampleInput();
    const lone = versionId({ ...input, source: 'a\ud83dz', code: '\udc00' });
    expect(lone).toBe(versionId({ ...input, source: 'a\ufffdz', code: '\ufffd' }));
    expect(versionId({ ...input, source: '😀' })).not.toBe(versionId({ ...input, source: '\ufffd\ufffd' }));
  });
});

describe('runtimeHash', () => {
  it('is the hash that the runtime’s build writes, in any order of files', () => {
    const files = [
      { path: 'b', sha256: '2' },
      { path: 'a', sha256: '1' },
    ];
    // printf '%s' '[["a","1"],["b","2"]]' | sha256sum
    expect(runtimeHash(files)).toBe('5f13efef7cdd95e7a0171a4cc6ef643955a42f10ad9dd98c6b2f1f4e6903f7f5');
    expect(runtimeHash([...files].reverse())).toBe(runtimeHash(files));
  });

  it('changes with a path or a byte', () => {
    const hashes = [
      runtimeHash([{ path: 'a', sha256: '1' }]),
      runtimeHash([{ path: 'b', sha256: '1' }]),
      runtimeHash([{ path: 'a', sha256: '2' }]),
    ];
    expect(new Set(hashes).size).toBe(3);
  });
});

describe('renderKey', () => {
  const size = { widthPx: 1200, heightPx: 630 };

  it('depends on the version, the values and the size, and on nothing else', () => {
    const key = renderKey('v', { title: 'A', author: 'B' }, size);
    expect(renderKey('v', { author: 'B', title: 'A' }, { ...size, id: 'card' } as typeof size)).toBe(key);
    const others = [
      renderKey('w', { title: 'A', author: 'B' }, size),
      renderKey('v', { title: 'A' }, size),
      renderKey('v', { title: 'A', author: 'B' }, { widthPx: 1200, heightPx: 627 }),
      renderKey('v', { title: 'A', author: 'B' }, { widthPx: 630, heightPx: 630 }),
    ];
    expect(new Set([key, ...others]).size).toBe(5);
  });
});
