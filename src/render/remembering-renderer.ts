import { createLru } from '../lib/lru.ts';
import type { Pixels } from '../runtime/card.ts';
import type { Draft, DrawEvent, DrawRequest } from './protocol.ts';
import type { DrawingRenderer, Renderer } from './renderer.ts';

interface Picture {
  draft: Draft;
  pixels: Pixels;
  png: Uint8Array<ArrayBuffer> | null;
}

// Some twenty cards of 1200 x 630 px: the strip's headlines and the last steps of undo.
export const rememberedBytes = 64 * 1024 * 1024;

// Those that may still be shown: an exact picture that nobody waits for any more does not replace the one on the canvas,
// and one can be in painting while another waits for it.
const maxPassing = 3;

/**
 * The same renderer, which gives a picture at once that was drawn before: a headline of the strip that comes to the
 * canvas, an edit undone. Requests for a PNG alone, those that freeze, are always
 * drawn, and so are those that check. Pictures that passed over the canvas while keys came, and that nobody asked for again,
 * are forgotten for the memory they are in.
 */
export function createRememberingRenderer(inner: DrawingRenderer, maxBytes = rememberedBytes): Renderer {
  const pictures = createLru<Picture>(maxBytes, sizeOf);
  /** Pictures of the canvas that were asked for once, oldest first. */
  let passing: { key: string; pixels: Pixels }[] = [];

  function pass(key: string, pixels: Pixels) {
    passing.push({ key, pixels });
    if (passing.length <= maxPassing) return;
    const { key: oldest, pixels: unused } = passing.shift()!;
    pictures.delete(oldest);
    inner.giveBack(unused);
  }

  function remembering(
    request: DrawRequest,
    key: string,
    listener: (event: DrawEvent) => void,
  ): (event: DrawEvent) => void {
    let draft: Draft | null = null;
    return (event) => {
      if (event.type === 'draft') draft = event.draft;
      if (event.type === 'exact' && draft) pictures.set(key, { draft, pixels: event.pixels, png: null });
      if (event.type === 'png' && request.output === 'pixels-and-png') {
        const picture = pictures.get(key);
        if (picture) pictures.set(key, { ...picture, png: event.bytes });
      }
      listener(event);
    };
  }

  function draw(
    submit: Renderer['drawCanvas'],
    request: DrawRequest,
    listener: (event: DrawEvent) => void,
  ): () => void {
    if (request.output === 'png' || request.checks) return submit(request, listener);
    const key = keyOf(request);
    const known = pictures.get(key);
    if (!known) return submit(request, remembering(request, key, listener));
    passing = passing.filter((picture) => picture.key !== key);
    listener({ type: 'draft', draft: { ...known.draft, ms: 0 } });
    listener({ type: 'exact', pixels: known.pixels, ms: 0 });
    if (request.output === 'pixels' || known.png) {
      if (request.output === 'pixels-and-png') listener({ type: 'png', bytes: known.png! });
      listener({ type: 'done' });
      return () => {};
    }
    return submit({ ...request, output: 'png' }, (event) => {
      if (event.type === 'png') pictures.set(key, { ...known, png: event.bytes });
      if (event.type !== 'draft') listener(event);
    });
  }

  let cancelCanvas = () => {};
  return {
    drawCanvas(request, listener) {
      // What a known picture replaces is not wanted any more, although no newer request takes its place in the lane.
      const key = keyOf(request);
      const isKnown = pictures.get(key) !== undefined;
      if (isKnown) cancelCanvas();
      cancelCanvas = draw(inner.drawCanvas, request, (event) => {
        listener(event);
        // Behind the listener, so that the newest is shown when the oldest goes.
        if (event.type === 'exact' && !isKnown && !request.checks) pass(key, event.pixels);
      });
      return cancelCanvas;
    },
    drawQueued: (request, listener) => draw(inner.drawQueued, request, listener),
    isIdle: inner.isIdle,
    rehearse: inner.rehearse,
    drawPng: inner.drawPng,
  };
}

const keyOf = (request: DrawRequest): string => JSON.stringify({ ...request, output: null });

const sizeOf = ({ draft, pixels, png }: Picture): number =>
  2 * draft.svg.length + pixels.data.length + (png?.length ?? 0);
