/** Premultiplied RGBA to straight alpha, in place, which is what a canvas takes. */
export function makeStraight(data: Uint8ClampedArray): void {
  // Opaque pixels, nearly all of a card, are left alone.
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i]!;
    if (alpha === 255 || alpha === 0) continue;
    data[i - 3] = Math.round((data[i - 3]! * 255) / alpha);
    data[i - 2] = Math.round((data[i - 2]! * 255) / alpha);
    data[i - 1] = Math.round((data[i - 1]! * 255) / alpha);
  }
}
