/**
 * What shows through is white, as on the pages where a card without a background is seen. A picture that nothing shows
 * through is returned as it is, without a copy.
 */
export function flatten(rgba: Uint8ClampedArray<ArrayBuffer>): Uint8ClampedArray<ArrayBuffer> {
  if (isOpaque(rgba)) return rgba;
  const flat = rgba.slice();
  for (let i = 0; i < flat.length; i += 4) {
    const alpha = flat[i + 3]!;
    if (alpha === 255) continue;
    for (let channel = i; channel < i + 3; channel++)
      flat[channel] = Math.round((flat[channel]! * alpha + 255 * (255 - alpha)) / 255);
    flat[i + 3] = 255;
  }
  return flat;
}

function isOpaque(rgba: Uint8ClampedArray): boolean {
  for (let alpha = 3; alpha < rgba.length; alpha += 4) if (rgba[alpha] !== 255) return false;
  return true;
}
