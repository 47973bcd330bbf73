import { expect, it } from 'vitest';
import type { ToWorker } from './protocol.ts';
import { createHandClock, createScriptedWorker } from './scripted-worker.fixtures.ts';
import { createLane, type LaneOptions } from './worker-lane.ts';

/** One that has memory for two pictures. */
function openLane(mode: LaneOptions['mode']) {
  const memory = [new ArrayBuffer(1), new ArrayBuffer(2)];
  const worker = createScriptedWorker();
  const lane = createLane({
    spawn: () => worker,
    clock: createHandClock(),
    blobsFor: () => [],
    mode,
    takeMemory: () => memory.shift() ?? null,
  });
  return { memory, worker, lane };
}

it('takes memory for a painting when that goes out, not for one that is overtaken', () => {
  const { memory, worker, lane } = openLane('latest');
  for (const svg of ['<a/>', '<b/>']) lane.submit({ svg, scale: 1, output: 'pixels' }, () => {});
  worker.say({ type: 'ready' });
  expect(worker.posted).toMatchObject([
    { type: 'paint', request: { svg: '<b/>' }, memory: { byteLength: 1 } },
  ]);
  expect(memory).toHaveLength(1);
});

it('takes memory for a card whose pixels are wanted, and for no other', () => {
  const { worker, lane } = openLane('all');
  const card = { code: '', fields: [], rules: [], tokens: {}, fonts: [], assets: [] };
  const outputs = ['draft', 'pixels', 'png', 'pixels-and-png', 'pixels'] as const;
  for (const output of outputs)
    lane.submit({ card, values: {}, widthPx: 1, heightPx: 1, scale: 1, output }, () => {});
  worker.say({ type: 'ready' });
  for (const _ of outputs) {
    const { id } = worker.posted.at(-1) as Extract<ToWorker, { type: 'draw' }>;
    worker.say({ type: 'event', id, event: { type: 'done' } });
  }
  const lengths = worker.posted.map((message) => message.type === 'draw' && message.memory?.byteLength);
  expect(lengths).toEqual([undefined, 1, undefined, 2, undefined]);
});
