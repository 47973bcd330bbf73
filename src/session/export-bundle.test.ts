import { describe, expect, it } from 'vitest';
import { createSample, sampleRuntime } from '../freeze/__fixtures__/sample-version.ts';
import { blobHashes, type FrozenVersion, freezeVersion } from '../freeze/frozen-version.ts';
import { targets } from '../freeze/targets/targets.ts';
import { sha256Hex } from '../lib/hash.ts';
import { openStorage, type Storage } from '../storage/storage.ts';
import { storageError } from '../storage/storage-error.ts';
import type { VersionRecord } from '../storage/tables.ts';
import { readBundleFiles, zipBundle } from './export-bundle.ts';
import { readFrozen } from './freeze-draft.ts';

const openMemory = () =>
  openStorage(async () => ({ ok: false, error: storageError('storage.failed', 'test') }));

/** Freezes the sample as the app does: bytes first, then the record. */
async function freezeInto(storage: Storage, runtime = sampleRuntime): Promise<FrozenVersion> {
  const { input, blobs } = createSample(runtime);
  const frozen = freezeVersion(input);
  if (!frozen.ok) throw new Error(frozen.error.message);
  for (const sha256 of blobHashes(frozen.value)) {
    const put = await storage.versionFiles.put(
      blobs.get(sha256)! as Uint8Array<ArrayBuffer>,
      'application/octet-stream',
    );
    if (!put.ok) throw new Error(put.error.message);
  }
  const stored = await storage.versions.putVersion({
    versionId: frozen.value.versionId,
    templateId: input.templateId,
    frozenAt: 0,
    note: '',
    record: frozen.value,
    references: blobHashes(frozen.value),
  });
  if (!stored.ok) throw new Error(stored.error.message);
  return readFrozen(stored.value.version);
}

async function zipSha(
  storage: Storage,
  frozen: FrozenVersion,
  target: (typeof targets)[number] | null = null,
) {
  const files = await readBundleFiles({ storage, blobs: { read: () => undefined } }, frozen, target);
  if (!files.ok) throw new Error(files.error.message);
  const zip = zipBundle(frozen, target, files.value);
  return zip.ok ? sha256Hex(zip.value.bytes) : '';
}

const newerRuntime = Object.fromEntries(
  Object.entries(sampleRuntime).map(([path, text]) => [path, `${text}// a later build\n`]),
);

describe('export of a version', () => {
  it('gives the same bytes after the app has got another runtime and another version was frozen with it', async () => {
    const storage = await openMemory();
    const first = await freezeInto(storage);
    const before = await zipSha(storage, first);
    const second = await freezeInto(storage, newerRuntime);
    expect(second.versionId).not.toBe(first.versionId);
    expect(second.runtime.hash).not.toBe(first.runtime.hash);

    const again = await storage.versions.getVersion(first.versionId);
    if (!again.ok) throw new Error(again.error.message);
    expect(await zipSha(storage, readFrozen(again.value))).toBe(before);
    expect(await zipSha(storage, second)).not.toBe(before);
    const files = await readBundleFiles({ storage, blobs: { read: () => undefined } }, first, null);
    const runtime = files.ok && files.value.find(({ path }) => path === 'runtime/runtime.mjs');
    expect(runtime && new TextDecoder().decode(runtime.bytes)).toBe('export const runtime = 1;\n');
  });

  it('gives the version that is stored when the same content is frozen again', async () => {
    const storage = await openMemory();
    const first = await freezeInto(storage);
    expect(await freezeInto(storage)).toEqual(first);
    const listed = await storage.versions.listVersions('t1');
    expect(listed.ok && listed.value).toHaveLength(1);
  });

  it('gives each target a zip of its own, named after it', async () => {
    const storage = await openMemory();
    const frozen = await freezeInto(storage);
    const shas = await Promise.all([null, ...targets].map((target) => zipSha(storage, frozen, target)));
    expect(new Set(shas).size).toBe(targets.length + 1);
    const named = zipBundle(frozen, targets[0]!, []);
    expect(named).toMatchObject({ value: { fileName: `northbound-post-v1-${targets[0]!.id}.zip` } });
    expect(zipBundle(frozen, null, [])).toMatchObject({ value: { fileName: 'northbound-post-v1.zip' } });
  });

  it('makes the targets’ files again where another tab took the number that stands in them', async () => {
    const frozen = await freezeInto(await openMemory());
    const projects = [{ target: 'hono', readme: '', files: [] }];
    const texts = [{ path: 'README.md', text: 'v1' }];
    const stored = {
      record: { ...frozen, texts, projects },
      number: frozen.number,
    } as unknown as VersionRecord;
    expect(readFrozen(stored).projects).toBe(projects);
    expect(readFrozen({ ...stored, number: frozen.number + 1 })).toEqual({
      ...frozen,
      number: frozen.number + 1,
    });
  });

  it('says which file is gone when the browser has cleared it', async () => {
    const storage = await openMemory();
    const frozen = await freezeInto(await openMemory());
    const files = await readBundleFiles({ storage, blobs: { read: () => undefined } }, frozen, null);
    expect(files).toMatchObject({ ok: false });
  });
});
