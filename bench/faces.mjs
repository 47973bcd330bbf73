/**
 * The faces of a template with one name per file: both satori and takumi look at the first file of a family and
 * weight only, and find letters it lacks in the next family. One ArrayBuffer per face, since engines cache by it.
 */
export function nameFaces(fonts) {
  const seen = new Map();
  return fonts.map(({ family, weight, style, bytes, sfnt }) => {
    const key = `${family}/${weight}/${style}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return {
      name: count === 1 ? family : `${family} ~${count}`,
      weight,
      style,
      data: ownBuffer(bytes),
      sfnt,
    };
  });
}

export function ownBuffer(bytes) {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

export function dataUrl({ mime, bytes }) {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${mime};base64,${btoa(binary)}`;
}
