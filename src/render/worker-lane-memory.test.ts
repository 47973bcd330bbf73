import { expect, it } from 'vitest';
import { createHandClock, createScriptedWorker } from './scripted-worker.fixtures.ts';
import { createLane } from './worker-lane.ts';

it('takes memory for a painting when that goes out, not for one that is overtaken', () => {
  const memory = [new ArrayBuffer(1), new ArrayBuffer(2)];
  const worker = createScriptedWorker();
  const lane = createLane({
    spawn: () => worker,
    clock: createHandClock(),
    blobsFor: () => [],
    mode: 'latest',
    takeMemory: () => memory.shift() ?? null,
    onReplaced: () => {},
  });
  for (const svg of ['<a/>', '<b/>']) lane.submit({ svg, scale: 1, output: 'pixels' }, () => {});
  worker.say({ type: 'ready' });
  expect(worker.posted).toMatchObject([
    { type: 'paint', request: { svg: '<b/>' }, memory: { byteLength: 1 } },
  ]);
  expect(memory).toHaveLength(1);
});
