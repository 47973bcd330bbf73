import type { Pixels } from '../runtime/card.ts';
import type { DrawRequest } from './protocol.ts';
import type { Lane } from './worker-lane.ts';

interface Lanes {
  canvas: Pick<Lane, 'submit'>;
  queue: Pick<Lane, 'isIdle'>;
  giveBack: (pixels: Pixels) => void;
}

/**
 * Draws on the way of the canvas a card that nobody looks at, so that the host compiles its engines; not while others
 * wait for a card. `onEnd` hears whether there was a picture. Returns what cancels it.
 */
export function rehearse(
  { canvas, queue, giveBack }: Lanes,
  request: DrawRequest,
  onEnd: (hasDrawn: boolean) => void,
): () => void {
  if (!queue.isIdle()) {
    onEnd(false);
    return () => {};
  }
  let hasDrawn = false;
  return canvas.submit(request, (event) => {
    if (event.type === 'exact') {
      hasDrawn = true;
      giveBack(event.pixels);
    }
    if (event.type === 'done') onEnd(hasDrawn);
  });
}
