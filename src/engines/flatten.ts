/** What shows through is white, as on the pages where a card without a background is seen. */
export function flatten(rgba: Uint8ClampedArray<ArrayBuffer>): Uint8ClampedArray<ArrayBuffer> {
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
