import { beforeEach, describe, expect, it } from 'vitest';
import type { DrawEvent, DrawRequest } from './protocol.ts';
import { createHandClock, createScriptedWorker, type ScriptedWorker } from './scripted-worker.fixtures.ts';
import { createLane, defaultDeadlines, type Lane, type LaneOptions } from './worker-lane.ts';

const request = (title: string, fonts: string[] = []): DrawRequest => ({
  card: {
    code: '',
    fields: [],
    rules: [],
    tokens: {},
    fonts: fonts.map((sha256) => ({ family: 'Inter', weight: 400, style: 'normal', sha256 })),
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
let replaced: string[];
let events: string[];
let lane: Lane;

function openLane(mode: LaneOptions['mode']) {
  lane = createLane({
    spawn: () => {
      const worker = createScriptedWorker();
      workers.push(worker);
      return worker;
    },
    clock,
    blobsFor: ({ card }) => card.fonts.map(({ sha256 }) => ({ sha256, bytes: new Uint8Array(1) })),
    mode,
    onReplaced: (cause) => replaced.push(cause),
  });
}

/** Notes each event as "title: type" with the error's code. */
const submit = (title: string, fonts?: string[]) =>
  lane.submit(request(title, fonts), (event) =>
    events.push(event.type === 'failed' ? `${title}: ${event.error.code}` : `${title}: ${event.type}`),
  );

const newest = () => workers.at(-1)!;
const ready = () => newest().say({ type: 'ready' });
const draws = (worker = newest()) =>
  worker.posted.flatMap((message) => (message.type === 'draw' ? [message] : []));
const drawn = (worker = newest()) => draws(worker).map(({ request }) => request.values.title);
const lastId = (worker = newest()) => draws(worker).at(-1)!.id;
const say = (event: DrawEvent, id = lastId(), worker = newest()) => worker.say({ type: 'event', id, event });

const started: DrawEvent = { type: 'started' };
const draft: DrawEvent = {
  type: 'draft',
  draft: {
    svg: '',
    boxes: [],
    verdicts: [],
    verdict: { kind: 'fits', lines: 0 },
    missingGlyphs: [],
    chainFiles: [],
    findings: [],
    ms: 1,
  },
};
const done: DrawEvent = { type: 'done' };
const failed = (code: string): DrawEvent => ({
  type: 'failed',
  error: { code, message: '', ordinal: null, at: null },
});

/** A lane whose worker has drawn one card, as it is most of its life. */
function warmUp(mode: LaneOptions['mode']) {
  openLane(mode);
  submit('warm');
  ready();
  say(started);
  say(draft);
  say(done);
  events = [];
}

beforeEach(() => {
  workers = [];
  replaced = [];
  events = [];
  clock = createHandClock();
});

describe('a lane', () => {
  it('starts a worker with the first request and posts it only when the worker is ready', () => {
    openLane('all');
    expect(workers).toHaveLength(0);
    submit('a');
    expect(workers).toHaveLength(1);
    expect(newest().posted).toEqual([]);
    ready();
    expect(drawn()).toEqual(['a']);
  });

  it('has one request in flight, and the next goes out when the first is done', () => {
    warmUp('all');
    submit('a');
    submit('b');
    expect(drawn()).toEqual(['warm', 'a']);
    say(started);
    say(draft);
    expect(drawn()).toEqual(['warm', 'a']);
    say(done);
    expect(drawn()).toEqual(['warm', 'a', 'b']);
    expect(events).toEqual(['a: started', 'a: draft', 'a: done']);
  });

  it('keeps the order of all requests in mode all', () => {
    warmUp('all');
    for (const title of ['a', 'b', 'c']) submit(title);
    for (const _ of 'abc') say(done);
    expect(drawn()).toEqual(['warm', 'a', 'b', 'c']);
  });

  it('keeps only the newest waiting request in mode latest, and finishes the one in flight', () => {
    warmUp('latest');
    submit('a');
    const running = lastId();
    submit('b');
    submit('c');
    expect(newest().posted.filter(({ type }) => type === 'cancel')).toEqual([]);
    say(draft, running);
    say(done, running);
    expect(drawn()).toEqual(['warm', 'a', 'c']);
    say(done);
    expect(events).toEqual(['a: draft', 'a: done', 'c: done']);
  });

  it('starts no second worker while one is starting', () => {
    openLane('latest');
    submit('a');
    submit('b');
    expect(workers).toHaveLength(1);
    ready();
    expect(drawn()).toEqual(['b']);
  });

  it('forgets a cancelled request that waits, and hears nothing of one that runs', () => {
    warmUp('all');
    const cancelRunning = submit('a');
    const cancelWaiting = submit('b');
    submit('c');
    cancelWaiting();
    cancelRunning();
    cancelRunning();
    expect(newest().posted.filter(({ type }) => type === 'cancel')).toHaveLength(1);
    say(draft);
    say(done);
    expect(drawn()).toEqual(['warm', 'a', 'c']);
    expect(events).toEqual([]);
  });

  it('sends the bytes of each font once per worker, before the request that names it', () => {
    openLane('all');
    submit('a', ['f1', 'f2']);
    submit('b', ['f2', 'f3']);
    submit('c', ['f1']);
    ready();
    for (const _ of 'abc') say(done);
    const kinds = newest().posted.map((message) =>
      message.type === 'blobs' ? message.blobs.map(({ sha256 }) => sha256).join('+') : message.type,
    );
    expect(kinds).toEqual(['f1+f2', 'draw', 'f3', 'draw', 'draw']);
    submit('d', ['f1']);
    newest().crash();
    submit('e', ['f1']);
    ready();
    expect(newest().posted.map(({ type }) => type)).toEqual(['blobs', 'draw']);
  });
});

describe('a worker that fails is replaced', () => {
  it('after 1.5 s of silence: the job gets render.silent and the others survive', () => {
    warmUp('all');
    submit('loop');
    submit('next');
    say(started);
    clock.advance(1499);
    expect(replaced).toEqual([]);
    clock.advance(1);
    expect(replaced).toEqual(['silent']);
    expect(events).toEqual(['loop: started', 'loop: render.silent', 'loop: done']);
    expect(workers).toHaveLength(2);
    expect(workers[0]!.terminated).toBe(true);
    ready();
    expect(drawn()).toEqual(['next']);
  });

  it('more patiently on its first card, whose engines are still being compiled', () => {
    openLane('all');
    submit('first');
    ready();
    say(started);
    clock.advance(defaultDeadlines.firstLayoutMs - 1);
    expect(replaced).toEqual([]);
    clock.advance(1);
    expect(events.slice(1)).toEqual(['first: render.silent', 'first: done']);
  });

  it('when it does not even take the card', () => {
    warmUp('all');
    submit('a');
    clock.advance(defaultDeadlines.startMs);
    expect(events).toEqual(['a: render.unavailable', 'a: done']);
    expect(workers).toHaveLength(2);
  });

  it('when painting takes more than 15 s', () => {
    warmUp('all');
    submit('shadow');
    say(started);
    say(draft);
    clock.advance(14_999);
    expect(replaced).toEqual([]);
    clock.advance(1);
    expect(events.slice(2)).toEqual(['shadow: render.slow', 'shadow: done']);
  });

  it('when it crashes', () => {
    warmUp('all');
    submit('a');
    submit('b');
    newest().crash();
    expect(replaced).toEqual(['crashed']);
    expect(events).toEqual(['a: render.crashed', 'a: done']);
    ready();
    expect(drawn()).toEqual(['b']);
  });

  it('when its engine is lost, with the error it reported and an end', () => {
    warmUp('all');
    submit('deep');
    submit('b');
    say(started);
    say(failed('engine.lost'));
    expect(replaced).toEqual(['lost']);
    expect(events).toEqual(['deep: started', 'deep: engine.lost', 'deep: done']);
    ready();
    expect(drawn()).toEqual(['b']);
  });

  it('but not when a card fails in any other way', () => {
    warmUp('all');
    submit('a');
    say(failed('style.invalid'));
    say(done);
    expect(replaced).toEqual([]);
    expect(workers).toHaveLength(1);
  });

  it('and what the old one still says is ignored', () => {
    warmUp('all');
    submit('a');
    say(started);
    const [old, id] = [newest(), lastId()];
    clock.advance(1500);
    submit('b');
    ready();
    events = [];
    say(draft, id, old);
    say(done, id, old);
    old.crash();
    say(draft, id, newest());
    expect(events).toEqual([]);
    expect(workers).toHaveLength(2);
    expect(drawn()).toEqual(['b']);
  });

  it('by one worker, also when who hears of the failure asks for the next card at once', () => {
    warmUp('all');
    lane.submit(request('loop'), ({ type }) => type === 'done' && submit('next'));
    say(started);
    clock.advance(1500);
    expect(workers).toHaveLength(2);
    ready();
    expect(drawn()).toEqual(['next']);
  });

  it('without a word to a listener that cancelled', () => {
    warmUp('all');
    const cancel = submit('a');
    say(started);
    cancel();
    clock.advance(1500);
    expect(replaced).toEqual(['silent']);
    expect(events).toEqual(['a: started']);
  });
});

describe('a replaced worker', () => {
  it('cannot speak for the one that is starting', () => {
    warmUp('all');
    submit('a');
    const old = newest();
    old.crash();
    submit('b');
    old.say({ type: 'ready' });
    expect(newest().posted).toEqual([]);
    old.say({ type: 'unusable', message: 'Late.' });
    expect(newest().terminated).toBe(false);
    ready();
    expect(drawn()).toEqual(['b']);
  });
});

describe('a worker that cannot start', () => {
  it.each([
    ['says so', () => newest().say({ type: 'unusable', message: 'No wasm.' })],
    ['crashes', () => newest().crash()],
    ['is silent for a minute', () => clock.advance(60_000)],
  ])('because it %s fails the waiting jobs, and a later request starts another', (_, happen) => {
    openLane('all');
    submit('a');
    submit('b');
    happen();
    expect(replaced).toEqual(['did not start']);
    expect(events).toEqual(['a: render.unavailable', 'a: done', 'b: render.unavailable', 'b: done']);
    expect(workers).toHaveLength(1);
    expect(newest().terminated).toBe(true);
    submit('c');
    expect(workers).toHaveLength(2);
    ready();
    expect(drawn()).toEqual(['c']);
  });
});

describe('stop', () => {
  it('ends the worker and leaves no timer behind', () => {
    warmUp('all');
    submit('a');
    submit('b');
    say(started);
    lane.stop();
    expect(newest().terminated).toBe(true);
    expect(clock.waiting()).toBe(0);
    say(draft);
    expect(events).toEqual(['a: started']);
  });
});
