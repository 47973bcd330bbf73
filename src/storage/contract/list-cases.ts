import type { Storage } from '../storage.ts';
import { type ContractCase, createDraft, save, show } from './contract-case.ts';

const list = (id: string, templateId: string, addedAt: number) => ({
  id,
  templateId,
  addedAt,
  content: { name: `${id}.csv`, rows: [{ name: 'a', values: { title: 'A' } }] },
});

async function idsOf({ lists }: Storage, templateId: string) {
  const found = show(await lists.listOf(templateId));
  return typeof found === 'string' ? found : found.map(({ id }) => id);
}

export const listCases: ContractCase[] = [
  {
    title: 'lists come back whole, those of one template alone, the latest first',
    async observe(storage) {
      await storage.lists.put(list('old', 't1', 1));
      await storage.lists.put(list('new', 't1', 2));
      await storage.lists.put(list('other', 't2', 3));
      const found = show(await storage.lists.listOf('t1'));
      return [await idsOf(storage, 't1'), typeof found === 'string' ? found : found[1]];
    },
    expected: [['new', 'old'], list('old', 't1', 1)],
  },
  {
    title: 'a removed list is gone, and comes back when it is put again',
    async observe(storage) {
      await storage.lists.put(list('a', 't1', 1));
      await storage.lists.remove('a');
      const gone = await idsOf(storage, 't1');
      await storage.lists.put(list('a', 't1', 1));
      return [gone, await idsOf(storage, 't1')];
    },
    expected: [[], ['a']],
  },
  {
    title: 'a duplicate has lists of its own',
    async observe(storage) {
      const id = await createDraft(storage);
      await storage.lists.put(list('a', id, 1));
      const copy = await storage.templates.duplicate(id);
      if (!copy.ok) return copy.error.code;
      await storage.lists.remove('a');
      const found = show(await storage.lists.listOf(copy.value.id));
      return [
        await idsOf(storage, id),
        typeof found === 'string' ? found : found.map(({ content }) => content),
      ];
    },
    expected: [[], [list('a', '', 1).content]],
  },
  {
    title: 'the second draft of a conflict has the lists of the first',
    async observe(storage) {
      const id = await createDraft(storage);
      await storage.lists.put(list('a', id, 1));
      await save(storage, id, 1, 'mine');
      const outcome = await save(storage, id, 1, 'theirs');
      const second = typeof outcome === 'object' && outcome.kind === 'conflict' ? outcome.newDraftId : '';
      const found = await idsOf(storage, second);
      return [await idsOf(storage, id), found.length];
    },
    expected: [['a'], 1],
  },
  {
    title: 'lists are purged with their template',
    async observe(storage, environment) {
      const id = await createDraft(storage);
      await storage.lists.put(list('a', id, 1));
      await storage.templates.remove(id);
      environment.nowMs += 2_592_000_000;
      await storage.templates.purge();
      return idsOf(storage, id);
    },
    expected: [],
  },
];
