import { beforeEach, describe, expect, it } from 'vitest';
import type { Pixels } from '../runtime/card.ts';
import type { DrawEvent, DrawRequest } from './protocol.ts';
import { rehearse } from './rehearse.ts';
import { createHandClock, createScriptedWorker, type ScriptedWorker } from './scripted-worker.fixtures.ts';
import { createLane, type Lane } from './worker-lane.ts';

const request = (title: string): DrawRequest => ({
  card: { code: '', fields: [], rules: [], tokens: {}, fonts: [], assets: [] },
  values: { title },
  widthPx: 1200,
  heightPx: 630,
  scale: 1,
  output: 'pixels',
});
const pixels: Pixels = { widthPx: 1, heightPx: 1, data: new Uint8ClampedArray(4) };

let canvasWorker: ScriptedWorker;
let canvas: Lane;
let givenBack: Pixels[];
let ends: boolean[];

function openLane(worker: ScriptedWorker): Lane {
  const lane = createLane({
    spawn: () => worker,
    clock: createHandClock(),
    blobsFor: () => [],
    mode: 'latest',
  });
  lane.start();
  worker.say({ type: 'ready' });
  return lane;
}

beforeEach(() => {
  canvasWorker = createScriptedWorker();
  canvas = openLane(canvasWorker);
  givenBack = [];
  ends = [];
});

const begin = (title: string) =>
  rehearse(
    { canvas, giveBack: (unused) => void givenBack.push(unused) },
    request(title),
    (hasDrawn) => void ends.push(hasDrawn),
  );

const asked = (worker: ScriptedWorker) => worker.posted.filter(({ type }) => type === 'draw');

function answer(worker: ScriptedWorker, event: DrawEvent) {
  const last = asked(worker).at(-1);
  if (last?.type !== 'draw') throw new Error('The worker was asked for nothing.');
  worker.say({ type: 'event', id: last.id, event });
}

describe('rehearse', () => {
  it('draws on the way of the canvas, hands the memory of the picture back, and tells its end', () => {
    begin('letter');
    expect(asked(canvasWorker)).toHaveLength(1);
    expect(ends).toEqual([]);
    answer(canvasWorker, { type: 'exact', pixels, ms: 5 });
    expect(givenBack).toEqual([pixels]);
    expect(ends).toEqual([true]);
  });

  it('ends without a picture where the card fails', () => {
    begin('letter');
    const error = { code: 'x', message: '', ordinal: null, at: null };
    answer(canvasWorker, { type: 'failed', error });
    answer(canvasWorker, { type: 'done' });
    expect(ends).toEqual([false]);
    expect(givenBack).toEqual([]);
  });

  it('is heard of no more when a key cancels it', () => {
    const cancel = begin('letter');
    cancel();
    answer(canvasWorker, { type: 'exact', pixels, ms: 5 });
    expect(ends).toEqual([]);
  });
});
