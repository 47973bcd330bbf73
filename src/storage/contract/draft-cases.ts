import {
  type ContractCase,
  createDraft,
  namesAndSources,
  sampleTemplate,
  save,
  show,
} from './contract-case.ts';

export const draftCases: ContractCase[] = [
  {
    title: 'a created draft loads with everything that was given',
    async observe(storage) {
      const created = await storage.templates.create({
        template: sampleTemplate('<div/>'),
        startedFrom: 'blog',
        history: [{ label: 'Typing' }],
        panels: { code: 0.4 },
      });
      const loaded = created.ok && show(await storage.templates.load(created.value.id));
      return [show(created), loaded];
    },
    expected: Array(2).fill({
      id: 'id-1',
      name: 'Post',
      revision: 1,
      updatedAt: 1_000,
      startedFrom: 'blog',
      deletedAt: null,
      conflictOf: null,
      template: sampleTemplate('<div/>'),
      history: [{ label: 'Typing' }],
      panels: { code: 0.4 },
    }),
  },
  {
    title: 'a save stores source, history and panels under the next revision',
    async observe(storage, environment) {
      const id = await createDraft(storage);
      environment.nowMs = 2_000;
      const saved = await save(storage, id, 1, 'b');
      const draft = await storage.templates.load(id);
      if (!draft.ok) return draft.error.code;
      const { revision, updatedAt, template, history, panels } = draft.value;
      return { saved, revision, updatedAt, source: template.source, history, panels };
    },
    expected: {
      saved: { kind: 'saved', revision: 2 },
      revision: 2,
      updatedAt: 2_000,
      source: 'b',
      history: ['b'],
      panels: { open: 'b' },
    },
  },
  {
    title: 'saving panels keeps the revision, so that edits made elsewhere are not stale',
    async observe(storage) {
      const id = await createDraft(storage);
      const panels = await storage.templates.savePanels(id, { open: 'layers' });
      const saved = await save(storage, id, 1, 'b');
      const missing = await storage.templates.savePanels('nowhere', {});
      return { panels: panels.ok, saved, missing: show(missing) };
    },
    expected: { panels: true, saved: { kind: 'saved', revision: 2 }, missing: 'storage.missing' },
  },
  {
    title: 'a stale save becomes a second draft and leaves the first as it is',
    async observe(storage) {
      const id = await createDraft(storage);
      const outcomes = [await save(storage, id, 1, 'mine'), await save(storage, id, 1, 'theirs')];
      const second = await storage.templates.load('id-2');
      const { conflictOf, revision, startedFrom } = second.ok ? second.value : {};
      return { outcomes, conflictOf, revision, startedFrom, drafts: await namesAndSources(storage) };
    },
    expected: {
      outcomes: [
        { kind: 'saved', revision: 2 },
        { kind: 'conflict', newDraftId: 'id-2' },
      ],
      conflictOf: 'id-1',
      revision: 1,
      startedFrom: 'blog',
      drafts: ['id-1 Post: mine', 'id-2 Post (from another tab): theirs'],
    },
  },
  {
    title: 'of two saves at the same moment one wins and one becomes a second draft',
    async observe(storage) {
      const id = await createDraft(storage);
      const outcomes = await Promise.all([save(storage, id, 1, 'left'), save(storage, id, 1, 'right')]);
      return { outcomes, drafts: await namesAndSources(storage) };
    },
    expected: {
      outcomes: [
        { kind: 'saved', revision: 2 },
        { kind: 'conflict', newDraftId: 'id-2' },
      ],
      drafts: ['id-1 Post: left', 'id-2 Post (from another tab): right'],
    },
  },
  {
    title: 'the second draft takes further saves under its own name',
    async observe(storage) {
      const id = await createDraft(storage);
      await save(storage, id, 1, 'mine');
      await save(storage, id, 1, 'theirs');
      const outcome = await save(storage, 'id-2', 1, 'theirs, more');
      const settled = show(await storage.templates.settleConflict('id-2'));
      return {
        outcome,
        conflictOf: typeof settled === 'string' ? settled : settled.conflictOf,
        drafts: await namesAndSources(storage),
      };
    },
    expected: {
      outcome: { kind: 'saved', revision: 2 },
      conflictOf: null,
      drafts: ['id-1 Post: mine', 'id-2 Post (from another tab): theirs, more'],
    },
  },
  {
    title: 'a draft that is not stored is stored by its save, with its starter',
    async observe({ templates }) {
      const request = { id: 'lost', baseRevision: 7, startedFrom: 'news', template: sampleTemplate('a') };
      const outcome = show(await templates.save({ ...request, history: null, panels: null }));
      const draft = await templates.load('lost');
      return draft.ok ? [outcome, draft.value.revision, draft.value.startedFrom] : draft.error.code;
    },
    expected: [{ kind: 'saved', revision: 8 }, 8, 'news'],
  },
  {
    title: 'content that cannot be stored fails and leaves draft and revision as they were',
    async observe(storage) {
      const id = await createDraft(storage);
      const content = { template: sampleTemplate('b'), history: () => 'not JSON', panels: null };
      const failed = show(await storage.templates.save({ id, baseRevision: 1, ...content }));
      return { failed, next: await save(storage, id, 1, 'c'), drafts: await namesAndSources(storage) };
    },
    expected: { failed: 'storage.failed', next: { kind: 'saved', revision: 2 }, drafts: ['id-1 Post: c'] },
  },
  {
    title: 'the list is sorted by last edit, newest first',
    async observe(storage, environment) {
      const first = await createDraft(storage, 'a', 'First');
      environment.nowMs = 2_000;
      await createDraft(storage, 'b', 'Second');
      environment.nowMs = 3_000;
      await save(storage, first, 1, 'c', 'First');
      const listed = await storage.templates.list();
      return listed.ok && listed.value.map(({ name }) => name);
    },
    expected: ['First', 'Second'],
  },
];
