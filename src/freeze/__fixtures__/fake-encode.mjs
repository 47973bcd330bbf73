// A stand-in for the encoders.
const write = (text) => new TextEncoder().encode(text);

export const encodePalettePng = (pixels) => write(`png8 ${pixels}`);
export const openJpegEncoder = async (wasm) => async (pixels, quality) =>
  write(`${new TextDecoder().decode(wasm)} ${quality} ${pixels}`);
