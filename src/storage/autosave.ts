import type { Result } from '../lib/result.ts';
import { firstRevision, type SaveOutcome, type SaveRequest } from './draft-records.ts';
import { type StorageError, toStorageError } from './storage-error.ts';
import type { DraftContent } from './tables.ts';

/** `error` is the last attempt's failure, until a save succeeds: a warning must not flicker while it is retried. */
export type AutosaveState =
  | { kind: 'saved'; draftId: string; revision: number }
  | { kind: 'dirty'; error: StorageError | null }
  | { kind: 'saving'; error: StorageError | null }
  | { kind: 'failed'; error: StorageError }
  /** Another tab had saved first. Later changes go to the new draft. */
  | { kind: 'conflict'; newDraftId: string };

export interface AutosaveTimer {
  /** ms, from any origin. */
  now(): number;
  /** Calls `run` once; returns the way to cancel. */
  after(delayMs: number, run: () => void): () => void;
}

export interface AutosavePort {
  draftId: string;
  /** The revision on which the session starts; 0 for a draft that is not stored yet. */
  revision: number;
  startedFrom: string | null;
  /** What to save, read when the save starts. */
  snapshot(): DraftContent;
  save(request: SaveRequest): Promise<Result<SaveOutcome, StorageError>>;
  timer?: AutosaveTimer;
}

export interface Autosave {
  /** Call after every edit. */
  change(): void;
  /** Saves now what is unsaved, for pagehide and visibilitychange; resolves when the attempt is over. */
  flush(): Promise<void>;
  state(): AutosaveState;
  /** Hears every state in order, also one that the next follows at once. Returns the way to stop. */
  subscribe(listener: (state: AutosaveState) => void): () => void;
  /** No save starts after this; flush first. */
  stop(): void;
}

export const quietMs = 400;
export const latestMs = 900;
const firstRetryMs = 5_000;
const longestRetryMs = 60_000;

/**
 * Saves 400 ms after the last change and at most 900 ms after the first unsaved one; one save at a time. After a
 * failure it tries again with the next change, or after 5 s, then 10, 20, 40 and 60.
 */
export function createAutosave(port: AutosavePort): Autosave {
  const { timer = browserTimer } = port;
  const listeners = new Set<(state: AutosaveState) => void>();
  let { draftId, revision } = port;
  let state: AutosaveState = { kind: 'saved', draftId, revision };
  let error: StorageError | null = null;
  // When the first and the last change happened that no save has picked up; null when there is none.
  let pending: { firstAt: number; lastAt: number } | null = null;
  let inFlight: Promise<void> | null = null;
  let cancelTimer: (() => void) | null = null;
  let failures = 0;
  let stopped = false;

  function enter(next: AutosaveState): void {
    state = next;
    for (const listener of [...listeners]) listener(next);
  }

  function arm(delayMs: number): void {
    cancelTimer?.();
    cancelTimer = timer.after(Math.max(0, delayMs), () => void saveNow());
  }

  function armForPending({ firstAt, lastAt }: { firstAt: number; lastAt: number }): void {
    arm(Math.min(lastAt + quietMs, firstAt + latestMs) - timer.now());
  }

  function change(): void {
    if (stopped) return;
    const now = timer.now();
    pending = { firstAt: pending?.firstAt ?? now, lastAt: now };
    // A save under way looks at `pending` when it ends.
    if (inFlight) return;
    armForPending(pending);
    if (state.kind !== 'dirty') enter({ kind: 'dirty', error });
  }

  function saveNow(): Promise<void> {
    cancelTimer?.();
    cancelTimer = null;
    if (stopped) return Promise.resolve();
    pending = null;
    inFlight = runSave().then((result) => {
      inFlight = null;
      settle(result);
    });
    enter({ kind: 'saving', error });
    return inFlight;
  }

  async function runSave(): Promise<Result<SaveOutcome, StorageError>> {
    try {
      const { startedFrom } = port;
      return await port.save({ id: draftId, baseRevision: revision, startedFrom, ...port.snapshot() });
    } catch (thrown) {
      return { ok: false, error: toStorageError(thrown) };
    }
  }

  function settle(result: Result<SaveOutcome, StorageError>): void {
    if (!result.ok) {
      error = result.error;
      enter({ kind: 'failed', error: result.error });
      if (!stopped && !pending) arm(Math.min(firstRetryMs * 2 ** failures, longestRetryMs));
      failures++;
    } else {
      error = null;
      failures = 0;
      adopt(result.value);
    }
    // A listener may have gone on already.
    if (stopped || !pending || inFlight || state.kind === 'dirty') return;
    armForPending(pending);
    enter({ kind: 'dirty', error });
  }

  function adopt(outcome: SaveOutcome): void {
    if (outcome.kind === 'saved') {
      revision = outcome.revision;
      enter({ kind: 'saved', draftId, revision });
    } else {
      draftId = outcome.newDraftId;
      revision = firstRevision;
      enter({ kind: 'conflict', newDraftId: draftId });
    }
  }

  async function flush(): Promise<void> {
    while (inFlight) await inFlight;
    if (pending || state.kind === 'failed') await saveNow();
  }

  return {
    change,
    flush,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      cancelTimer?.();
      cancelTimer = null;
    },
  };
}

const browserTimer: AutosaveTimer = {
  now: () => performance.now(),
  after(delayMs, run) {
    const id = setTimeout(run, delayMs);
    return () => clearTimeout(id);
  },
};
