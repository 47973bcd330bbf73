import type { Blend } from './blend.ts';

// The arithmetic of tiny-skia 0.11 as resvg 2.6.2 runs it, so that laying a part over the picture gives the bytes that
// resvg would have given by painting it there. Premultiplied RGBA, 0-255.

/** A rectangle of pixels at a place of the picture. */
export interface Layer {
  x: number;
  y: number;
  width: number;
  height: number;
  data: Uint8Array;
}

/** The picture so far. */
export interface Canvas {
  width: number;
  height: number;
  data: Uint8Array;
}

export function compose(canvas: Canvas, layer: Layer, blend: Blend): void {
  // Nearly all that changes with a headline is text of one colour.
  if (blend.kind === 'solid') composeSolid(canvas, layer, blend);
  else composeMixed(canvas, layer, blend);
}

function composeMixed(canvas: Canvas, layer: Layer, blend: Exclude<Blend, { kind: 'solid' }>): void {
  const mix = mixOf(blend);
  const from32 = wordsOf(layer.data);
  const to32 = wordsOf(canvas.data);
  for (let y = 0; y < layer.height; y++) {
    let from = y * layer.width;
    let to = (layer.y + y) * canvas.width + layer.x;
    for (const end = from + layer.width; from < end; from++, to++) {
      const word = from32[from]!;
      if (word === 0) continue;
      // On nothing, and where the layer hides what is below, its own bytes stay.
      if ((to32[to] === 0 || word >>> 24 === 255) && mix.isPlain) to32[to] = word;
      else mix.pixel(canvas.data, 4 * to, layer.data, 4 * from);
    }
  }
}

/** An opaque colour is mixed by coverage, which is the alpha of the part painted alone. */
function composeSolid(canvas: Canvas, layer: Layer, { r, g, b }: { r: number; g: number; b: number }): void {
  const from32 = wordsOf(layer.data);
  const to32 = wordsOf(canvas.data);
  for (let y = 0; y < layer.height; y++) {
    let from = y * layer.width;
    let to = (layer.y + y) * canvas.width + layer.x;
    for (const end = from + layer.width; from < end; from++, to++) {
      const word = from32[from]!;
      if (word === 0) continue;
      const below = to32[to]!;
      const cover = word >>> 24;
      if (below === 0 || cover === 255) {
        to32[to] = word;
        continue;
      }
      const rest = 255 - cover;
      to32[to] =
        share((below & 255) * rest + r * cover) |
        (share(((below >>> 8) & 255) * rest + g * cover) << 8) |
        (share(((below >>> 16) & 255) * rest + b * cover) << 16) |
        (share((below >>> 24) * rest + 255 * cover) << 24);
    }
  }
}

/** One word a pixel. */
export const wordsOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Uint32Array =>
  new Uint32Array(buffer, byteOffset, byteLength >> 2);

interface Mix {
  /** Whether a pixel keeps its bytes over nothing, and an opaque one over anything. */
  isPlain: boolean;
  pixel(to: Uint8Array, at: number, from: Uint8Array, source: number): void;
}

function mixOf(blend: Exclude<Blend, { kind: 'solid' }>): Mix {
  switch (blend.kind) {
    case 'direct':
      return { isPlain: true, pixel: mixDirect };
    case 'layer':
      return blend.opacity === 1
        ? { isPlain: true, pixel: mixLayer }
        : { isPlain: false, pixel: mixFaintLayer(Math.fround(blend.opacity)) };
  }
}

/** Bytes in sixteen bits: (v + 255) >> 8 stands for v / 255. */
const share = (value: number): number => (value + 255) >> 8;

/** Anything else is scaled by coverage first, which is what the part painted alone holds. */
const mixDirect: Mix['pixel'] = (to, at, from, source) => {
  const rest = 255 - from[source + 3]!;
  for (let i = 0; i < 4; i++) to[at + i] = from[source + i]! + share(to[at + i]! * rest);
};

/** Layers are laid over in single precision and rounded once. */
export const mixLayer: Mix['pixel'] = (to, at, from, source) => {
  const rest = 255 - from[source + 3]!;
  // Enlarged pictures overshoot, so that a colour may be more than its alpha.
  for (let i = 0; i < 4; i++)
    to[at + i] = Math.min(255, from[source + i]! + Math.round((to[at + i]! * rest) / 255));
};

const byte = Math.fround(1 / 255);
/** Added to a single and taken away again, it rounds to whole numbers, halves to even. */
const evenHalves = 12582912;

/** With opacity there are halves, and which way they go depends on every rounding before. */
const mixFaintLayer =
  (opacity: number): Mix['pixel'] =>
  (to, at, from, source) => {
    const { fround } = Math;
    const faint = (value: number) => fround(fround(value * byte) * opacity);
    const rest = fround(1 - faint(from[source + 3]!));
    for (let i = 0; i < 4; i++) {
      const below = fround(fround(to[at + i]! * byte) * rest);
      const sum = fround(fround(faint(from[source + i]!) + below) * 255);
      to[at + i] = Math.min(255, fround(fround(sum + evenHalves) - evenHalves));
    }
  };
