import { beforeEach, describe, expect, it } from 'vitest';
import type { DrawEvent, DrawRequest } from './protocol.ts';
import { createRememberingRenderer } from './remembering-renderer.ts';
import type { DrawingRenderer, Renderer } from './renderer.ts';

const request = (title: string, output: DrawRequest['output'] = 'pixels'): DrawRequest => ({
  card: { code: 'code', fields: [], rules: [], tokens: {}, fonts: [], assets: [] },
  values: { title },
  widthPx: 10,
  heightPx: 10,
  scale: 1,
  output,
});

const pixels = { widthPx: 10, heightPx: 10, data: new Uint8ClampedArray(400) };
const own = { ...pixels };
const draft = (svg: string): DrawEvent => ({
  type: 'draft',
  draft: {
    svg,
    boxes: [],
    verdicts: [],
    verdict: { kind: 'fits', lines: 1 },
    missingGlyphs: [],
    chainFiles: [],
    findings: [],
    ms: 7,
  },
});

/** Answers every request at once, and counts. */
let drawn: string[];
let cancelled: number;
let givenBack: unknown[];
let inner: DrawingRenderer;

beforeEach(() => {
  drawn = [];
  cancelled = 0;
  givenBack = [];
  const submit: Renderer['drawCanvas'] = (asked, listener) => {
    drawn.push(`${asked.values.title} ${asked.output}`);
    listener({ type: 'started' });
    listener(draft(`<${asked.values.title}/>`));
    if (asked.values.title === 'broken')
      listener({ type: 'failed', error: { code: 'x', message: '', ordinal: null, at: null } });
    else {
      if (asked.output !== 'png')
        listener({ type: 'exact', pixels: asked.values.title === 'own' ? own : pixels, ms: 9 });
      if (asked.output !== 'pixels') listener({ type: 'png', bytes: new Uint8Array(5) });
    }
    listener({ type: 'done' });
    return () => cancelled++;
  };
  inner = {
    drawCanvas: submit,
    drawQueued: submit,
    isIdle: () => true,
    rehearse: () => () => {},
    drawPng: async () => ({ ok: true, value: new Uint8Array(5) }),
    giveBack: (unused) => void givenBack.push(unused),
  };
});

function record(draw: Renderer['drawCanvas'], asked: DrawRequest): string[] {
  const events: string[] = [];
  draw(asked, (event) => events.push(event.type === 'exact' ? `exact ${event.ms}` : event.type));
  return events;
}

describe('createRememberingRenderer', () => {
  it('draws a picture once, for strip and canvas alike', () => {
    const renderer = createRememberingRenderer(inner);
    expect(record(renderer.drawQueued, request('a'))).toEqual(['started', 'draft', 'exact 9', 'done']);
    expect(record(renderer.drawQueued, request('a'))).toEqual(['draft', 'exact 0', 'done']);
    expect(drawn).toEqual(['a pixels']);
  });

  it('draws anew whatever differs', () => {
    const renderer = createRememberingRenderer(inner);
    for (const asked of [
      request('a'),
      request('b'),
      { ...request('a'), widthPx: 11 },
      { ...request('a'), scale: 2 },
    ])
      record(renderer.drawQueued, asked);
    record(renderer.drawQueued, {
      ...request('a'),
      card: { ...request('a').card, tokens: { brand: 'red' } },
    });
    expect(drawn).toHaveLength(5);
  });

  it('shows a known picture at once and makes only its PNG', () => {
    const renderer = createRememberingRenderer(inner);
    record(renderer.drawQueued, request('a'));
    expect(record(renderer.drawCanvas, request('a', 'pixels-and-png'))).toEqual([
      'draft',
      'exact 0',
      'started',
      'png',
      'done',
    ]);
    expect(drawn).toEqual(['a pixels', 'a png']);
    expect(record(renderer.drawCanvas, request('a', 'pixels-and-png'))).toEqual([
      'draft',
      'exact 0',
      'png',
      'done',
    ]);
    expect(drawn).toHaveLength(2);
  });

  it('always draws a PNG that is asked for alone', () => {
    const renderer = createRememberingRenderer(inner);
    record(renderer.drawQueued, request('a', 'pixels-and-png'));
    record(renderer.drawQueued, request('a', 'png'));
    expect(drawn).toEqual(['a pixels-and-png', 'a png']);
  });

  it('does not remember a failure', () => {
    const renderer = createRememberingRenderer(inner);
    record(renderer.drawCanvas, request('broken'));
    record(renderer.drawCanvas, request('broken'));
    expect(drawn).toHaveLength(2);
  });

  it('lets go of old pictures, so that memory stays bounded', () => {
    const renderer = createRememberingRenderer(inner, 1000);
    for (const title of ['a', 'b', 'c', 'a', 'c']) record(renderer.drawQueued, request(title));
    // Two of some 400 bytes each are kept.
    expect(drawn).toEqual(['a pixels', 'b pixels', 'c pixels', 'a pixels']);
  });

  it('forgets what passed over the canvas, three pictures later, and gives its memory back', () => {
    const renderer = createRememberingRenderer(inner);
    for (const title of ['own', 'a', 'b']) record(renderer.drawCanvas, request(title));
    expect(givenBack).toEqual([]);
    record(renderer.drawCanvas, request('c'));
    expect(givenBack).toEqual([own]);
    record(renderer.drawQueued, request('own'));
    expect(drawn.filter((each) => each === 'own pixels')).toHaveLength(2);
  });

  it.each([
    ['the strip', (renderer: Renderer) => record(renderer.drawQueued, request('own'))],
    ['its weight', (renderer: Renderer) => record(renderer.drawCanvas, request('own', 'pixels-and-png'))],
  ])('keeps a picture of the canvas that is asked for again: %s', (_, askAgain) => {
    const renderer = createRememberingRenderer(inner);
    record(renderer.drawCanvas, request('own'));
    askAgain(renderer);
    for (const title of ['a', 'b', 'c', 'd']) record(renderer.drawCanvas, request(title));
    expect(givenBack).toHaveLength(1);
    expect(givenBack).not.toContain(own);
    record(renderer.drawQueued, request('own'));
    expect(drawn.filter((each) => each === 'own pixels')).toHaveLength(1);
  });

  it('gives nothing of the strip back', () => {
    const renderer = createRememberingRenderer(inner);
    for (const title of ['a', 'b', 'c', 'd', 'e']) record(renderer.drawQueued, request(title));
    expect(givenBack).toEqual([]);
  });

  it('passes on what cancels a draw', () => {
    const renderer = createRememberingRenderer(inner);
    renderer.drawQueued(request('a'), () => {})();
    expect(cancelled).toBe(1);
    renderer.drawQueued(request('a'), () => {})();
    expect(cancelled).toBe(1);
  });

  it('cancels what the canvas was drawing when a known picture takes its place, and only then', () => {
    const renderer = createRememberingRenderer(inner);
    record(renderer.drawQueued, request('a'));
    record(renderer.drawCanvas, request('b'));
    record(renderer.drawCanvas, request('c'));
    expect(cancelled).toBe(0);
    record(renderer.drawCanvas, request('a'));
    expect(cancelled).toBe(1);
  });
});
