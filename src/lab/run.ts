/** What the run is doing. `stopped` by the user, with work left. */
export type RunStatus = 'running' | 'stopped' | 'done';

export interface RunState {
  status: RunStatus;
  done: number;
  total: number;
}

export interface Run {
  state(): RunState;
  /** Replaces what is to be done, in this order. What is being done and still wanted goes on. */
  want(keys: readonly string[]): void;
  /** Asks for more, without touching the rest. */
  add(keys: readonly string[]): void;
  /** These come next, as far as they are wanted: what is on screen. */
  prefer(keys: readonly string[]): void;
  /** While held nothing new starts: something else goes first. */
  hold(isHeld: boolean): void;
  /** How many at once from now on. What is under way goes on. */
  setSlots(count: number): void;
  /** Cancels what is under way and keeps what was done. */
  stop(): void;
  resume(): void;
}

export interface RunOptions {
  /** How many at once, until told otherwise. */
  slots: number;
  /** Starts one; calls `done` once, unless it is cancelled by what it returns. */
  start(key: string, done: () => void): () => void;
  onChange(state: RunState): void;
}

/** Works through a list of keys, a few at once; what is preferred goes first. */
export function createRun({ slots: slotsAtFirst, start, onChange }: RunOptions): Run {
  let slots = slotsAtFirst;
  /** In drawing order. */
  let waiting = new Set<string>();
  let preferred: readonly string[] = [];
  const underWay = new Map<string, () => void>();
  let done = 0;
  let total = 0;
  let isHeld = false;
  let isStopped = false;

  const state = (): RunState => ({
    status: waiting.size + underWay.size === 0 ? 'done' : isStopped ? 'stopped' : 'running',
    done,
    total,
  });

  function next(): string | undefined {
    const onScreen = preferred.find((key) => waiting.has(key));
    if (onScreen !== undefined) return onScreen;
    for (const key of waiting) return key;
    return undefined;
  }

  function pump() {
    while (!isHeld && !isStopped && underWay.size < slots) {
      const key = next();
      if (key === undefined) return;
      begin(key);
    }
  }

  function begin(key: string) {
    waiting.delete(key);
    // One that ends at once must not be entered after it has left.
    let ended = false;
    underWay.set(key, () => {});
    const cancel = start(key, () => {
      ended = true;
      if (!underWay.delete(key)) return;
      done++;
      pump();
      onChange(state());
    });
    if (!ended) underWay.set(key, cancel);
  }

  function cancelUnderWay(keep: (key: string) => boolean): string[] {
    const cancelled: string[] = [];
    for (const [key, cancel] of [...underWay]) {
      if (keep(key)) continue;
      underWay.delete(key);
      cancel();
      cancelled.push(key);
    }
    return cancelled;
  }

  return {
    state,
    want(keys) {
      const wanted = new Set(keys);
      cancelUnderWay((key) => wanted.has(key));
      done = 0;
      total = wanted.size;
      for (const key of underWay.keys()) wanted.delete(key);
      waiting = wanted;
      isStopped = false;
      pump();
      onChange(state());
    },
    add(keys) {
      const fresh = keys.filter((key) => !waiting.has(key) && !underWay.has(key));
      if (fresh.length === 0) return;
      if (waiting.size + underWay.size === 0) {
        done = 0;
        total = 0;
      }
      for (const key of fresh) waiting.add(key);
      total += fresh.length;
      pump();
      onChange(state());
    },
    prefer(keys) {
      preferred = keys;
    },
    hold(held) {
      if (isHeld === held) return;
      isHeld = held;
      pump();
    },
    setSlots(count) {
      slots = count;
      pump();
    },
    stop() {
      isStopped = true;
      const cancelled = cancelUnderWay(() => false);
      waiting = new Set([...cancelled, ...waiting]);
      onChange(state());
    },
    resume() {
      if (!isStopped) return;
      isStopped = false;
      pump();
      onChange(state());
    },
  };
}
