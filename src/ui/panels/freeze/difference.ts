export interface Difference {
  /** Pixels in which any channel differs. */
  count: number;
  /** The largest step of one channel, 0 to 255. */
  largest: number;
  /** The second picture, faint and grey, with what differs in one strong colour. */
  pixels: Uint8ClampedArray<ArrayBuffer>;
}

/** Compares two pictures of one size, RGBA. */
export function differencePixels(before: Uint8ClampedArray, after: Uint8ClampedArray): Difference {
  const pixels = new Uint8ClampedArray(after.length);
  let count = 0;
  let largest = 0;
  for (let i = 0; i < after.length; i += 4) {
    let step = 0;
    for (let channel = 0; channel < 4; channel += 1) {
      step = Math.max(step, Math.abs(before[i + channel]! - after[i + channel]!));
    }
    if (step > 0) {
      count += 1;
      largest = Math.max(largest, step);
      pixels.set([214, 56, 44, 255], i);
    } else {
      const grey = 0.299 * after[i]! + 0.587 * after[i + 1]! + 0.114 * after[i + 2]!;
      const faint = 255 - (255 - grey) * 0.25;
      pixels.set([faint, faint, faint, 255], i);
    }
  }
  return { count, largest, pixels };
}
