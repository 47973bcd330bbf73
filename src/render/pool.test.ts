import { beforeEach, describe, expect, it } from 'vitest';
import { createPool, type Pool, sizeForCores } from './pool.ts';
import type { DrawEvent, DrawRequest } from './protocol.ts';
import { createHandClock, createScriptedWorker, type ScriptedWorker } from './scripted-worker.fixtures.ts';
import { createLane } from './worker-lane.ts';

const request = (title: string): DrawRequest => ({
  card: {
    code: '',
    fields: [],
    rules: [],
    tokens: {},
    fonts: [{ family: 'Inter', weight: 400, style: 'normal', sha256: 'f1' }],
    assets: [],
  },
  values: { title },
  widthPx: 1200,
  heightPx: 630,
  scale: 1,
  output: 'pixels',
});

let workers: ScriptedWorker[];
let clock: ReturnType<typeof createHandClock>;
let events: string[];
let pool: Pool;

beforeEach(() => {
  workers = [];
  events = [];
  clock = createHandClock();
  pool = createPool({
    size: 2,
    openLane: () =>
      createLane({
        spawn: () => {
          const worker = createScriptedWorker();
          workers.push(worker);
          return worker;
        },
        clock,
        blobsFor: ({ card }) => card.fonts.map(({ sha256 }) => ({ sha256, bytes: new Uint8Array(1) })),
        mode: 'all',
      }),
  });
});

const note = (title: string) => (event: DrawEvent) =>
  void events.push(event.type === 'failed' ? `${title}: ${event.error.code}` : `${title}: ${event.type}`);
const submit = (title: string) => pool.submit(request(title), note(title));
const draws = (worker: ScriptedWorker) =>
  worker.posted.flatMap((message) => (message.type === 'draw' ? [message] : []));
const drawn = (worker: ScriptedWorker) => draws(worker).map(({ request }) => request.values.title);
const say = (worker: ScriptedWorker, event: DrawEvent) =>
  worker.say({ type: 'event', id: draws(worker).at(-1)!.id, event });
const ready = () => {
  for (const worker of workers) worker.say({ type: 'ready' });
};
const done: DrawEvent = { type: 'done' };

describe('a pool', () => {
  it('starts a worker only when there is a request for it, and never more than its size', () => {
    expect(workers).toHaveLength(0);
    submit('a');
    expect(workers).toHaveLength(1);
    for (const title of ['b', 'c', 'd']) submit(title);
    expect(workers).toHaveLength(2);
    expect(pool.pending()).toBe(4);
  });

  it('gives the next request to the lane that is free first', () => {
    for (const title of ['a', 'b', 'c', 'd']) submit(title);
    ready();
    expect(workers.map(drawn)).toEqual([['a'], ['b']]);
    say(workers[1]!, done);
    say(workers[1]!, done);
    expect(workers.map(drawn)).toEqual([['a'], ['b', 'c', 'd']]);
    expect(pool.pending()).toBe(2);
    expect(events).toEqual(['b: done', 'c: done']);
  });

  it('loses no request with a worker: the job fails, the others are drawn', () => {
    for (const title of ['loop', 'b', 'c']) submit(title);
    ready();
    say(workers[0]!, { type: 'started' });
    clock.advance(5000);
    expect(events).toEqual(['loop: started', 'loop: render.silent', 'loop: done']);
    expect(workers[0]!.terminated).toBe(true);
    workers[2]!.say({ type: 'ready' });
    expect(drawn(workers[2]!)).toEqual(['c']);
    say(workers[1]!, done);
    say(workers[2]!, done);
    expect(events.slice(3)).toEqual(['b: done', 'c: done']);
    expect(pool.pending()).toBe(0);
  });

  it('goes on when a worker cannot start', () => {
    submit('a');
    workers[0]!.say({ type: 'unusable', message: 'No wasm.' });
    expect(events).toEqual(['a: render.unavailable', 'a: done']);
    submit('b');
    ready();
    expect(drawn(workers[1]!)).toEqual(['b']);
  });

  it('forgets a cancelled request that waits', () => {
    for (const title of ['a', 'b']) submit(title);
    const cancel = submit('c');
    submit('d');
    cancel();
    cancel();
    ready();
    say(workers[0]!, done);
    expect(drawn(workers[0]!)).toEqual(['a', 'd']);
    expect(events).toEqual(['a: done']);
  });

  it('prefers an idle lane to one that still computes a cancelled request', () => {
    const cancel = submit('a');
    submit('b');
    ready();
    cancel();
    say(workers[1]!, done);
    submit('c');
    expect(workers.map(drawn)).toEqual([['a'], ['b', 'c']]);
    submit('d');
    expect(workers.map(drawn)).toEqual([['a'], ['b', 'c']]);
    say(workers[0]!, done);
    expect(workers.map(drawn)).toEqual([
      ['a', 'd'],
      ['b', 'c'],
    ]);
    expect(events).toEqual(['b: done']);
  });

  it('sends a font once to each worker', () => {
    for (const title of ['a', 'b', 'c', 'd']) submit(title);
    ready();
    for (const worker of workers) say(worker, done);
    for (const worker of workers)
      expect(worker.posted.map(({ type }) => type)).toEqual(['blobs', 'draw', 'draw']);
  });

  it('ends its workers and leaves no timer behind', () => {
    for (const title of ['a', 'b', 'c']) submit(title);
    ready();
    pool.stop();
    expect(workers.every(({ terminated }) => terminated)).toBe(true);
    expect(clock.waiting()).toBe(0);
    expect(pool.pending()).toBe(0);
    expect(events).toEqual([]);
  });
});

describe('submitAll', () => {
  const submitAll = (titles: string[]) =>
    pool.submitAll(titles.map(request), {
      onEvent: (index, event) => note(titles[index]!)(event),
      onProgress: (count, total) => events.push(`${count} of ${total}`),
    });

  it('counts each request that ended, a failed one too', () => {
    submitAll(['a', 'b', 'c']);
    ready();
    say(workers[1]!, done);
    workers[0]!.crash();
    say(workers[1]!, done);
    expect(events).toEqual([
      'b: done',
      '1 of 3',
      'a: render.crashed',
      'a: done',
      '2 of 3',
      'c: done',
      '3 of 3',
    ]);
  });

  it('cancels what waits and what runs', () => {
    const cancel = submitAll(['a', 'b', 'c', 'd']);
    ready();
    cancel();
    for (const worker of workers) say(worker, done);
    expect(workers.map(drawn)).toEqual([['a'], ['b']]);
    expect(pool.pending()).toBe(0);
    expect(events).toEqual([]);
  });
});

describe('sizeForCores', () => {
  it('leaves one core to the page, and opens between one and six lanes', () => {
    expect([undefined, 1, 2, 4, 7, 16].map(sizeForCores)).toEqual([1, 1, 1, 3, 6, 6]);
  });
});
