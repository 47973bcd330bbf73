import { fromBase64 } from '../../lib/base64.ts';
import type { Asset, DrawError } from '../card.ts';
import { findUnsafeDrawing, type UnsafeDrawing } from './check-drawing.ts';

export const maxSidePx = 8192;
/** 4 bytes each once decoded. */
export const maxPixels = 32 * 1024 * 1024;

export interface ImageFault {
  code: 'asset.format' | 'asset.too-large' | 'asset.drawing';
  message: string;
}

const reasons: Record<UnsafeDrawing, string> = {
  script: 'holds a script, an event or an entity. Export it as plain SVG.',
  links: 'loads other files. Embed them, then add it again.',
  heavy: 'holds filters that take seconds to draw. Take them out, or save it as PNG.',
};

const dataUri = /^data:image\/(png|jpe?g|gif|svg\+xml)((?:;[^,;]*)*),/i;

/** Judges a `data:` URI by what it holds: one of the formats that are drawn, not too large, not harmful. */
export function findUriFault(uri: string): ImageFault | null {
  const head = dataUri.exec(uri);
  if (!head) return unreadable;
  const mime = `image/${head[1]!.toLowerCase()}`;
  const body = uri.slice(head[0].length);
  let bytes: Uint8Array;
  try {
    bytes = /;\s*base64$/i.test(head[2]!)
      ? fromBase64(body)
      : new TextEncoder().encode(decodeURIComponent(body));
  } catch {
    return unreadable;
  }
  return findImageFault(mime === 'image/jpg' ? 'image/jpeg' : mime, bytes);
}

const judged = new WeakMap<Asset, DrawError | null>();

/** The first image of a card that must not be drawn, or null. */
export function findBrokenAsset(assets: readonly Asset[]): DrawError | null {
  for (const asset of assets) {
    let error = judged.get(asset);
    if (error === undefined) {
      const fault = findImageFault(asset.mime, asset.bytes);
      error = fault && { ...fault, message: `${asset.name}: ${fault.message}`, ordinal: null, at: null };
      judged.set(asset, error);
    }
    if (error) return error;
  }
  return null;
}

export function findImageFault(mime: string, bytes: Uint8Array): ImageFault | null {
  if (mime === 'image/svg+xml') {
    const text = new TextDecoder().decode(bytes);
    if (!/<svg[\s/>]/.test(text)) return unreadable;
    const reason = findUnsafeDrawing(text);
    return reason ? { code: 'asset.drawing', message: `This SVG ${reasons[reason]}` } : null;
  }
  const sides = readSides(mime, bytes);
  if (!sides) return unreadable;
  const [width, height] = sides;
  if (Math.max(width, height) <= maxSidePx && width * height <= maxPixels) return null;
  return {
    code: 'asset.too-large',
    message: `An image of ${width} × ${height} px is too large; ${maxSidePx} px and ${maxPixels / 1048576} million pixels are the limit. Save it smaller.`,
  };
}

const unreadable: ImageFault = {
  code: 'asset.format',
  message: 'An image cannot be read. The engine draws PNG, JPEG, GIF and SVG. Save it as PNG or JPEG.',
};

/** Width and height that the file's own header claims; null when it is not of that format. */
export function readSides(mime: string, bytes: Uint8Array): [width: number, height: number] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (mime === 'image/png' && starts(0x89, 0x50, 0x4e, 0x47) && bytes.length >= 24)
    return [view.getUint32(16), view.getUint32(20)];
  if (mime === 'image/gif' && starts(0x47, 0x49, 0x46, 0x38) && bytes.length >= 10) return readGifSides(view);
  if (mime === 'image/jpeg' && starts(0xff, 0xd8, 0xff)) return readJpegSides(view);
  return null;
}

/** The screen of the file; a frame may not be larger, and decoders refuse it when it is. */
const readGifSides = (view: DataView): [number, number] => [view.getUint16(6, true), view.getUint16(8, true)];

function readJpegSides(view: DataView): [number, number] | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Fill bytes, and markers that have no length.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return [view.getUint16(at + 7), view.getUint16(at + 5)];
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}
