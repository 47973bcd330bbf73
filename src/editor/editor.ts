import { type ChangeSet, ChangeSet as Changes } from '@codemirror/state';
import { createStore } from 'zustand/vanilla';
import type { Result } from '../lib/result.ts';
import type { TextChange } from '../lib/text-span.ts';
import { assignIds, carryIds } from '../source/carry-ids.ts';
import { compileParsed } from '../source/compile.ts';
import { parseSource } from '../source/parse.ts';
import type { Compiled, SourceNode, SourceTree } from '../source/source-tree.ts';
import type { Diagnostic } from '../template/diagnostic.ts';
import type { Template } from '../template/schema.ts';
import { carryFindings, isFinding } from './carry-findings.ts';
import { checkFields } from './check-fields.ts';
import { checkRules } from './check-rules.ts';
import { defaultPanels, type EditorState, type Panels } from './editor-state.ts';
import {
  type Applied,
  applyEdit,
  cancelStep,
  type Edit,
  emptyHistory,
  type History,
  readHistory,
  redoStep,
  undoStep,
} from './history.ts';
import { createPipeline } from './pipeline.ts';
import type { EditorPorts } from './ports.ts';
import type { Store } from './store.ts';

export type EditRequest = Omit<Edit, 'atMs'>;

export interface Editor {
  store: Store;
  ports: EditorPorts;
  /** One undo step, unless its group joins the one before. False when nothing changed. */
  edit(request: EditRequest): boolean;
  /** Takes back a gesture that is under way, for Escape: it leaves nothing to redo. */
  cancel(group: string): void;
  undo(): void;
  redo(): void;
  /** Replaces template and history, for opening another draft. */
  open(template: Template, history: unknown, panels: unknown): void;
  select(nodeId: string | null): void;
  hover(nodeId: string | null): void;
  showFixture(id: string): void;
  setPanels(panels: Partial<Panels>): void;
  /** Called after every change of template or history. */
  onChange(listener: () => void): () => void;
  /** Called after every change of what is shown: panels, the selected headline. */
  onPanels(listener: () => void): () => void;
}

export function createEditor(
  ports: EditorPorts,
  template: Template,
  storedHistory: unknown = null,
  storedPanels: unknown = null,
): Editor {
  const store = createStore<EditorState>(() => initialState(ports, template, storedHistory, storedPanels));
  const pipeline = createPipeline(store, ports);
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  const panelListeners = new Set<() => void>();
  const panelsChanged = () => {
    for (const listener of panelListeners) listener();
  };

  function adopt(applied: Applied) {
    const before = store.getState();
    const next = applied.changes ? readSource(ports, before, applied.template, applied.changes) : {};
    const fixtures = applied.template.fixtures;
    const fixtureId = fixtures.some(({ id }) => id === before.fixtureId)
      ? before.fixtureId
      : (fixtures[0]?.id ?? '');
    store.setState({ ...next, template: applied.template, history: applied.history, fixtureId });
    if (!applied.changes) store.setState({ problems: problemsOf(store.getState()) });
    pipeline.redraw();
    changed();
  }

  pipeline.redraw();
  return {
    store,
    ports,
    edit(request) {
      const { template, history } = store.getState();
      const applied = applyEdit(template, history, { ...request, atMs: ports.now() });
      if (applied) adopt(applied);
      return applied !== null;
    },
    cancel(group) {
      const { template, history } = store.getState();
      const applied = cancelStep(template, history, group);
      if (applied) adopt(applied);
    },
    undo() {
      const { template, history } = store.getState();
      const applied = undoStep(template, history);
      if (applied) adopt(applied);
    },
    redo() {
      const { template, history } = store.getState();
      const applied = redoStep(template, history);
      if (applied) adopt(applied);
    },
    open(next, history, panels) {
      const { sourceVersion } = store.getState();
      store.setState(
        { ...initialState(ports, next, history, panels), sourceVersion: sourceVersion + 1 },
        true,
      );
      pipeline.redraw();
    },
    select: (selectedId) => store.setState({ selectedId }),
    hover: (hoveredId) => {
      if (store.getState().hoveredId !== hoveredId) store.setState({ hoveredId });
    },
    showFixture(fixtureId) {
      store.setState({ fixtureId });
      pipeline.redraw();
      panelsChanged();
    },
    setPanels(panels) {
      store.setState((state) => ({ panels: { ...state.panels, ...panels } }));
      panelsChanged();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onPanels(listener) {
      panelListeners.add(listener);
      return () => panelListeners.delete(listener);
    },
  };
}

function initialState(
  ports: EditorPorts,
  template: Template,
  storedHistory: unknown,
  storedPanels: unknown,
): EditorState {
  const history: History =
    storedHistory === null ? emptyHistory : readHistory(storedHistory, template.source);
  const stored = (
    typeof storedPanels === 'object' && storedPanels !== null ? storedPanels : {}
  ) as Partial<Panels> & { fixtureId?: string };
  const { fixtureId: storedFixture, ...panels } = stored;
  const known = template.fixtures.some(({ id }) => id === storedFixture);
  const blank: EditorState = {
    template,
    history,
    sourceVersion: 0,
    lastChanges: null,
    tree: null,
    treeIsCurrent: false,
    nodeIds: [],
    compiled: null,
    problems: [],
    selectedId: null,
    hoveredId: null,
    fixtureId: known
      ? storedFixture!
      : (template.fixtures.find(({ id }) => id === 'medium')?.id ?? template.fixtures[0]?.id ?? ''),
    canvas: {
      draft: null,
      exact: null,
      lastExact: null,
      showsDraft: false,
      status: 'drawing',
      fixtureId: '',
    },
    strip: {},
    panels: { ...defaultPanels, ...panels },
  };
  const changes = Changes.empty(template.source.length);
  return { ...blank, ...readSource(ports, blank, template, changes) };
}

/** Parses and compiles the source once per change; both take a few milliseconds for a card. */
function readSource(
  ports: EditorPorts,
  before: EditorState,
  template: Template,
  changes: ChangeSet,
): Partial<EditorState> {
  const { source } = template;
  const parsed = parseSource(source, template.manifest.kind);
  const compiled: Result<Compiled, Diagnostic[]> = compileParsed(source, parsed);
  const tree = parsed.tree;
  const nodeIds = tree ? carryNodeIds(ports, before, changes, tree) : before.nodeIds;
  const next: EditorState = {
    ...before,
    template,
    sourceVersion: before.sourceVersion + 1,
    lastChanges: changes,
    tree: tree ?? before.tree,
    treeIsCurrent: tree !== null && compiled.ok,
    nodeIds,
    compiled: compiled.ok ? compiled.value : null,
  };
  const ofSource = compiled.ok ? parsed.diagnostics : compiled.error;
  return { ...next, problems: problemsOf(next, ofSource, carryFindings(before.problems, changes, source)) };
}

function carryNodeIds(
  ports: EditorPorts,
  before: EditorState,
  changes: ChangeSet,
  tree: SourceTree,
): string[] {
  if (!before.tree || !before.treeIsCurrent)
    return before.tree?.nodes.length === tree.nodes.length ? before.nodeIds : assignIds(tree, ports.createId);
  return carryIds(before.tree, before.nodeIds, listChanges(changes), tree, ports.createId);
}

export function listChanges(changes: ChangeSet): TextChange[] {
  const list: TextChange[] = [];
  changes.iterChanges((from, to, _newFrom, _newTo, insert) =>
    list.push({ from, to, insert: insert.toString() }),
  );
  return list;
}

function problemsOf(
  state: EditorState,
  ofSource: readonly Diagnostic[] = state.problems.filter(({ code }) => code.startsWith('source.')),
  findings: readonly Diagnostic[] = state.problems.filter(isFinding),
): Diagnostic[] {
  const { manifest, source } = state.template;
  const ofRules =
    state.tree && state.treeIsCurrent ? checkRules(state.tree, state.nodeIds, manifest, source) : [];
  const ofFields =
    state.tree && state.treeIsCurrent
      ? checkFields(state.tree, state.template.manifest, state.template.source)
      : [];
  return [...ofSource, ...ofFields, ...ofRules, ...findings];
}

/** The selected node, if the present source still has it. */
export function selectedNode({ tree, nodeIds, selectedId }: EditorState): SourceNode | null {
  const ordinal = selectedId === null ? -1 : nodeIds.indexOf(selectedId);
  return tree?.nodes[ordinal] ?? null;
}

export function nodeById({ tree, nodeIds }: EditorState, id: string): SourceNode | null {
  return tree?.nodes[nodeIds.indexOf(id)] ?? null;
}
