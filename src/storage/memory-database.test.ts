import { describe, expect, it } from 'vitest';
import { openMemoryDatabase } from './memory-database.ts';
import type { VersionRecord } from './tables.ts';

function version(versionId: string, number: number): VersionRecord {
  return { versionId, templateId: 't', number, frozenAt: 0, note: '', record: null, references: [] };
}

describe('openMemoryDatabase', () => {
  it('keeps nothing of a transaction that throws, and goes on after it', async () => {
    const database = openMemoryDatabase();
    const failing = database.transact('write', async ({ versions }) => {
      await versions.put(version('a', 1));
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect(await database.transact('read', async ({ versions }) => versions.has('a'))).toBe(false);
  });

  it('runs transactions one after another, so that counting up never counts twice', async () => {
    const database = openMemoryDatabase();
    const countUp = () =>
      database.transact('write', async ({ versions }) => {
        const before = await versions.get('a');
        await versions.put(version('a', (before?.number ?? 0) + 1));
      });
    await Promise.all([countUp(), countUp(), countUp()]);
    expect(await database.transact('read', async ({ versions }) => versions.get('a'))).toMatchObject({
      number: 3,
    });
  });

  it('hands out copies: changing what was put or read changes nothing stored', async () => {
    const database = openMemoryDatabase();
    const given = version('a', 1);
    await database.transact('write', async ({ versions }) => versions.put(given));
    given.number = 7;
    const read = await database.transact('read', async ({ versions }) => versions.list());
    read[0]!.number = 8;
    const listed = await database.transact('read', async ({ versions }) =>
      versions.listBy('templateId', 't'),
    );
    expect(listed.map(({ number }) => number)).toEqual([1]);
  });
});
