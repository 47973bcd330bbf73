import type { DrawError } from '../runtime/card.ts';
import type { DrawEvent, DrawRequest, FromWorker, PaintRequest, ToWorker } from './protocol.ts';

/** A port: a real Worker in the app, a script in tests. */
export interface WorkerHandle {
  post(message: ToWorker): void;
  terminate(): void;
  onMessage(listener: (message: FromWorker) => void): void;
  onCrash(listener: () => void): void;
}

/** A port. `after` returns what cancels it. */
export interface Clock {
  after(ms: number, run: () => void): () => void;
}

export interface LaneOptions {
  spawn: () => WorkerHandle;
  clock: Clock;
  /** Gives the bytes of fonts and images to send before a request that names them. */
  blobsFor: (request: DrawRequest) => { sha256: string; bytes: Uint8Array<ArrayBuffer> }[];
  /** Memory for the next painting, of pixels that are not shown any more; it is handed to the worker. */
  takeMemory?: () => ArrayBuffer | null;
  /** `latest`: a new request replaces the one that waits, never the one in flight; `all`: every request gets its turn. */
  mode: 'latest' | 'all';
  deadlines?: Partial<typeof defaultDeadlines>;
  onReplaced?: (cause: 'silent' | 'crashed' | 'lost' | 'did not start') => void;
}

/** Starting fetches and compiles 3.4 MB of wasm, and the first card's fonts are parsed; layout runs the designer's code; painting is the engine's own. */
export const defaultDeadlines = { startMs: 60_000, firstLayoutMs: 5000, layoutMs: 1500, paintMs: 15_000 };

interface Job {
  id: number;
  request: DrawRequest | PaintRequest;
  listener: (event: DrawEvent) => void;
  cancelled: boolean;
}

type State =
  | { kind: 'stopped' }
  | { kind: 'starting'; worker: WorkerHandle; stopTimer: () => void }
  | { kind: 'idle'; worker: WorkerHandle }
  | { kind: 'running'; worker: WorkerHandle; job: Job; stopTimer: () => void };

export interface Lane {
  submit(request: DrawRequest | PaintRequest, listener: (event: DrawEvent) => void): () => void;
  /** Starts the worker ahead of the first request. */
  start(): void;
  stop(): void;
  /** Nobody waits for a card. */
  isIdle(): boolean;
}

let nextId = 1;

/**
 * One worker, one request in flight (satori keeps module-wide state). A worker that is silent past its
 * deadline, crashes or reports a lost engine is replaced; waiting jobs survive.
 */
export function createLane({
  spawn,
  clock,
  blobsFor,
  takeMemory,
  mode,
  deadlines,
  onReplaced,
}: LaneOptions): Lane {
  const limits = { ...defaultDeadlines, ...deadlines };
  let state: State = { kind: 'stopped' };
  let waiting: Job[] = [];
  let sent = new Set<string>();
  let hasLaidOut = false;

  function start() {
    const worker = spawn();
    sent = new Set();
    hasLaidOut = false;
    state = {
      kind: 'starting',
      worker,
      stopTimer: clock.after(limits.startMs, () => giveUpStart('It did not start within a minute.')),
    };
    worker.onMessage((message) => {
      if (state.kind !== 'stopped' && state.worker === worker) receive(message);
    });
    worker.onCrash(() => {
      if (state.kind === 'stopped' || state.worker !== worker) return;
      if (state.kind === 'starting') giveUpStart('It crashed while starting.');
      else
        replace(
          'crashed',
          lostJob(
            'render.crashed',
            'The drawing worker crashed on this card. It was replaced. Change the card and it draws again.',
          ),
        );
    });
  }

  function giveUpStart(reason: string) {
    discardWorker();
    onReplaced?.('did not start');
    const error = lostJob(
      'render.unavailable',
      `The drawing engine is not available. ${reason} Reload the page.`,
    );
    for (const job of waiting.splice(0)) finish(job, error);
  }

  function discardWorker() {
    if (state.kind === 'stopped') return;
    if (state.kind !== 'idle') state.stopTimer();
    state.worker.terminate();
    state = { kind: 'stopped' };
  }

  function replace(cause: 'silent' | 'crashed' | 'lost', error: DrawError | null) {
    const job = state.kind === 'running' ? state.job : null;
    discardWorker();
    onReplaced?.(cause);
    if (job && error) finish(job, error);
    // Who hears of it may have asked for the next card, and so for a worker.
    if (state.kind === 'stopped') start();
  }

  function finish(job: Job, error: DrawError) {
    if (job.cancelled) return;
    job.listener({ type: 'failed', error });
    job.listener({ type: 'done' });
  }

  function receive(message: FromWorker) {
    if (message.type === 'unusable') return giveUpStart(message.message);
    if (message.type === 'ready') {
      if (state.kind !== 'starting') return;
      state.stopTimer();
      state = { kind: 'idle', worker: state.worker };
      return next();
    }
    if (state.kind !== 'running' || message.id !== state.job.id) return;
    const { job, worker } = state;
    const { event } = message;
    if (event.type === 'draft') hasLaidOut = true;
    if (isLast(event, job.request)) {
      state.stopTimer();
      state = { kind: 'idle', worker };
      // First, so that the worker does not wait for what its listener does with the picture.
      next();
      if (!job.cancelled) job.listener(event);
      if (!job.cancelled) job.listener({ type: 'done' });
      return;
    }
    if (!job.cancelled) job.listener(event);
    state.stopTimer();
    if (event.type === 'failed' && event.error.code === 'engine.lost') {
      if (!job.cancelled) job.listener({ type: 'done' });
      return replace('lost', null);
    }
    if (event.type === 'done') {
      state = { kind: 'idle', worker };
      return next();
    }
    state.stopTimer = event.type === 'started' ? watchLayout() : watchPaint();
  }

  // Until a worker has laid out one card its engines are still being compiled, which a busy machine draws out.
  function watchLayout() {
    return clock.after(hasLaidOut ? limits.layoutMs : limits.firstLayoutMs, () =>
      replace(
        'silent',
        lostJob(
          'render.silent',
          'The card did not come to an end and was stopped. Look for a loop that never ends, or very long text.',
        ),
      ),
    );
  }

  function watchPaint() {
    return clock.after(limits.paintMs, () =>
      replace(
        'silent',
        lostJob(
          'render.slow',
          'Painting this card took more than 15 seconds and was stopped. Make its shadows or blurs smaller.',
        ),
      ),
    );
  }

  function next() {
    if (state.kind !== 'idle') return;
    const job = waiting.shift();
    if (!job) return;
    const { worker } = state;
    const { id, request } = job;
    if ('svg' in request) {
      state = { kind: 'running', worker, job, stopTimer: watchPaint() };
      return worker.post({ type: 'paint', id, request, memory: takeMemory?.() ?? null });
    }
    const missing = blobsFor(request).filter(({ sha256 }) => !sent.has(sha256));
    if (missing.length > 0) {
      for (const { sha256 } of missing) sent.add(sha256);
      worker.post({ type: 'blobs', blobs: missing });
      // Letters of fonts that the worker has not seen are read and shaped for the first time.
      hasLaidOut = false;
    }
    state = {
      kind: 'running',
      worker,
      job,
      stopTimer: clock.after(limits.startMs, () =>
        replace(
          'silent',
          lostJob(
            'render.unavailable',
            'The drawing engine did not take the card within a minute and was restarted. Change the card and it draws again.',
          ),
        ),
      ),
    };
    const paints = request.output === 'pixels' || request.output === 'pixels-and-png';
    worker.post({ type: 'draw', id, request, memory: (paints && takeMemory?.()) || null });
  }

  function cancel(job: Job) {
    if (job.cancelled) return;
    job.cancelled = true;
    waiting = waiting.filter((other) => other !== job);
    if (state.kind === 'running' && state.job === job) state.worker.post({ type: 'cancel', id: job.id });
  }

  return {
    submit(request, listener) {
      const job: Job = { id: nextId++, request, listener, cancelled: false };
      if (mode === 'latest') {
        for (const stale of waiting) stale.cancelled = true;
        waiting = [];
      }
      waiting.push(job);
      if (state.kind === 'stopped') start();
      else next();
      return () => cancel(job);
    },
    start: () => state.kind === 'stopped' && start(),
    isIdle: () => state.kind !== 'running' && waiting.length === 0,
    stop: () => {
      discardWorker();
      waiting = [];
    },
  };
}

/** Whether nothing comes behind it but its `done`. */
function isLast(event: DrawEvent, request: DrawRequest | PaintRequest): boolean {
  if ('checks' in request && request.checks) return false;
  const last = { draft: 'draft', pixels: 'exact', 'pixels-and-png': 'png', png: 'png' }[request.output];
  return event.type === last;
}

function lostJob(code: string, message: string): DrawError {
  return { code, message, ordinal: null, at: null };
}
