import type { Result } from '../lib/result.ts';
import { fail, ok } from '../lib/result.ts';
import type { DrawError, Pixels } from '../runtime/card.ts';
import { createCanvasLane } from './canvas-lane.ts';
import { createPool, type Pool, sizeForCores } from './pool.ts';
import type { DrawEvent, DrawRequest, ToWorker } from './protocol.ts';
import { rehearse } from './rehearse.ts';
import { createSpareMemory } from './spare-memory.ts';
import { type Clock, createLane, type LaneOptions, type WorkerHandle } from './worker-lane.ts';

export interface Renderer {
  /**
   * The picture being worked on: a newer request replaces the one that waits, and one in flight is finished. Returns
   * what cancels it.
   */
  drawCanvas(request: DrawRequest, listener: (event: DrawEvent) => void): () => void;
  /** Every request gets its turn, in order. */
  drawQueued(request: DrawRequest, listener: (event: DrawEvent) => void): () => void;
  /** Nobody waits for a card. */
  isIdle(): boolean;
  /** See rehearse.ts. */
  rehearse(request: DrawRequest, onEnd: (hasDrawn: boolean) => void): () => void;
  drawPng(request: DrawRequest): Promise<Result<Uint8Array<ArrayBuffer>, DrawError>>;
}

/** One that remembers nothing. */
export interface DrawingRenderer extends Renderer {
  /** These pixels are not used any more; their memory will hold another picture. */
  giveBack(pixels: Pixels): void;
}

export interface RendererOptions {
  /** Absolute URL of the folder that holds runtime.mjs and its wasm files, with a slash at the end. */
  runtimeUrl: string;
  readBlob: (sha256: string) => Uint8Array<ArrayBuffer> | undefined;
  onReplaced?: (cause: string) => void;
}

const realClock: Clock = {
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

function spawnWorker(runtimeUrl: string): WorkerHandle {
  const worker = new Worker(new URL('./worker/render.worker.ts', import.meta.url), {
    type: 'module',
    name: 'draw',
  });
  worker.postMessage({ type: 'start', runtimeUrl } satisfies ToWorker);
  return {
    post: (message) =>
      worker.postMessage(message, 'memory' in message && message.memory ? [message.memory] : []),
    terminate: () => worker.terminate(),
    onMessage: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    onCrash: (listener) => worker.addEventListener('error', () => listener()),
  };
}

function laneOptions({ runtimeUrl, readBlob, onReplaced }: RendererOptions): Omit<LaneOptions, 'mode'> {
  return {
    spawn: () => spawnWorker(runtimeUrl),
    clock: realClock,
    blobsFor: ({ card }) =>
      [...card.fonts, ...card.assets].flatMap(({ sha256 }) => {
        const bytes = readBlob(sha256);
        return bytes ? [{ sha256, bytes }] : [];
      }),
    ...(onReplaced ? { onReplaced } : {}),
  };
}

/** Nobody waits for one card of many, and all cores are busy: what is slow is not yet lost. */
const patient = { mode: 'all', deadlines: { firstLayoutMs: 20_000, layoutMs: 8000 } } as const;

export function createRenderer(options: RendererOptions): DrawingRenderer {
  // One picture is painted at a time, and another may be on its way.
  const spare = createSpareMemory(2);
  const canvas = createCanvasLane({
    layout: createLane({ ...laneOptions(options), mode: 'latest' }),
    paint: createLane({ ...laneOptions(options), mode: 'latest', takeMemory: spare.take }),
  });
  const queue = createLane({ ...laneOptions(options), ...patient, takeMemory: spare.take });
  const giveBack = ({ data }: Pixels) => spare.give(data.buffer);
  return {
    drawCanvas: canvas.submit,
    drawQueued: queue.submit,
    giveBack,
    rehearse: (request, onEnd) => rehearse({ canvas, giveBack }, request, onEnd),
    isIdle: () => canvas.isIdle() && queue.isIdle(),
    drawPng: (request) =>
      new Promise((resolve) => {
        queue.submit({ ...request, output: 'png' }, (event) => {
          if (event.type === 'png') resolve(ok(event.bytes));
          if (event.type === 'failed') resolve(fail(event.error));
        });
      }),
  };
}

export interface LabPool extends Pool {
  giveBack: DrawingRenderer['giveBack'];
}

/** For the lab: as many cards at once as the machine has cores to spare. It holds no worker before its first card. */
export function createLabPool(options: RendererOptions): LabPool {
  const size = sizeForCores(navigator.hardwareConcurrency);
  const spare = createSpareMemory(size + 1);
  const pool = createPool({
    size,
    openLane: () => createLane({ ...laneOptions(options), ...patient, takeMemory: spare.take }),
  });
  return { ...pool, giveBack: ({ data }) => spare.give(data.buffer) };
}
