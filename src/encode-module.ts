// The module that the build makes from this file writes drawn pixels in other formats than the PNG that was frozen. It
// stands beside the runtime and a bundle's render.mjs loads it when it is asked for one; it decides no pixels of a card.
import { createJpegEncoder, type EncodeJpeg } from './engines/encode-jpeg.ts';

export { encodePalettePng } from './engines/encode-palette.ts';

let jpeg: Promise<EncodeJpeg> | null = null;

/** Starts the encoder once; `wasm` are the bytes of jpeg.wasm. */
export function openJpegEncoder(wasm: Uint8Array<ArrayBuffer>): Promise<EncodeJpeg> {
  jpeg ??= createJpegEncoder(wasm);
  return jpeg;
}
