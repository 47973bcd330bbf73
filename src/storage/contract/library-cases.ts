import { type ContractCase, createDraft, namesAndSources, save, show } from './contract-case.ts';

export const libraryCases: ContractCase[] = [
  {
    title: 'a rename survives the saves of a tab that still has the old name',
    async observe(storage) {
      const id = await createDraft(storage);
      const renamed = show(await storage.templates.rename(id, '  News  '));
      const saved = await save(storage, id, 1, 'b', 'Post');
      const draft = await storage.templates.load(id);
      const names = draft.ok && [draft.value.name, draft.value.template.manifest.name];
      return { revision: typeof renamed === 'string' ? renamed : renamed.revision, saved, names };
    },
    expected: { revision: 1, saved: { kind: 'saved', revision: 2 }, names: ['News', 'News'] },
  },
  {
    title: 'a name changed in the editor becomes the name of the draft',
    async observe(storage) {
      const id = await createDraft(storage);
      await storage.templates.rename(id, 'News');
      await save(storage, id, 1, 'b', 'Changelog');
      return namesAndSources(storage);
    },
    expected: ['id-1 Changelog: b'],
  },
  {
    title: 'a duplicate has its own life, and names stay apart',
    async observe(storage) {
      const id = await createDraft(storage);
      await storage.templates.duplicate(id);
      await storage.templates.duplicate(id);
      await createDraft(storage, 'z');
      await save(storage, 'id-2', 1, 'changed', 'Post copy');
      return namesAndSources(storage);
    },
    expected: ['id-1 Post: a', 'id-2 Post copy: changed', 'id-3 Post copy 2: a', 'id-4 Post 2: z'],
  },
  {
    title: 'a removed draft leaves the list and comes back whole with restore',
    async observe(storage) {
      const id = await createDraft(storage);
      await storage.templates.remove(id);
      const gone = await namesAndSources(storage);
      const deleted = await storage.templates.listDeleted();
      await storage.templates.restore(id);
      return {
        gone,
        deleted: deleted.ok && deleted.value.map((d) => d.id),
        back: await namesAndSources(storage),
      };
    },
    expected: { gone: [], deleted: ['id-1'], back: ['id-1 Post: a'] },
  },
  {
    title: 'a draft removed in one tab comes back when another goes on editing it',
    async observe(storage) {
      const id = await createDraft(storage);
      await storage.templates.remove(id);
      return [await save(storage, id, 1, 'b'), await namesAndSources(storage)];
    },
    expected: [{ kind: 'saved', revision: 2 }, ['id-1 Post: b']],
  },
  {
    title: 'a removed draft is purged after 30 days and not one millisecond before',
    async observe(storage, environment) {
      const id = await createDraft(storage);
      await createDraft(storage, 'kept', 'Kept');
      await storage.templates.remove(id);
      environment.nowMs = 1_000 + 2_592_000_000 - 1;
      const early = show(await storage.templates.purge());
      environment.nowMs += 1;
      const late = show(await storage.templates.purge());
      return [early, late, show(await storage.templates.load(id)), await namesAndSources(storage)];
    },
    expected: [0, 1, 'storage.missing', ['id-2 Kept: kept']],
  },
  {
    title: 'what is not there is reported as missing',
    async observe({ templates, blobs, versions }) {
      const results = [
        await templates.load('x'),
        await templates.rename('x', 'y'),
        await templates.duplicate('x'),
        await templates.remove('x'),
        await templates.restore('x'),
        await blobs.get('x'),
        await versions.getVersion('x'),
      ];
      return results.map((result) => (result.ok ? 'found' : result.error.code));
    },
    expected: Array(7).fill('storage.missing'),
  },
];
