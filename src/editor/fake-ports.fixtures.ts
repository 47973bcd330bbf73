import type { Finding } from '../lint/finding.ts';
import type { DrawEvent, DrawRequest } from '../render/protocol.ts';
import type { Pixels } from '../runtime/card.ts';
import type { Template } from '../template/schema.ts';
import { createEditor } from './editor.ts';
import type { EditorPorts } from './ports.ts';

export interface FakeDraw {
  request: DrawRequest;
  send(event: DrawEvent): void;
  cancelled: boolean;
}

/** A world that stands still: draws wait for the test to answer, time for it to pass. */
export interface FakeWorld {
  ports: EditorPorts;
  canvas: FakeDraw[];
  queued: FakeDraw[];
  /** Ended by the event `done`, with a picture if `rehearsalDraws`. */
  rehearsed: FakeDraw[];
  rehearsalDraws: boolean;
  isIdle: boolean;
  pass(ms: number): void;
}

export function createFakeWorld(): FakeWorld {
  let nowMs = 0;
  let ids = 0;
  let timers: { atMs: number; run: () => void }[] = [];
  const canvas: FakeDraw[] = [];
  const queued: FakeDraw[] = [];
  const rehearsed: FakeDraw[] = [];
  const draw = (list: FakeDraw[]) => (request: DrawRequest, listener: (event: DrawEvent) => void) => {
    const entry: FakeDraw = { request, send: listener, cancelled: false };
    list.push(entry);
    return () => {
      entry.cancelled = true;
    };
  };
  const world: FakeWorld = {
    canvas,
    queued,
    rehearsed,
    rehearsalDraws: true,
    isIdle: true,
    pass(ms) {
      nowMs += ms;
      const due = timers.filter(({ atMs }) => atMs <= nowMs);
      timers = timers.filter(({ atMs }) => atMs > nowMs);
      for (const { run } of due) run();
    },
    ports: {
      now: () => nowMs,
      after(ms, run) {
        const timer = { atMs: nowMs + ms, run };
        timers.push(timer);
        return () => {
          timers = timers.filter((other) => other !== timer);
        };
      },
      createId: () => `id-${ids++}`,
      renderer: {
        drawCanvas: draw(canvas),
        drawQueued: draw(queued),
        isIdle: () => world.isIdle,
        rehearse: (request, onEnd) =>
          draw(rehearsed)(request, ({ type }) => type === 'done' && onEnd(world.rehearsalDraws)),
        drawPng: async () => ({
          ok: false,
          error: { code: 'render.none', message: '', ordinal: null, at: null },
        }),
      },
    },
  };
  return world;
}

export const pixels = (widthPx: number): Pixels => ({
  widthPx,
  heightPx: 1,
  data: new Uint8ClampedArray(widthPx * 4),
});

export const draftOf = (
  svg: string,
  kind: 'fits' | 'overflows' = 'fits',
  findings: Finding[] = [],
): DrawEvent => ({
  type: 'draft',
  draft: {
    svg,
    boxes: [],
    verdicts: [],
    verdict: kind === 'fits' ? { kind, lines: 1 } : { kind, reason: 'long' },
    missingGlyphs: [],
    chainFiles: [],
    findings,
    ms: 1,
  },
});

export const failure = (code: string, at: { ordinal?: number; style?: string } = {}): DrawEvent => ({
  type: 'failed',
  error: {
    code,
    message: 'Cause. Cure.',
    ordinal: at.ordinal ?? null,
    at: null,
    ...(at.style ? { style: at.style } : {}),
  },
});

/** A JSX card that shows its title, with two headlines. */
export const templateOf = (
  source = `export default ({ title }) => <h1 style={{ color: 'red' }}>{title}</h1>;\n`,
): Template => ({
  source,
  manifest: {
    schema: 1,
    name: 'Card',
    kind: 'jsx',
    profile: 'frieze',
    sizes: [{ id: 'card', widthPx: 1200, heightPx: 630 }],
    fields: [{ name: 'title', kind: 'text', required: true }],
    rules: [],
    fonts: [],
    assets: [],
    tokens: {},
  },
  fixtures: [
    { id: 'short', name: 'Short', values: { title: 'Short' } },
    { id: 'medium', name: 'Medium', values: { title: 'Not so short' } },
  ],
});

/** An editor of its own in a world of its own, and what tests of the pipeline do with both. */
export function openEditor() {
  const world = createFakeWorld();
  const editor = createEditor(world.ports, templateOf());
  const state = () => editor.store.getState();
  return {
    world,
    editor,
    state,
    type: (from: number, to: number, insert: string) =>
      editor.edit({ label: 'typing', group: 'typing', changes: [{ from, to, insert }] }),
    /** Where the source says `red`. */
    red: () => state().template.source.indexOf('red'),
    drawnTitles: (list: 'canvas' | 'queued') => world[list].map(({ request }) => request.values.title),
  };
}
