import type { Page } from '@playwright/test';
import type { FrozenVersion } from '../../src/freeze/frozen-version.ts';
import { runtimeHash, versionId } from '../../src/freeze/version-id.ts';
import type { BlobRecord, VersionRecord } from '../../src/storage/tables.ts';

/** What stands at the end of the runtime that the older app had. */
export const olderRuntimeEnd = '\n// of an older Frieze\n';

/**
 * Leaves a stored version as an older app would have: drawn by a runtime that is not today's, under the id that follows
 * from it; without `keepsFiles` also without what a version keeps of its README, types and targets. The page shows it
 * once it is loaded anew.
 */
export async function makeOlder(
  page: Page,
  number: number,
  { keepsFiles }: { keepsFiles: boolean },
): Promise<void> {
  const { stored, sha256 } = await page.evaluate(addOlderRuntime, { number, end: olderRuntimeEnd });
  const frozen = stored.record as FrozenVersion;
  const files = frozen.runtime.files.map((file) =>
    file.path === 'runtime.mjs' ? { ...file, sha256 } : file,
  );
  const hash = runtimeHash(files);
  const id = versionId({ ...frozen, runtimeHash: hash });
  // The id stands in addresses too, cut to its first eight digits.
  const text = JSON.stringify({ ...frozen, runtime: { hash, files } })
    .replaceAll(stored.versionId, id)
    .replaceAll(stored.versionId.slice(0, 8), id.slice(0, 8));
  const { texts, projects, ...record } = JSON.parse(text) as FrozenVersion;
  await page.evaluate(replaceVersion, {
    before: stored.versionId,
    after: {
      ...stored,
      versionId: id,
      record: keepsFiles ? { ...record, texts, projects } : record,
      references: [...stored.references, sha256],
    },
  });
}

// Both run in the page.
async function addOlderRuntime({ number, end }: { number: number; end: string }) {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('frieze');
    request.onsuccess = () => resolve(request.result);
  });
  const ask = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const versions: VersionRecord[] = await ask(
    database.transaction('versions').objectStore('versions').getAll(),
  );
  const stored = versions.find((version) => version.number === number)!;
  const { files } = (stored.record as FrozenVersion).runtime;
  const today = files.find(({ path }) => path === 'runtime.mjs')!.sha256;
  const file: BlobRecord = await ask(
    database.transaction('versionFiles').objectStore('versionFiles').get(today),
  );
  const bytes = new Uint8Array([...file.bytes, ...new TextEncoder().encode(end)]);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const store = database.transaction('versionFiles', 'readwrite').objectStore('versionFiles');
  await ask(store.put({ ...file, sha256, bytes }));
  database.close();
  return { stored, sha256 };
}

async function replaceVersion({ before, after }: { before: string; after: VersionRecord }) {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('frieze');
    request.onsuccess = () => resolve(request.result);
  });
  const transaction = database.transaction('versions', 'readwrite');
  transaction.objectStore('versions').delete(before);
  transaction.objectStore('versions').put(after);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
  database.close();
}
