import { blurPlane, type Plane } from '../lower/blur.ts';
import { type Box, intersectBoxes } from '../lower/box.ts';
import type { Colour } from '../lower/colour.ts';
import { lightTable, toneInLight } from '../lower/shadow-tone.ts';
import { type Layer, mixLayer, wordsOf } from './compose.ts';
import type { TextShadow } from './text-shadow.ts';

// What resvg 2.6.2 does under satori's `text-shadow` filter, byte for byte, but on the one channel that counts: resvg blurs
// all four, and takes several times as long. It lays shadows and letters over each other in linear light.

let tables: { toLinear: Uint8Array; toGamma: Uint8Array } | null = null;

// Used again and again, since new memory costs more than filling it.
let ground = new Uint8Array();

/**
 * Letters with their shadows, as far as they lie on the canvas; null where nothing of them does. `letters`: RGBA,
 * premultiplied, of the whole region. The pixels are good until the next call.
 */
export function castShadows(letters: Uint8Array, { region, shadows }: TextShadow, canvas: Box): Layer | null {
  const seen = findSeen(region, canvas);
  if (!seen) return null;
  const [width, height] = [region.x1 - region.x0, region.y1 - region.y0];
  if (ground.length < 4 * width * height) ground = new Uint8Array(4 * width * height);
  const mixed = ground.subarray(0, 4 * width * height).fill(0);
  const alpha = new Uint8Array(width * height);
  for (let i = 0; i < alpha.length; i++) alpha[i] = letters[4 * i + 3]!;
  for (const { deviation, dx, dy, colour } of shadows) {
    const plane = { width, height, data: alpha.slice() };
    blurPlane(plane, deviation);
    layShadow(mixed, plane, dx, dy, colour);
  }
  layLetters(mixed, letters);
  return pickSeen({ x: region.x0, y: region.y0, width, height, data: mixed }, seen);
}

/** Moved left or up, the last column or row comes twice, as where a layer starts beside the canvas. */
function layShadow(
  mixed: Uint8Array,
  { width, height, data }: Plane,
  dx: number,
  dy: number,
  colour: Colour,
) {
  const tone = toneInLight(colour, false);
  const [words, tones] = [wordsOf(mixed), wordsOf(tone)];
  const [right, bottom] = [endOf(width, dx), endOf(height, dy)];
  for (let y = Math.max(0, dy); y < bottom; y++) {
    const row = Math.min(y - dy, height - 1) * width;
    for (let x = Math.max(0, dx); x < right; x++) {
      const cover = data[row + Math.min(x - dx, width - 1)]!;
      if (cover === 0) continue;
      const at = y * width + x;
      if (words[at] === 0) words[at] = tones[cover]!;
      else mixLayer(mixed, 4 * at, tone, 4 * cover);
    }
  }
}

const endOf = (size: number, by: number): number => (by < 0 ? Math.max(0, size + by + 1) : size);

/** And back from linear light. */
function layLetters(mixed: Uint8Array, letters: Uint8Array): void {
  tables ??= { toLinear: lightTable('linear'), toGamma: lightTable('gamma') };
  const { toLinear, toGamma } = tables;
  const letter = new Uint8Array(4);
  for (let i = 0; i < mixed.length; i += 4) {
    const alpha = letters[i + 3]!;
    if (alpha > 0) {
      for (let channel = 0; channel < 3; channel++)
        letter[channel] = toLinear[256 * alpha + letters[i + channel]!]!;
      letter[3] = alpha;
      mixLayer(mixed, i, letter, 0);
    }
    const row = 256 * mixed[i + 3]!;
    if (row === 0) continue;
    mixed[i] = toGamma[row + mixed[i]!]!;
    mixed[i + 1] = toGamma[row + mixed[i + 1]!]!;
    mixed[i + 2] = toGamma[row + mixed[i + 2]!]!;
  }
}

/** A layer that starts left of the canvas or above it is painted one pixel too wide or too high by resvg. */
function findSeen({ x0, y0, x1, y1 }: Box, canvas: Box): Box | null {
  return intersectBoxes({ x0, y0, x1: x0 < 0 ? x1 + 1 : x1, y1: y0 < 0 ? y1 + 1 : y1 }, canvas);
}

/** Its last column and row are repeated where `seen` is larger. */
function pickSeen(layer: Layer, seen: Box): Layer {
  const { x, y, width, height } = layer;
  const [wide, high] = [seen.x1 - seen.x0, seen.y1 - seen.y0];
  if (seen.x0 === x && seen.y0 === y && wide === width && high === height) return layer;
  const from = wordsOf(layer.data);
  const picked = new Uint32Array(wide * high);
  for (let row = 0; row < high; row++) {
    const start = Math.min(seen.y0 + row - y, height - 1) * width;
    const left = start + seen.x0 - x;
    picked.set(from.subarray(left, Math.min(left + wide, start + width)), row * wide);
    if (left + wide > start + width) picked[(row + 1) * wide - 1] = from[start + width - 1]!;
  }
  return { x: seen.x0, y: seen.y0, width: wide, height: high, data: new Uint8Array(picked.buffer) };
}
