// A stand-in for the encoders.
const write = (text) => new TextEncoder().encode(text);
const read = (bytes) => new TextDecoder().decode(bytes);

export const encodePalettePng = (pixels) => write(`png8 ${read(pixels.data)}`);
export const openJpegEncoder = async (wasm) => async (pixels, quality) =>
  write(`${read(wasm)} ${quality} ${read(pixels.data)}`);
