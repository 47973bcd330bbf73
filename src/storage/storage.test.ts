import { describe, expect, it } from 'vitest';
import { fail, ok } from '../lib/result.ts';
import { createContractEnvironment, sampleTemplate } from './contract/contract-case.ts';
import { storageContract } from './contract/storage-contract.ts';
import { openMemoryDatabase } from './memory-database.ts';
import { openStorage } from './storage.ts';
import { storageError } from './storage-error.ts';

describe('storage in memory', () => {
  for (const { title, observe, expected } of storageContract) {
    it(title, async () => {
      const environment = createContractEnvironment();
      const storage = await openStorage(async () => fail(storageError('storage.forbidden')), environment);
      expect(await observe(storage, environment)).toEqual(expected);
    });
  }
});

describe('openStorage', () => {
  it('goes on in memory and says why when the database is refused', async () => {
    const storage = await openStorage(async () => fail(storageError('storage.forbidden', 'SecurityError')));
    expect(storage.persistent).toBe(false);
    expect(storage.persistent ? null : storage.reason.code).toBe('storage.forbidden');
    const created = await storage.templates.create({ template: sampleTemplate('a'), startedFrom: null });
    expect(created.ok && (await storage.templates.load(created.value.id)).ok).toBe(true);
  });

  it('goes on in memory when this runtime has no IndexedDB at all', async () => {
    const storage = await openStorage();
    expect(storage.persistent ? null : storage.reason.code).toBe('storage.forbidden');
  });

  it('goes on in memory when the database never answers', async () => {
    const storage = await openStorage(() => new Promise(() => {}), createContractEnvironment(), 20);
    expect(storage.persistent ? null : storage.reason).toMatchObject({
      code: 'storage.failed',
      detail: 'no answer in 20 ms',
    });
  });

  it('purges at the start what was removed 30 days ago', async () => {
    const database = openMemoryDatabase();
    const environment = createContractEnvironment();
    const before = await openStorage(async () => ok(database), environment);
    await before.templates.create({ template: sampleTemplate('a'), startedFrom: null });
    await before.templates.remove('id-1');
    environment.nowMs += 2_592_000_000;
    const after = await openStorage(async () => ok(database), environment);
    expect(after.persistent).toBe(true);
    expect(await after.templates.load('id-1')).toMatchObject({ ok: false });
    const left = await database.transact('read', async ({ drafts, bodies }) => [
      ...(await drafts.list()),
      ...(await bodies.list()),
    ]);
    expect(left).toEqual([]);
  });

  it('makes different ids where randomUUID is missing', async () => {
    const storage = await openStorage(async () => ok(openMemoryDatabase()));
    const draft = { template: sampleTemplate('a'), startedFrom: null };
    const [one, two] = [await storage.templates.create(draft), await storage.templates.create(draft)];
    expect(one.ok && one.value.id).toMatch(/^[0-9a-f]{24}$/);
    expect(two.ok && two.value.id).not.toBe(one.ok && one.value.id);
  });
});
