import type { Pixels } from '../runtime/card.ts';
import type { DrawRequest } from './protocol.ts';
import type { Lane } from './worker-lane.ts';

/**
 * Draws on the way of the canvas a card that nobody looks at, so that the host compiles its engines. Ask where
 * nobody waits for a card, since the lane keeps only the newest request that waits. `onEnd` hears whether there was a
 * picture. Returns what cancels it.
 */
export function rehearse(
  { canvas, giveBack }: { canvas: Pick<Lane, 'submit'>; giveBack: (pixels: Pixels) => void },
  request: DrawRequest,
  onEnd: (hasDrawn: boolean) => void,
): () => void {
  let hasDrawn = false;
  return canvas.submit(request, (event) => {
    if (event.type === 'exact') {
      hasDrawn = true;
      giveBack(event.pixels);
    }
    if (event.type === 'done') onEnd(hasDrawn);
  });
}
