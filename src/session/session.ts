import { createStore, type StoreApi } from 'zustand/vanilla';
import { createEditor, type Editor } from '../editor/editor.ts';
import type { EditorPorts } from '../editor/ports.ts';
import type { Result } from '../lib/result.ts';
import { createRememberingRenderer } from '../render/remembering-renderer.ts';
import { createRenderer } from '../render/renderer.ts';
import { type Autosave, type AutosaveState, createAutosave } from '../storage/autosave.ts';
import { type Draft, firstRevision } from '../storage/draft-records.ts';
import type { Persistence, Storage } from '../storage/storage.ts';
import type { StorageError } from '../storage/storage-error.ts';
import { openTabChannel, type TabChannel } from '../storage/tab-channel.ts';
import type { DraftSummary } from '../storage/tables.ts';
import { keepUnsaved, takeUnsaved } from '../storage/unsaved-copy.ts';
import type { Template } from '../template/schema.ts';
import { type Starter, starters } from '../template/starters/starters.ts';
import { type BlobCache, createBlobCache } from './blob-cache.ts';
import { explainingRenderer } from './explain-absent-font.ts';
import { type FetchAppFile, loadCardFiles } from './load-card-files.ts';
import { loadUndoneFiles } from './load-undone-files.ts';
import { type RuntimeManifest, runtimeManifest } from './runtime-manifest.ts';

export interface SessionState {
  draft: Pick<DraftSummary, 'id' | 'name' | 'startedFrom' | 'conflictOf'>;
  save: AutosaveState;
  persistence: Persistence;
  /** Latest edit first. */
  drafts: DraftSummary[];
  /** A newer Frieze is kept in this browser and is served at the next load. */
  isNewReleaseReady: boolean;
  /** Something the user should know, until dismissed. */
  notice:
    | { kind: 'conflict'; otherId: string }
    | { kind: 'worker'; message: string }
    | { kind: 'files'; files: string[] }
    | null;
}

/** One tab's work: the open draft, its editor, what is stored, what draws. */
export interface Session {
  editor: Editor;
  store: StoreApi<SessionState>;
  storage: Storage;
  blobs: BlobCache;
  runtime: RuntimeManifest;
  fetchAppFile: FetchAppFile;
  openDraft(id: string): Promise<Result<Draft, StorageError>>;
  createFromStarter(starterId: string): Promise<Result<Draft, StorageError>>;
  createFromTemplate(template: Template): Promise<Result<Draft, StorageError>>;
  /** Opens the copy. */
  duplicate(id: string): Promise<Result<Draft, StorageError>>;
  rename(name: string): void;
  /** Opens another draft when it was the open one. */
  remove(id: string): Promise<Result<DraftSummary, StorageError>>;
  restore(id: string): Promise<void>;
  backToStarter(): void;
  dismissNotice(): void;
  flush(): Promise<void>;
}

export interface SessionPorts {
  storage: Storage;
  /** Folder of the app's files, with a slash at the end. */
  baseUrl: string;
}

export async function openSession({ storage, baseUrl }: SessionPorts): Promise<Session> {
  const fetchAppFile: FetchAppFile = async (path) => {
    const response = await fetch(baseUrl + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const blobs = createBlobCache(storage);
  const runtime = runtimeManifest();
  await restoreUnsaved(storage);
  const first = await openFirstDraft(storage);
  const missing = await loadCardFiles(first.template.manifest, first.startedFrom, blobs, fetchAppFile);
  void loadUndoneFiles(first.history, blobs);
  const store = createStore<SessionState>(() => ({
    draft: first,
    save: { kind: 'saved', draftId: first.id, revision: first.revision },
    persistence: storage.persistent ? { persistent: true } : { persistent: false, reason: storage.reason },
    drafts: [],
    isNewReleaseReady: false,
    notice: missing.length > 0 ? { kind: 'files', files: missing } : null,
  }));
  const runtimeUrl = `${baseUrl}runtime/${runtime.folder}/`;
  const renderer = createRememberingRenderer(
    explainingRenderer(createRenderer({ runtimeUrl, readBlob: blobs.read })),
  );
  const editor = createEditor(createEditorPorts(renderer), first.template, first.history, first.panels);
  const channel = openTabChannel();
  // What the next save is based on.
  let stored = { revision: first.revision };
  let autosave: Autosave = watchDraft(first);

  function watchDraft(draft: Draft): Autosave {
    const machine = createAutosave({
      draftId: draft.id,
      revision: draft.revision,
      startedFrom: draft.startedFrom,
      snapshot: () => snapshotOf(editor),
      save: (request) => storage.templates.save(request),
    });
    stored = { revision: draft.revision };
    machine.subscribe((save) => {
      store.setState({ save });
      if (save.kind === 'saved') stored = { revision: save.revision };
      if (save.kind === 'conflict') stored = { revision: firstRevision };
      if (save.kind === 'saved') channel.announce({ templateId: save.draftId, revision: save.revision });
      if (save.kind === 'conflict') void followConflict(draft.id, save.newDraftId);
      if (save.kind === 'saved' || save.kind === 'conflict') void refreshDrafts();
    });
    return machine;
  }

  let panelsTimer: ReturnType<typeof setTimeout> | undefined;
  const savePanels = () => storage.templates.savePanels(store.getState().draft.id, snapshotOf(editor).panels);

  async function followConflict(otherId: string, newId: string) {
    const mine = await storage.templates.load(newId);
    if (!mine.ok) return;
    store.setState({ draft: mine.value, notice: { kind: 'conflict', otherId } });
    setAddress(newId);
  }

  async function refreshDrafts() {
    const drafts = await storage.templates.list();
    if (drafts.ok) store.setState({ drafts: drafts.value });
  }

  async function show(draft: Draft) {
    await autosave.flush();
    autosave.stop();
    const files = await loadCardFiles(draft.template.manifest, draft.startedFrom, blobs, fetchAppFile);
    void loadUndoneFiles(draft.history, blobs);
    editor.open(draft.template, draft.history, draft.panels ?? snapshotOf(editor).panels);
    autosave = watchDraft(draft);
    store.setState({
      draft,
      save: autosave.state(),
      notice: files.length > 0 ? { kind: 'files', files } : null,
    });
    setAddress(draft.id);
    await refreshDrafts();
  }

  editor.onChange(() => {
    askToKeep();
    autosave.change();
  });
  editor.onPanels(() => {
    clearTimeout(panelsTimer);
    panelsTimer = setTimeout(savePanels, panelsPauseMs);
  });
  // What this tab shows stays as it is: only the template is the other tab's.
  reloadWhenSavedElsewhere(channel, storage, store, (draft) =>
    show({ ...draft, panels: snapshotOf(editor).panels }),
  );
  saveBeforeLeaving(
    () => autosave.flush(),
    () => {
      if (autosave.state().kind === 'saved' || !storage.persistent) return;
      const { draft } = store.getState();
      keepUnsaved({
        id: draft.id,
        baseRevision: stored.revision,
        startedFrom: draft.startedFrom,
        ...snapshotOf(editor),
      });
    },
  );
  setAddress(first.id);
  void refreshDrafts();

  const openDraft: Session['openDraft'] = async (id) => {
    const draft = await storage.templates.load(id);
    if (draft.ok) await show(draft.value);
    return draft;
  };
  const created = async (draft: Result<Draft, StorageError>) => {
    if (draft.ok) await show(draft.value);
    return draft;
  };
  return {
    editor,
    store,
    storage,
    blobs,
    runtime,
    fetchAppFile,
    openDraft,
    createFromStarter: async (starterId) =>
      created(
        await storage.templates.create({ template: findStarter(starterId).template, startedFrom: starterId }),
      ),
    createFromTemplate: async (template) =>
      created(await storage.templates.create({ template, startedFrom: null })),
    async duplicate(id) {
      await autosave.flush();
      return created(await storage.templates.duplicate(id));
    },
    rename(name) {
      const { draft } = store.getState();
      if (name.trim() === '' || name === draft.name) return;
      editor.edit({
        label: 'rename',
        update: ({ manifest }) => {
          manifest.name = name.trim();
        },
      });
      store.setState({ draft: { ...draft, name: name.trim() } });
      void storage.templates.rename(draft.id, name.trim()).then(refreshDrafts);
    },
    async remove(id) {
      if (store.getState().draft.id === id) await autosave.flush();
      const removed = await storage.templates.remove(id);
      await refreshDrafts();
      if (removed.ok && store.getState().draft.id === id) {
        const [next] = store.getState().drafts;
        if (next) await openDraft(next.id);
        else
          await created(
            await storage.templates.create({ template: starters[0]!.template, startedFrom: starters[0]!.id }),
          );
      }
      return removed;
    },
    async restore(id) {
      await storage.templates.restore(id);
      await openDraft(id);
    },
    backToStarter() {
      const { template } = findStarter(store.getState().draft.startedFrom ?? '');
      const { source } = editor.store.getState().template;
      void loadCardFiles(template.manifest, store.getState().draft.startedFrom, blobs, fetchAppFile).then(
        () =>
          editor.edit({
            label: 'back to the starter',
            changes: [{ from: 0, to: source.length, insert: template.source }],
            update: (draft) => {
              draft.manifest = { ...structuredClone(template.manifest), name: draft.manifest.name };
              draft.fixtures = structuredClone(template.fixtures);
            },
          }),
      );
    },
    dismissNotice: () => store.setState({ notice: null }),
    flush: () => autosave.flush(),
  };
}

/** Template and history never change in place, so what is shown now can be stored while editing goes on. */
function snapshotOf(editor: Editor) {
  const { template, history, panels, fixtureId } = editor.store.getState();
  return { template, history, panels: { ...panels, fixtureId } };
}

const findStarter = (id: string): Starter => starters.find((starter) => starter.id === id) ?? starters[0]!;

const panelsPauseMs = 300;

let asked = false;

/** After the first edit there is something to lose: asks the browser not to clear it when space runs short. */
function askToKeep() {
  if (asked) return;
  asked = true;
  void navigator.storage?.persist?.().catch(() => false);
}

/** Stores what the page before could not; edits that another tab has overtaken become a second draft. */
async function restoreUnsaved(storage: Storage): Promise<void> {
  const copy = takeUnsaved();
  if (!copy) return;
  const draft = await storage.templates.load(copy.id);
  if (draft.ok && JSON.stringify(draft.value.template) === JSON.stringify(copy.template)) return;
  await storage.templates.save(copy);
}

/** The draft in the address, else the one edited last, else the first starter. */
async function openFirstDraft(storage: Storage): Promise<Draft> {
  const wanted = new URLSearchParams(location.search).get('template');
  const drafts = await storage.templates.list();
  const ids = [wanted, ...(drafts.ok ? drafts.value.map(({ id }) => id) : [])];
  for (const id of ids) {
    const draft = id === null ? null : await storage.templates.load(id);
    if (draft?.ok && draft.value.deletedAt === null) return draft.value;
  }
  const starter = starters[0]!;
  const created = await storage.templates.create({ template: starter.template, startedFrom: starter.id });
  if (created.ok) return created.value;
  // A full disk: the card is drawn all the same, and the save state says what is wrong.
  return {
    id: createId(),
    name: starter.template.manifest.name,
    revision: 0,
    updatedAt: 0,
    startedFrom: starter.id,
    deletedAt: null,
    conflictOf: null,
    template: starter.template,
    history: null,
    panels: null,
  };
}

function setAddress(draftId: string) {
  const url = new URL(location.href);
  url.searchParams.set('template', draftId);
  window.history.replaceState(null, '', url);
}

function reloadWhenSavedElsewhere(
  channel: TabChannel,
  storage: Storage,
  store: StoreApi<SessionState>,
  show: (draft: Draft) => Promise<void>,
) {
  channel.subscribe(({ templateId, revision }) => {
    const { draft, save } = store.getState();
    if (draft.id !== templateId || save.kind !== 'saved' || save.revision >= revision) return;
    void storage.templates.load(templateId).then((loaded) => (loaded.ok ? show(loaded.value) : undefined));
  });
}

function saveBeforeLeaving(flush: () => Promise<void>, keep: () => void) {
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void flush());
  window.addEventListener('pagehide', () => {
    keep();
    void flush();
  });
}

function createEditorPorts(renderer: EditorPorts['renderer']): EditorPorts {
  return {
    // What nobody sees need not be made quick.
    renderer: { ...renderer, isIdle: () => !document.hidden && renderer.isIdle() },
    now: () => performance.now(),
    createId,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
  };
}

let count = 0;
const createId = () => `n${++count}-${Math.floor(performance.now() * 1000).toString(36)}`;
