import type { NewVersion } from '../version-store.ts';
import { type ContractCase, show } from './contract-case.ts';

// SHA-256 of the bytes 1 2 3, from another tool.
const sha256Of123 = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';

function sampleVersion(versionId: string, patch: Partial<NewVersion> = {}): NewVersion {
  return { versionId, templateId: 't', frozenAt: 5, note: '', record: { a: 1 }, references: [], ...patch };
}

export const frozenCases: ContractCase[] = [
  {
    title: 'bytes are found by their SHA-256; the second put changes nothing',
    async observe({ blobs, versionFiles }) {
      const backing = new Uint8Array([9, 1, 2, 3, 9]);
      const view = backing.subarray(1, 4);
      const first = show(await blobs.put(view, 'image/png'));
      view.fill(0);
      const second = show(await blobs.put(new Uint8Array([1, 2, 3]), 'image/gif'));
      const blob = await blobs.get(sha256Of123);
      const { mime, bytes } = blob.ok ? blob.value : {};
      return {
        hashes: [first, second],
        mime,
        bytes: bytes && [...bytes],
        bufferBytes: bytes?.buffer.byteLength,
        has: [show(await blobs.has(sha256Of123)), show(await versionFiles.has(sha256Of123))],
      };
    },
    expected: {
      hashes: [sha256Of123, sha256Of123],
      mime: 'image/png',
      bytes: [1, 2, 3],
      bufferBytes: 3,
      has: [true, false],
    },
  },
  {
    title: 'versions are numbered per template, newest first, and never change',
    async observe({ versions }) {
      await versions.putVersion(sampleVersion('v-a'));
      await versions.putVersion(sampleVersion('v-other', { templateId: 'u' }));
      await versions.putVersion(sampleVersion('v-b'));
      const again = show(await versions.putVersion(sampleVersion('v-a', { note: 'other', record: 2 })));
      const listed = await versions.listVersions('t');
      return { again, listed: listed.ok && listed.value.map((v) => `${v.number} ${v.versionId}`) };
    },
    expected: {
      again: { kind: 'existing', version: { ...sampleVersion('v-a'), number: 1 } },
      listed: ['2 v-b', '1 v-a'],
    },
  },
  {
    title: 'versions frozen at the same moment get different numbers',
    async observe({ versions }) {
      await Promise.all(['v-a', 'v-b', 'v-c'].map((id) => versions.putVersion(sampleVersion(id))));
      const listed = await versions.listVersions('t');
      return listed.ok && listed.value.map(({ number }) => number);
    },
    expected: [3, 2, 1],
  },
  {
    title: 'a version is stored only when every file it needs is',
    async observe({ versions, versionFiles }) {
      const version = sampleVersion('v-a', { references: [sha256Of123] });
      const before = show(await versions.putVersion(version));
      await versionFiles.put(new Uint8Array([1, 2, 3]), 'application/wasm');
      const after = await versions.putVersion(version);
      return [before, after.ok && after.value.kind];
    },
    expected: ['storage.missing', 'stored'],
  },
];
