import type { DrawEvent, DrawRequest } from './protocol.ts';
import type { Lane } from './worker-lane.ts';

/** Several lanes behind one queue: as many requests in flight as there are lanes. */
export interface Pool {
  /** Lanes at most; a lane starts its worker with its first request. */
  size: number;
  /** Requests that wait or run. */
  pending(): number;
  /** Every request gets its turn, in order. Returns what cancels it; a cancelled request is heard of no more. */
  submit(request: DrawRequest, listener: (event: DrawEvent) => void): () => void;
  /** `onProgress` after each request that ended, well or not. Returns what cancels the rest. */
  submitAll(requests: readonly DrawRequest[], listeners: BatchListeners): () => void;
  /** Ends all workers; what waits is dropped without a word. */
  stop(): void;
}

export interface BatchListeners {
  onEvent(index: number, event: DrawEvent): void;
  onProgress(done: number, total: number): void;
}

export interface PoolOptions {
  size: number;
  /** Opens a lane of mode `all`. */
  openLane: () => Lane;
}

interface Job {
  request: DrawRequest;
  listener: (event: DrawEvent) => void;
  /** Set while it runs. */
  seat: Seat | null;
  cancel: () => void;
}

interface Seat {
  lane: Lane;
  job: Job | null;
  /** Its worker still computes a cancelled request, which ends or is ended by the lane's deadlines. */
  isDraining: boolean;
}

/** One core is left to the page and the canvas; each worker holds some 100 MB. */
export function sizeForCores(cores: number | undefined): number {
  return Math.min(Math.max((cores ?? 2) - 1, 1), 6);
}

export function createPool({ size, openLane }: PoolOptions): Pool {
  const seats: Seat[] = [];
  let waiting: Job[] = [];

  function findSeat(): Seat | null {
    const free = seats.filter(({ job }) => job === null);
    const idle = free.find(({ isDraining }) => !isDraining);
    if (idle) return idle;
    if (seats.length < size) {
      const seat: Seat = { lane: openLane(), job: null, isDraining: false };
      seats.push(seat);
      return seat;
    }
    return free[0] ?? null;
  }

  function next() {
    while (waiting.length > 0) {
      const seat = findSeat();
      if (!seat) return;
      run(waiting.shift()!, seat);
    }
  }

  function run(job: Job, seat: Seat) {
    seat.job = job;
    job.seat = seat;
    job.cancel = seat.lane.submit(job.request, (event) => {
      // The lane took it up, so that whatever was cancelled before has ended.
      seat.isDraining = false;
      if (event.type === 'done') {
        seat.job = null;
        job.seat = null;
      }
      job.listener(event);
      if (event.type === 'done') next();
    });
  }

  function cancel(job: Job) {
    waiting = waiting.filter((other) => other !== job);
    const { seat } = job;
    if (!seat) return;
    job.cancel();
    job.seat = null;
    seat.job = null;
    seat.isDraining = true;
    next();
  }

  function submit(request: DrawRequest, listener: (event: DrawEvent) => void): () => void {
    const job: Job = { request, listener, seat: null, cancel: () => {} };
    waiting.push(job);
    next();
    return () => cancel(job);
  }

  return {
    size,
    pending: () => waiting.length + seats.filter(({ job }) => job !== null).length,
    submit,
    submitAll(requests, { onEvent, onProgress }) {
      let done = 0;
      const cancels = requests.map((request, index) =>
        submit(request, (event) => {
          onEvent(index, event);
          if (event.type === 'done') onProgress(++done, requests.length);
        }),
      );
      // From the end, so that no seat takes up a request that is cancelled next.
      return () => {
        for (const each of cancels.reverse()) each();
      };
    },
    stop() {
      waiting = [];
      for (const { lane } of seats.splice(0)) lane.stop();
    },
  };
}
