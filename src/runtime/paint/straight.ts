/** Premultiplied RGBA to straight alpha, in place, which is what a canvas takes. */
export function makeStraight(data: Uint8ClampedArray): void {
  // Opaque pixels, nearly all of a card, are left alone; as words they are passed fastest.
  const words = new Int32Array(data.buffer, data.byteOffset, data.length >> 2);
  for (let pixel = 0; pixel < words.length; pixel++) {
    if (words[pixel]! >>> 24 === 255 || words[pixel] === 0) continue;
    const i = 4 * pixel + 3;
    const alpha = data[i]!;
    if (alpha === 0) continue;
    data[i - 3] = Math.round((data[i - 3]! * 255) / alpha);
    data[i - 2] = Math.round((data[i - 2]! * 255) / alpha);
    data[i - 1] = Math.round((data[i - 1]! * 255) / alpha);
  }
}
