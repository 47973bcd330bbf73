import type { Colour } from './colour.ts';
import type { Palette } from './plain-png.ts';

// What resvg 2.6.2 makes of satori's `feFlood` + `feComposite`: the filter works in linear light by default, in bytes, so
// the colour of a faint pixel is coarse. That is kept: each step below rounds as resvg and tiny-skia round.

const toLinear = Uint8Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255;
  return Math.round((c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4) * 255);
});
const toGamma = Uint8Array.from({ length: 256 }, (_, byte) => {
  const c = byte / 255;
  return Math.round((c <= 0.0031308 ? c * 12.92 : 1.055 * c ** (1 / 2.4) - 0.055) * 255);
});

/** True when every channel is 0 or 255, which linear light and back leaves as it is at every alpha. */
export function isExtreme({ r, g, b }: Colour): boolean {
  return [r, g, b].every((channel) => channel === 0 || channel === 255);
}

/** The straight colour and alpha of the shadow for each of the 256 values of the blurred shape; inset, it shows where the shape is not. */
export function toneShadow(flood: Colour, inset: boolean): Palette {
  const palette = toneInLight(flood, inset);
  for (let at = 0; at < palette.length; at += 4)
    for (let i = at; i < at + 3; i++) palette[i] = toGamma[demultiply(palette[i]!, palette[at + 3]!)]!;
  return palette;
}

/** The same while it is still in linear light and premultiplied. */
export function toneInLight(flood: Colour, inset: boolean): Palette {
  const palette = new Uint8Array(1024);
  const share = Math.fround(flood.a / 255);
  const linear = [flood.r, flood.g, flood.b].map((channel) => {
    const premultiplied = Math.floor(Math.fround(Math.fround(channel / 255) * share) * 255 + 0.5);
    const straight = toLinear[demultiply(premultiplied, flood.a)]!;
    return Math.floor(straight * share + 0.5);
  });
  for (let cover = 0; cover < 256; cover++) {
    palette[cover * 4 + 3] = composite(flood.a, cover, inset);
    linear.forEach((channel, i) => {
      palette[cover * 4 + i] = composite(channel, cover, inset);
    });
  }
  return palette;
}

/**
 * What a premultiplied channel becomes in linear light, or back in gamma, by its alpha: `table[256 * alpha + channel]`.
 * Straight in between, and rounded at each step.
 */
export const lightTable = (to: 'linear' | 'gamma'): Uint8Array => {
  const curve = to === 'linear' ? toLinear : toGamma;
  const table = new Uint8Array(256 * 256);
  for (let alpha = 1; alpha < 256; alpha++) {
    const share = f(alpha / 255);
    for (let channel = 0; channel < 256; channel++)
      table[256 * alpha + channel] = Math.floor(f(f(curve[demultiply(channel, alpha)]! * share) + 0.5));
  }
  return table;
};

/**
 * The pixels of a shadow under satori's mask, RGBA with straight alpha: the mask is white where the shadow may be,
 * less what `hole` covers (inset: only there), and resvg multiplies each premultiplied channel by it.
 */
export function maskPixels(
  pixels: Uint8Array,
  palette: Palette,
  hole: Uint8Array,
  inset: boolean,
): Uint8Array {
  const out = new Uint8Array(pixels.length * 4);
  pixels.forEach((cover, i) => {
    const white = luminance(inset ? hole[i]! : 255 - hole[i]!);
    const alpha = palette[cover * 4 + 3]!;
    const masked = multiplyByte(alpha, white);
    out[i * 4 + 3] = masked;
    for (let channel = 0; channel < 3; channel++) {
      const premultiplied = Math.floor((palette[cover * 4 + channel]! * alpha) / 255 + 0.5);
      out[i * 4 + channel] = demultiply(multiplyByte(premultiplied, white), masked);
    }
  });
  return out;
}

/** tiny-skia's product of bytes in its 16-bit pipeline, which rounds up. */
function multiplyByte(a: number, b: number): number {
  return (a * b + 255) >> 8;
}

const f = Math.fround;

/** Of a grey, as a mask: in single precision and rounded up, so a few greys come out one brighter. */
function luminance(grey: number): number {
  const part = f(grey / 255);
  const sum = f(f(f(part * f(0.2126)) + f(part * f(0.7152))) + f(part * f(0.0722)));
  return Math.min(255, Math.ceil(f(sum * 255)));
}

/** tiny-skia's `in` and `out`: bytes to floats, their product, and back to the nearest byte. */
function composite(channel: number, cover: number, inset: boolean): number {
  const byte = f(1 / 255);
  const share = inset ? f(1 - f(cover * byte)) : f(cover * byte);
  return roundEven(f(f(f(channel * byte) * share) * 255));
}

function roundEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
}

function demultiply(channel: number, alpha: number): number {
  return alpha === 0 ? 0 : Math.min(255, Math.floor(f(f(channel / f(alpha / 255)) + 0.5)));
}
