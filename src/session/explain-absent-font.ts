import type { DrawEvent } from '../render/protocol.ts';
import type { DrawingRenderer } from '../render/renderer.ts';
import type { DrawError } from '../runtime/card.ts';

// The runtime says what helps in a bundle, where a fallback font either travelled or did not. In the app it is a request
// away, so that only the network stands between.

/** Other errors are as they were. */
export const explainAbsentFont = (error: DrawError): DrawError =>
  error.code === 'font.absent'
    ? {
        ...error,
        message: error.message.replace(
          /, which is not here\..*$/s,
          ', which could not be fetched. Check the connection, then reload the page.',
        ),
      }
    : error;

type Listener = (event: DrawEvent) => void;

export const explaining =
  (listener: Listener): Listener =>
  (event) =>
    listener(event.type === 'failed' ? { ...event, error: explainAbsentFont(event.error) } : event);

export const explainingRenderer = (renderer: DrawingRenderer): DrawingRenderer => ({
  ...renderer,
  drawCanvas: (request, listener) => renderer.drawCanvas(request, explaining(listener)),
  drawQueued: (request, listener) => renderer.drawQueued(request, explaining(listener)),
  async drawPng(request) {
    const png = await renderer.drawPng(request);
    return png.ok ? png : { ok: false, error: explainAbsentFont(png.error) };
  },
});
