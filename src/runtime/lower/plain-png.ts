import { type PngParts, writePng } from '../../lib/png-file.ts';

/** RGBA, straight alpha, 256 entries of 4 bytes. */
export type Palette = Uint8Array;

/**
 * A `data:` URL of an 8-bit palette PNG, one byte per pixel and not compressed: packing costs more time here than resvg
 * saves by it.
 */
export function indexPngUrl(width: number, height: number, pixels: Uint8Array, palette: Palette): string {
  const colours = new Uint8Array(768);
  const alphas = new Uint8Array(256);
  for (let i = 0; i < 256; i++) {
    colours.set(palette.subarray(i * 4, i * 4 + 3), i * 3);
    alphas[i] = palette[i * 4 + 3]!;
  }
  const before: PngParts['before'] = [
    ['PLTE', colours],
    ['tRNS', alphas],
  ];
  return pngUrl(width, height, 3, before, pixels);
}

/** The same with four bytes per pixel: RGBA, straight alpha. */
export function colourPngUrl(width: number, height: number, pixels: Uint8Array): string {
  return pngUrl(width, height, 6, [], pixels);
}

function pngUrl(
  width: number,
  height: number,
  colourType: PngParts['colourType'],
  before: PngParts['before'],
  pixels: Uint8Array,
): string {
  const line = pixels.length / height;
  const rows = new Uint8Array((line + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * line, (y + 1) * line), y * (line + 1) + 1);
  const png = writePng({ widthPx: width, heightPx: height, colourType, before, packedRows: storeZlib(rows) });
  return `data:image/png;base64,${toBase64(png)}`;
}

/** Deflate's stored blocks hold at most 65,535 bytes each. */
function storeZlib(data: Uint8Array): Uint8Array {
  const most = 65535;
  const blocks = Math.max(1, Math.ceil(data.length / most));
  const out = new Uint8Array(data.length + blocks * 5 + 6);
  out.set([0x78, 0x01]);
  let at = 2;
  for (let block = 0; block < blocks; block++) {
    const part = data.subarray(block * most, (block + 1) * most);
    out.set(
      [
        block === blocks - 1 ? 1 : 0,
        part.length & 255,
        part.length >> 8,
        ~part.length & 255,
        (~part.length >> 8) & 255,
      ],
      at,
    );
    out.set(part, at + 5);
    at += part.length + 5;
  }
  new DataView(out.buffer).setUint32(at, adler32(data));
  return out;
}

function adler32(data: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let from = 0; from < data.length; from += 3800) {
    const to = Math.min(from + 3800, data.length);
    for (let i = from; i < to; i++) {
      a += data[i]!;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

const digits = Uint8Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', (digit) =>
  digit.charCodeAt(0),
);
const padding = 61;

/** lib's goes through a string of all bytes, which takes ten times as long at this size. */
function toBase64(bytes: Uint8Array): string {
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  for (let i = 0, o = 0; i < bytes.length; i += 3, o += 4) {
    const triple = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out[o] = digits[triple >> 18]!;
    out[o + 1] = digits[(triple >> 12) & 63]!;
    out[o + 2] = i + 1 < bytes.length ? digits[(triple >> 6) & 63]! : padding;
    out[o + 3] = i + 2 < bytes.length ? digits[triple & 63]! : padding;
  }
  return new TextDecoder().decode(out);
}
