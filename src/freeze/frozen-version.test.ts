import { describe, expect, it } from 'vitest';
import { createSample } from './__fixtures__/sample-version.ts';
import { blobHashes, type FreezeInput, freezeVersion } from './frozen-version.ts';
import { runtimeHash, versionId } from './version-id.ts';

function freeze(change: Partial<FreezeInput> = {}) {
  return freezeVersion({ ...createSample().input, ...change });
}

function freezeSample(change: Partial<FreezeInput> = {}) {
  const frozen = freeze(change);
  if (!frozen.ok) throw new Error(frozen.error.message);
  return frozen.value;
}

describe('freezeVersion', () => {
  it('names the version by its content and its runtime’s files', () => {
    const { input } = createSample();
    const { manifest, source, code, runtimeFiles } = input;
    const frozen = freezeSample();
    expect(frozen.runtime.hash).toBe(runtimeHash(runtimeFiles));
    expect(frozen.versionId).toBe(versionId({ manifest, source, code, runtimeHash: frozen.runtime.hash }));
  });

  it('keeps the id when only the record around the content differs', () => {
    const other = freezeSample({
      name: 'Other',
      note: 'n',
      number: 9,
      frozenAt: '2027-01-01T00:00:00.000Z',
      fixtures: [],
      goldens: [],
    });
    expect(other.versionId).toBe(freezeSample().versionId);
    expect(other.goldens).toEqual([]);
  });

  it('puts goldens in the order of fixtures and sizes, however they came in', () => {
    const { goldens } = createSample().input;
    const order = freezeSample({ goldens: [...goldens].reverse() }).goldens.map(
      ({ fixtureId, sizeId }) => `${fixtureId} ${sizeId}`,
    );
    expect(order).toEqual(['short card', 'short square', 'Été 12 card', 'Été 12 square']);
  });

  it('refuses to freeze a headline that was not drawn in every size', () => {
    const { goldens } = createSample().input;
    const frozen = freeze({ goldens: goldens.slice(0, 3) });
    expect(frozen).toMatchObject({ ok: false, error: { code: 'freeze.golden-missing' } });
    expect(!frozen.ok && frozen.error.message).toContain('“No author” was not drawn in the size “square”');
  });

  it('refuses a runtime that lacks a file a bundle loads', () => {
    const { runtimeFiles } = createSample().input;
    const frozen = freeze({ runtimeFiles: runtimeFiles.filter(({ path }) => path !== 'resvg.wasm') });
    expect(frozen).toMatchObject({ ok: false, error: { code: 'freeze.runtime-file-missing' } });
    expect(!frozen.ok && frozen.error.message).toContain('resvg.wasm');
  });

  it('carries the scripts as text, so that a later export has the same ones', () => {
    const scripts = freezeSample().scripts;
    for (const path of ['draw.mjs', 'link.mjs', 'render.mjs', 'server.mjs', 'verify.mjs', 'lib/card.mjs'])
      expect(scripts.map((script) => script.path)).toContain(path);
    for (const { text } of scripts) expect(text).toMatch(/^\/\/ [A-Z].*\n/);
  });

  it('is plain data', () => {
    const frozen = freezeSample();
    expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen);
  });
});

describe('blobHashes', () => {
  it('lists every stored file once', () => {
    const { input, blobs } = createSample();
    const frozen = freezeSample();
    expect([...blobHashes(frozen)].sort()).toEqual([...blobs.keys()].sort());
    const twice = freezeSample({ fontLicences: [...input.fontLicences, ...input.fontLicences] });
    expect(blobHashes(twice)).toEqual(blobHashes(frozen));
  });
});
