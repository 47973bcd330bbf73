import { ChangeSet, Text } from '@codemirror/state';
import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';
import type { TextChange } from '../lib/text-span.ts';
import type { Acceptance, Fixture, Manifest, Template } from '../template/schema.ts';

enablePatches();

/** All of a template but its source, which is changed as text. */
export interface TemplateDocument {
  manifest: Manifest;
  fixtures: Fixture[];
  accepted?: Acceptance[];
}

function documentOf({ source: _, ...document }: Template): TemplateDocument {
  return document;
}

type ChangeJson = ReturnType<ChangeSet['toJSON']>;

/** One entry of the one undo list. Plain JSON, since it survives a reload. */
export interface Step {
  /** What undo and redo are called: "Undo: font size". */
  label: string;
  atMs: number;
  /** Steps of the same group in a row become one; null stands alone. */
  group: string | null;
  source: { forward: ChangeJson; backward: ChangeJson } | null;
  document: { forward: Patch[]; backward: Patch[] } | null;
}

export interface History {
  done: Step[];
  undone: Step[];
}

export const emptyHistory: History = { done: [], undone: [] };

/** What an edit wants; changes refer to the source before it. */
export interface Edit {
  label: string;
  changes?: readonly TextChange[] | ChangeSet;
  update?: (draft: TemplateDocument) => void;
  /** Edits of one gesture or one run of typing share it. */
  group?: string | null;
  atMs: number;
}

export interface Applied {
  template: Template;
  history: History;
  /** null when the source stayed as it was. */
  changes: ChangeSet | null;
}

const maxSteps = 500;
/** A pause in typing starts a new step. */
const typingPauseMs = 800;

/** Line ends are kept as they are: '\n' alone separates lines of a Text, so a CR stays part of its line. */
export const toText = (source: string): Text => Text.of(source.split('\n'));
export const fromText = (text: Text): string => text.toString();

export function toChangeSet(source: string, changes: readonly TextChange[] | ChangeSet): ChangeSet {
  if (changes instanceof ChangeSet) return changes;
  const specs = changes.map(({ from, to, insert }) => ({ from, to, insert: toText(insert) }));
  return ChangeSet.of(specs, source.length, '\n');
}

/** null when the edit changes nothing. */
export function applyEdit(template: Template, history: History, edit: Edit): Applied | null {
  const changes = edit.changes ? toChangeSet(template.source, edit.changes) : null;
  const text = toText(template.source);
  const source =
    changes && !changes.empty ? { forward: changes.toJSON(), backward: changes.invert(text).toJSON() } : null;
  let document: Step['document'] = null;
  let next = documentOf(template);
  if (edit.update) {
    const [changed, forward, backward] = produceWithPatches(
      next,
      (draft) => void edit.update!(draft as TemplateDocument),
    );
    if (forward.length > 0) document = { forward, backward };
    next = changed;
  }
  if (!source && !document) return null;
  const step: Step = { label: edit.label, atMs: edit.atMs, group: edit.group ?? null, source, document };
  return {
    template: { ...next, source: source ? fromText(changes!.apply(text)) : template.source },
    history: record(history, step),
    changes: source ? changes : null,
  };
}

function record({ done }: History, step: Step): History {
  const last = done.at(-1);
  if (last && step.group !== null && last.group === step.group && !isPause(last, step)) {
    return { done: [...done.slice(0, -1), mergeSteps(last, step)], undone: [] };
  }
  return { done: [...done, step].slice(-maxSteps), undone: [] };
}

function isPause(last: Step, step: Step): boolean {
  return step.group!.startsWith('typing') && step.atMs - last.atMs > typingPauseMs;
}

function mergeSteps(first: Step, second: Step): Step {
  return {
    ...second,
    source: mergeSource(first.source, second.source),
    document:
      first.document && second.document
        ? {
            forward: [...first.document.forward, ...second.document.forward],
            backward: [...second.document.backward, ...first.document.backward],
          }
        : (second.document ?? first.document),
  };
}

function mergeSource(first: Step['source'], second: Step['source']): Step['source'] {
  if (!first || !second) return second ?? first;
  const compose = (a: ChangeJson, b: ChangeJson) =>
    ChangeSet.fromJSON(a).compose(ChangeSet.fromJSON(b)).toJSON();
  return {
    forward: compose(first.forward, second.forward),
    backward: compose(second.backward, first.backward),
  };
}

/** null when there is nothing to undo. */
export function undoStep(template: Template, history: History): Applied | null {
  const step = history.done.at(-1);
  if (!step) return null;
  return replay(template, step, 'backward', {
    done: history.done.slice(0, -1),
    undone: [...history.undone, step],
  });
}

/** Takes the last step back as if it had never been, when it is of this group; null when it is not. */
export function cancelStep(template: Template, history: History, group: string): Applied | null {
  const step = history.done.at(-1);
  if (step?.group !== group) return null;
  return replay(template, step, 'backward', { done: history.done.slice(0, -1), undone: [] });
}

export function redoStep(template: Template, history: History): Applied | null {
  const step = history.undone.at(-1);
  if (!step) return null;
  // The group ends here, so that a later edit does not melt into a step that was undone and redone.
  return replay(template, step, 'forward', {
    done: [...history.done, { ...step, group: null }],
    undone: history.undone.slice(0, -1),
  });
}

function replay(
  template: Template,
  step: Step,
  direction: 'forward' | 'backward',
  history: History,
): Applied {
  const changes = step.source ? ChangeSet.fromJSON(step.source[direction]) : null;
  let document = documentOf(template);
  if (step.document) document = applyPatches(document, step.document[direction]);
  const source = changes ? fromText(changes.apply(toText(template.source))) : template.source;
  return { template: { ...document, source }, history, changes };
}

/** Stored history is read back only when it fits the stored source; anything else starts a new list. */
export function readHistory(stored: unknown, source: string): History {
  if (typeof stored !== 'object' || stored === null) return emptyHistory;
  const { done, undone } = stored as Partial<History>;
  if (!Array.isArray(done) || !Array.isArray(undone)) return emptyHistory;
  const last = done.findLast((step) => step.source !== null);
  try {
    if (last && ChangeSet.fromJSON(last.source!.backward).length !== source.length) return emptyHistory;
  } catch {
    return emptyHistory;
  }
  return { done, undone };
}
