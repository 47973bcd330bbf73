import { zlibSync } from 'fflate';
import { type Colour, quantize } from 'gifenc';
import { writePng } from '../lib/png-file.ts';
import type { Pixels } from '../runtime/card.ts';
import { flatten } from './flatten.ts';

/** A PNG of at most 256 colours, dithered, on white. Whole numbers alone decide it: same pixels, same bytes. */
export function encodePalettePng({ data, widthPx, heightPx }: Pixels): Uint8Array {
  const flat = flatten(data);
  const palette = quantize(flat, 256);
  const rows = dither(flat, widthPx, heightPx, palette);
  return writePng({
    widthPx,
    heightPx,
    colourType: 3,
    before: [['PLTE', Uint8Array.from(palette.flat())]],
    packedRows: zlibSync(rows, { level: 9 }),
  });
}

/** Floyd and Steinberg: what a pixel is off is handed to its neighbours, in sixteenths. Each row starts with its filter, 0. */
function dither(
  rgba: Uint8ClampedArray,
  widthPx: number,
  heightPx: number,
  palette: readonly Colour[],
): Uint8Array {
  const rows = new Uint8Array((widthPx + 1) * heightPx);
  const nearest = createNearest(palette);
  let errors = new Int32Array(3 * (widthPx + 2));
  let below = new Int32Array(3 * (widthPx + 2));
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = 4 * (y * widthPx + x);
      const error = 3 * (x + 1);
      const red = clamp(rgba[at]! + sixteenth(errors[error]!));
      const green = clamp(rgba[at + 1]! + sixteenth(errors[error + 1]!));
      const blue = clamp(rgba[at + 2]! + sixteenth(errors[error + 2]!));
      const index = nearest(red, green, blue);
      const chosen = palette[index]!;
      rows[y * (widthPx + 1) + 1 + x] = index;
      if (red !== chosen[0]) spread(errors, below, error, red - chosen[0]);
      if (green !== chosen[1]) spread(errors, below, error + 1, green - chosen[1]);
      if (blue !== chosen[2]) spread(errors, below, error + 2, blue - chosen[2]);
    }
    [errors, below] = [below, errors];
    below.fill(0);
  }
  return rows;
}

// Toward zero: rounding down would darken flat areas step by step, and fill them with noise.
const sixteenth = (error: number): number => Math.trunc(error / 16);

function spread(row: Int32Array, below: Int32Array, at: number, off: number): void {
  row[at + 3]! += 7 * off;
  below[at - 3]! += 3 * off;
  below[at]! += 5 * off;
  below[at + 3]! += off;
}

const clamp = (value: number): number => Math.max(0, Math.min(value, 255));

// One place per colour, used again by the next picture.
const known = new Int16Array(1 << 24);

/** Flat areas ask for the same colour again and again. */
function createNearest(palette: readonly Colour[]): (red: number, green: number, blue: number) => number {
  known.fill(-1);
  return (red, green, blue) => {
    const key = (red << 16) | (green << 8) | blue;
    if (known[key]! >= 0) return known[key]!;
    let best = 0;
    let least = Infinity;
    for (let index = 0; index < palette.length; index++) {
      const [r, g, b] = palette[index]!;
      const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
      if (distance >= least) continue;
      least = distance;
      best = index;
    }
    known[key] = best;
    return best;
  };
}
