// WCAG 2.2, relative luminance and contrast ratio.

const linear = Float64Array.from({ length: 256 }, (_, byte) => {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

export interface Rgb {
  r: number;
  g: number;
  b: number;
}

/** From 0 for black to 1 for white; of bytes. */
export const luminance = (r: number, g: number, b: number): number =>
  0.2126 * linear[r]! + 0.7152 * linear[g]! + 0.0722 * linear[b]!;

/** From 1 to 21. */
export const contrastRatio = (a: number, b: number): number =>
  (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
