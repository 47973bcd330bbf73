import type { FromWorker, ToWorker } from './protocol.ts';
import type { WorkerHandle } from './worker-lane.ts';

/** A worker that does what the test says. */
export interface ScriptedWorker extends WorkerHandle {
  posted: ToWorker[];
  terminated: boolean;
  say(message: FromWorker): void;
  crash(): void;
}

export function createScriptedWorker(): ScriptedWorker {
  const onMessage: ((message: FromWorker) => void)[] = [];
  const onCrash: (() => void)[] = [];
  const worker: ScriptedWorker = {
    posted: [],
    terminated: false,
    post: (message) => void worker.posted.push(message),
    terminate: () => {
      worker.terminated = true;
    },
    onMessage: (listener) => void onMessage.push(listener),
    onCrash: (listener) => void onCrash.push(listener),
    say: (message) => onMessage.forEach((listener) => void listener(message)),
    crash: () => onCrash.forEach((listener) => void listener()),
  };
  return worker;
}

/** A clock that stands still until the test moves it. */
export function createHandClock() {
  let nowMs = 0;
  let timers: { atMs: number; run: () => void }[] = [];
  return {
    after(ms: number, run: () => void) {
      const timer = { atMs: nowMs + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    advance(ms: number) {
      nowMs += ms;
      const due = timers.filter(({ atMs }) => atMs <= nowMs);
      timers = timers.filter(({ atMs }) => atMs > nowMs);
      for (const { run } of due) run();
    },
    waiting: () => timers.length,
  };
}
