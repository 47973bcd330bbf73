import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCanvasLane } from './canvas-lane.ts';
import type { DrawEvent, DrawRequest } from './protocol.ts';
import { createHandClock, createScriptedWorker, type ScriptedWorker } from './scripted-worker.fixtures.ts';
import { createLane, type Lane } from './worker-lane.ts';

const request = (title: string, output: DrawRequest['output'] = 'pixels'): DrawRequest => ({
  card: { code: '', fields: [], rules: [], tokens: {}, fonts: [], assets: [] },
  values: { title },
  widthPx: 1200,
  heightPx: 630,
  scale: 2,
  output,
});

/** The lane of each kind has a worker of its own; a replaced one comes last. */
let layouts: ScriptedWorker[];
let paints: ScriptedWorker[];
let clock: ReturnType<typeof createHandClock>;
let lane: Pick<Lane, 'submit' | 'isIdle'>;
let events: string[];

function openWorkers(list: ScriptedWorker[]): Lane {
  const spawn = () => {
    const worker = createScriptedWorker();
    list.push(worker);
    return worker;
  };
  return createLane({ spawn, clock, blobsFor: () => [], mode: 'latest' });
}

beforeEach(() => {
  layouts = [];
  paints = [];
  events = [];
  clock = createHandClock();
  lane = createCanvasLane({ layout: openWorkers(layouts), paint: openWorkers(paints) });
});

const submit = (title: string, output?: DrawRequest['output']) =>
  lane.submit(request(title, output), (event) => {
    const detail =
      event.type === 'failed' ? event.error.code : event.type === 'exact' ? event.ms : event.type;
    events.push(`${title}: ${detail}`);
  });

/** A lane that has drawn one card, as it is most of its life. */
function open() {
  submit('first');
  layouts[0]!.say({ type: 'ready' });
  say(layouts[0]!, draft('<first/>'), exact, done);
  paints[0]!.say({ type: 'ready' });
  layouts[0]!.posted.length = 0;
  events = [];
}

/** What the worker was asked to draw or to paint. */
const asked = (worker: ScriptedWorker) =>
  worker.posted.flatMap((message) => {
    if (message.type === 'draw') return [`${message.request.values.title} ${message.request.output}`];
    return message.type === 'paint' ? [`${message.request.svg} ${message.request.output}`] : [];
  });

function say(worker: ScriptedWorker, ...said: DrawEvent[]) {
  const last = worker.posted.findLast(({ type }) => type === 'draw' || type === 'paint') as { id: number };
  for (const event of said) worker.say({ type: 'event', id: last.id, event });
}

const answered = new WeakSet<object>();

/** The newest worker starts, if it has not, and does all it was asked to. */
function answer(list: ScriptedWorker[]) {
  const worker = list.at(-1);
  if (!worker || worker.terminated) return;
  worker.say({ type: 'ready' });
  for (const message of worker.posted) {
    if ((message.type !== 'draw' && message.type !== 'paint') || answered.has(message)) continue;
    answered.add(message);
    const all = [draft('<svg/>'), exact, done];
    const output = message.request.output;
    const events =
      message.type === 'paint' ? [exact, done] : output === 'draft' ? [draft('<svg/>'), done] : all;
    for (const event of events) worker.say({ type: 'event', id: message.id, event });
  }
}

const started: DrawEvent = { type: 'started' };
const done: DrawEvent = { type: 'done' };
const draft = (svg: string): DrawEvent => ({
  type: 'draft',
  draft: {
    svg,
    boxes: [],
    verdicts: [],
    verdict: { kind: 'fits', lines: 0 },
    missingGlyphs: [],
    chainFiles: [],
    findings: [],
    ms: 30,
  },
});
const exact: DrawEvent = {
  type: 'exact',
  pixels: { widthPx: 1, heightPx: 1, data: new Uint8ClampedArray(4) },
  ms: 12,
};
const failed = (code: string): DrawEvent => ({
  type: 'failed',
  error: { code, message: '', ordinal: null, at: null },
});

describe('the lane of the canvas', () => {
  it('draws the first card in one worker, and starts the painter behind it', () => {
    submit('a');
    submit('b');
    expect([layouts.length, paints.length]).toEqual([1, 0]);
    layouts[0]!.say({ type: 'ready' });
    expect(asked(layouts[0]!)).toEqual(['b pixels']);
    say(layouts[0]!, started, draft('<b/>'));
    expect(paints).toHaveLength(0);
    say(layouts[0]!, exact);
    expect(events).toEqual(['b: started', 'b: draft', 'b: 12', 'b: done']);
    expect(paints).toHaveLength(1);
  });

  it('then lays out in one worker and paints in the other', () => {
    open();
    submit('a');
    say(layouts[0]!, started, draft('<a/>'), done);
    say(paints[0]!, exact, done);
    expect(asked(layouts[0]!)).toEqual(['a draft']);
    expect(asked(paints[0]!)).toEqual(['<a/> pixels']);
    // 30 ms of layout and 12 of painting.
    expect(events).toEqual(['a: started', 'a: draft', 'a: 42', 'a: done']);
  });

  it('is idle when neither worker has a card, and none waits for a worker', () => {
    submit('first');
    expect(lane.isIdle()).toBe(false);
    layouts[0]!.say({ type: 'ready' });
    say(layouts[0]!, draft('<first/>'), exact, done);
    paints[0]!.say({ type: 'ready' });
    expect(lane.isIdle()).toBe(true);
    submit('a');
    expect(lane.isIdle()).toBe(false);
    say(layouts[0]!, draft('<a/>'));
    expect(lane.isIdle()).toBe(false);
    say(paints[0]!, exact);
    expect(lane.isIdle()).toBe(true);
  });

  it('lays out the next card while one is painted, and shows both pictures', () => {
    open();
    submit('a');
    say(layouts[0]!, draft('<a/>'), done);
    submit('b');
    say(layouts[0]!, draft('<b/>'), done);
    expect(events).toEqual(['a: draft', 'b: draft']);
    say(paints[0]!, exact, done);
    say(paints[0]!, exact, done);
    expect(events.slice(2)).toEqual(['a: 42', 'a: done', 'b: 42', 'b: done']);
  });

  it('has the next card laid out before anyone hears of the last', () => {
    open();
    const asTold: string[][] = [];
    lane.submit(request('a'), ({ type }) => type === 'draft' && asTold.push(asked(layouts[0]!)));
    submit('b');
    say(layouts[0]!, draft('<a/>'));
    expect(asTold).toEqual([['a draft', 'b draft']]);
  });

  it('paints only the newest that waits, and lays out only the newest that waits', () => {
    open();
    submit('a');
    for (const next of ['b', 'c', 'd']) {
      say(layouts[0]!, draft(`<${next}/>`), done);
      submit(next);
    }
    submit('e');
    submit('f');
    say(layouts[0]!, draft('<last/>'), done);
    say(layouts[0]!, draft('<f/>'), done);
    expect(asked(layouts[0]!).at(-1)).toBe('f draft');
    expect(asked(layouts[0]!)).not.toContain('e draft');
    say(paints[0]!, exact, done);
    expect(asked(paints[0]!)).toEqual(['<b/> pixels', '<f/> pixels']);
    expect(paints).toHaveLength(1);
  });

  it('ends a card that cannot be laid out without painting it', () => {
    open();
    submit('a');
    say(layouts[0]!, started, failed('style.colour'), done);
    expect(events).toEqual(['a: started', 'a: style.colour', 'a: done']);
    expect(asked(paints[0]!)).toEqual([]);
  });

  it('goes on laying out while a painter that hangs is replaced', () => {
    open();
    submit('a');
    say(layouts[0]!, draft('<a/>'), done);
    clock.advance(14_000);
    submit('b');
    say(layouts[0]!, draft('<b/>'), done);
    clock.advance(1000);
    expect(events).toEqual(['a: draft', 'b: draft', 'a: render.slow', 'a: done']);
    expect(paints.map(({ terminated }) => terminated)).toEqual([true, false]);
    expect(layouts).toHaveLength(1);
    paints[1]!.say({ type: 'ready' });
    say(paints[1]!, exact, done);
    expect(events.slice(4)).toEqual(['b: 42', 'b: done']);
  });

  it('cancels a card where it is: laid out, or waiting to be painted', () => {
    open();
    submit('a');
    say(layouts[0]!, draft('<a/>'), done);
    const cancel = submit('b');
    say(layouts[0]!, draft('<b/>'), done);
    cancel();
    submit('c')();
    say(paints[0]!, exact, done);
    expect(asked(paints[0]!)).toEqual(['<a/> pixels']);
    expect(layouts[0]!.posted.at(-1)).toMatchObject({ type: 'cancel' });
    expect(events).toEqual(['a: draft', 'b: draft', 'a: 42', 'a: done']);
  });

  it('shows the newest card at last, and none after a newer one, in whatever order things happen', () => {
    const step = fc.constantFrom('submit', 'answer layout', 'answer paint', 'crash layout', 'crash paint');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        [layouts, paints, events] = [[], [], []];
        clock = createHandClock();
        lane = createCanvasLane({ layout: openWorkers(layouts), paint: openWorkers(paints) });
        const shown: number[] = [];
        let submitted = 0;
        const ended = new Set<number>();
        const submitNext = () => {
          const number = ++submitted;
          lane.submit(request(String(number)), ({ type }) => {
            if (type === 'exact') shown.push(number);
            if (type === 'done') ended.add(number);
          });
        };
        const act = {
          submit: submitNext,
          'answer layout': () => answer(layouts),
          'answer paint': () => answer(paints),
          'crash layout': () => layouts.at(-1)?.crash(),
          'crash paint': () => paints.at(-1)?.crash(),
        };
        for (const each of steps) act[each]();
        submitNext();
        for (let turn = 0; turn < 4; turn++) [layouts, paints].forEach(answer);
        expect(ended).toContain(submitted);
        expect(shown.at(-1)).toBe(submitted);
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
      }),
    );
  });

  it('does not paint what its listener cancels on the draft', () => {
    let cancel = () => {};
    open();
    cancel = lane.submit(request('a'), () => cancel());
    say(layouts[0]!, draft('<a/>'), done);
    expect(asked(paints[0]!)).toEqual([]);
  });

  it('asks the painter for the PNG where one is wanted', () => {
    open();
    submit('a', 'png');
    say(layouts[0]!, draft('<a/>'), done);
    expect(paints[0]!.posted).toMatchObject([{ type: 'paint', request: { output: 'png', scale: 2 } }]);
  });
});
