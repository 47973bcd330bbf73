import type { DrawEvent, DrawRequest } from './protocol.ts';
import type { Lane } from './worker-lane.ts';

/** Two lanes of mode `latest`. */
export interface CanvasLaneOptions {
  layout: Lane;
  paint: Lane;
}

/**
 * The card being worked on: one worker lays out while another paints, so that a painting under way never stands before
 * the next draft. Of each only the newest that waits is kept, and what is in flight is finished: while keys come faster
 * than pictures, pictures of older keys still arrive in their order. A request that was overtaken is heard of no more.
 */
export function createCanvasLane({ layout, paint }: CanvasLaneOptions): Pick<Lane, 'submit' | 'isIdle'> {
  let hasDrawn = false;

  // The first card waits for one worker alone; the painter starts behind it.
  function drawFirst(request: DrawRequest, listener: (event: DrawEvent) => void): () => void {
    return layout.submit(request, (event) => {
      if (event.type === 'done') {
        hasDrawn = true;
        paint.start();
      }
      listener(event);
    });
  }

  function submit(request: DrawRequest, listener: (event: DrawEvent) => void): () => void {
    const { scale, output } = request;
    // The checks want layout and pixels in one worker.
    if (output === 'draft' || request.checks) return layout.submit(request, listener);
    if (!hasDrawn) return drawFirst(request, listener);
    let isPainting = false;
    let isCancelled = false;
    let cancel = layout.submit({ ...request, output: 'draft' }, (event) => {
      // Who hears the draft may cancel, which then must reach the painting.
      if (event.type === 'draft') isPainting = true;
      if (event.type !== 'done' || !isPainting) listener(event);
      if (event.type !== 'draft' || isCancelled) return;
      const { svg, ms: layoutMs } = event.draft;
      cancel = paint.submit({ svg, scale, output }, (painted) =>
        listener(painted.type === 'exact' ? { ...painted, ms: layoutMs + painted.ms } : painted),
      );
    });
    return () => {
      isCancelled = true;
      cancel();
    };
  }
  return { submit, isIdle: () => layout.isIdle() && paint.isIdle() };
}
