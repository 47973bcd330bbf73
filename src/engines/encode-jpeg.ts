import encode, { init } from '@jsquash/jpeg/encode.js';
import type { Pixels } from '../runtime/card.ts';
import { flatten } from './flatten.ts';

/** `quality`: 1 to 100. Same pixels, same bytes. */
export type EncodeJpeg = (pixels: Pixels, quality: number) => Promise<Uint8Array>;

/** MozJPEG as WebAssembly; `wasm` are its bytes. One per realm. */
export async function createJpegEncoder(wasm: Uint8Array<ArrayBuffer>): Promise<EncodeJpeg> {
  await init(await WebAssembly.compile(wasm));
  return async ({ data, widthPx, heightPx }, quality) => {
    const image = { data: flatten(data), width: widthPx, height: heightPx, colorSpace: 'srgb' as const };
    // Small letters on colour lose their edges when colour is kept at half the resolution.
    const options = { quality, auto_subsample: false, chroma_subsample: quality >= 80 ? 1 : 2 };
    return new Uint8Array(await encode(image as ImageData, options));
  };
}
