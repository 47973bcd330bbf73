import type { Pixels } from '../../runtime/card.ts';

export interface PictureRequest {
  id: number;
  pixels: Pixels;
  widthPx: number;
}

export interface PictureAnswer {
  id: number;
  /** null when the browser could not make it. */
  picture: Blob | null;
  /** Those of the request, handed back. */
  pixels: Pixels;
}

// The same for all pictures of a size: new memory takes longer to get than to fill.
let whole: OffscreenCanvas | null = null;

async function shrink({ pixels, widthPx }: PictureRequest): Promise<Blob> {
  if (whole?.width !== pixels.widthPx || whole.height !== pixels.heightPx)
    whole = new OffscreenCanvas(pixels.widthPx, pixels.heightPx);
  whole.getContext('2d')!.putImageData(new ImageData(pixels.data, pixels.widthPx, pixels.heightPx), 0, 0);
  const scale = Math.min(1, widthPx / pixels.widthPx);
  const small = new OffscreenCanvas(
    Math.max(1, Math.round(pixels.widthPx * scale)),
    Math.max(1, Math.round(pixels.heightPx * scale)),
  );
  const context = small.getContext('2d')!;
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, small.width, small.height);
  return small.convertToBlob({ type: 'image/webp', quality: 0.9 });
}

self.onmessage = ({ data }: MessageEvent<PictureRequest>) => {
  const { id, pixels } = data;
  const answer = (picture: Blob | null) =>
    self.postMessage({ id, picture, pixels } satisfies PictureAnswer, { transfer: [pixels.data.buffer] });
  shrink(data).then(answer, () => answer(null));
};
