const crcTable = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

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
  return pngUrl(width, height, 3, [chunk('PLTE', colours), chunk('tRNS', alphas)], pixels);
}

/** The same with four bytes per pixel: RGBA, straight alpha. */
export function colourPngUrl(width: number, height: number, pixels: Uint8Array): string {
  return pngUrl(width, height, 6, [], pixels);
}

function pngUrl(
  width: number,
  height: number,
  colourType: number,
  before: Uint8Array[],
  pixels: Uint8Array,
): string {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, colourType, 0, 0, 0], 8);
  const line = pixels.length / height;
  const rows = new Uint8Array((line + 1) * height);
  for (let y = 0; y < height; y++) rows.set(pixels.subarray(y * line, (y + 1) * line), y * (line + 1) + 1);
  const signature = Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10);
  const chunks = [
    chunk('IHDR', header),
    ...before,
    chunk('IDAT', storeZlib(rows)),
    chunk('IEND', new Uint8Array(0)),
  ];
  return `data:image/png;base64,${toBase64(join([signature, ...chunks]))}`;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) out[4 + i] = name.charCodeAt(i);
  out.set(data, 8);
  let crc = -1;
  for (let i = 4; i < data.length + 8; i++) crc = crcTable[(crc ^ out[i]!) & 255]! ^ (crc >>> 8);
  view.setUint32(data.length + 8, ~crc >>> 0);
  return out;
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

function join(parts: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
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
