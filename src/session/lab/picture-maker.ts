import type { Pixels } from '../../runtime/card.ts';
import type { PictureAnswer } from './picture.worker.ts';

/** Makes small pictures of exact pixels, away from the page. The pixels are handed over, not copied, and handed back. */
export interface PictureMaker {
  make(pixels: Pixels, onPicture: (picture: Blob | null, pixels: Pixels | null) => void): void;
}

/** Twice what the table shows, for dense screens. */
const pictureWidthPx = 400;

export function createPictureMaker(): PictureMaker {
  let worker: Worker | null = null;
  let nextId = 1;
  const waiting = new Map<number, (picture: Blob | null, pixels: Pixels | null) => void>();

  function start(): Worker {
    const started = new Worker(new URL('./picture.worker.ts', import.meta.url), {
      type: 'module',
      name: 'pictures',
    });
    started.onmessage = ({ data }: MessageEvent<PictureAnswer>) => {
      waiting.get(data.id)?.(data.picture, data.pixels);
      waiting.delete(data.id);
    };
    // A browser without OffscreenCanvas still has its verdicts.
    started.onerror = () => {
      for (const answer of waiting.values()) answer(null, null);
      waiting.clear();
    };
    return started;
  }

  return {
    make(pixels, onPicture) {
      worker ??= start();
      const id = nextId++;
      waiting.set(id, onPicture);
      worker.postMessage({ id, pixels, widthPx: pictureWidthPx }, [pixels.data.buffer]);
    },
  };
}
