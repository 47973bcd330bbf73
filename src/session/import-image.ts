import { fail, ok, type Result } from '../lib/result.ts';
import { findUnsafeDrawing } from '../runtime/normalise/check-drawing.ts';
import { maxPixels, maxSidePx, readSides } from '../runtime/normalise/check-image.ts';
import type { AssetRef } from '../template/schema.ts';
import type { BlobCache } from './blob-cache.ts';

const maxBytes = 10 * 1024 * 1024;

type Mime = AssetRef['mime'];

const extensions: Record<Mime, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

export interface ImageError {
  code: string;
  message: string;
}

/** Stores an image that the user gave and names it; `taken` are the asset names in use. */
export async function importImage(
  file: File,
  taken: readonly string[],
  blobs: BlobCache,
): Promise<Result<AssetRef, ImageError>> {
  if (file.size > maxBytes)
    return fail({
      code: 'image.too-large',
      message: `${file.name} has ${Math.round(file.size / 1048576)} MB, and 10 MB is the limit. Save it smaller.`,
    });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mime = sniffMime(bytes);
  if (!mime) {
    return fail({
      code: 'image.format',
      message: `${file.name} is not a PNG, JPEG, GIF or SVG, and the engine draws nothing else. Save it as PNG or JPEG.`,
    });
  }
  const unsafe = mime === 'image/svg+xml' ? findUnsafeSvg(bytes) : await findTooManyPixels(file, mime, bytes);
  if (unsafe) return fail(unsafe);
  const name = freeName(file.name, taken);
  const sha256 = await blobs.add(bytes, mime);
  return ok({ name, mime, file: `assets/${name}.${extensions[mime]}`, sha256 });
}

/** By content: names and declared types lie. */
export function sniffMime(bytes: Uint8Array): Mime | null {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  const head = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  return /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/.test(head) ? 'image/svg+xml' : null;
}

function findUnsafeSvg(bytes: Uint8Array): ImageError | null {
  switch (findUnsafeDrawing(new TextDecoder().decode(bytes))) {
    case 'script':
      return {
        code: 'image.svg-script',
        message: 'This SVG holds a script, an event or an entity. Export it as plain SVG.',
      };
    case 'links':
      return {
        code: 'image.svg-links',
        message: 'This SVG loads other files. Embed them, then add it again.',
      };
    case 'heavy':
      return {
        code: 'image.svg-filters',
        message: 'This SVG holds filters that take seconds to draw. Take them out, or save it as PNG.',
      };
    case null:
      return null;
  }
}

async function findTooManyPixels(file: File, mime: Mime, bytes: Uint8Array): Promise<ImageError | null> {
  // What the file claims is read before the browser makes room for it.
  const sides = readSides(mime, bytes);
  if (!sides) return broken(file.name);
  if (isTooLarge(sides)) return tooManyPixels(file.name, sides);
  try {
    const bitmap = await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mime }));
    const size: [number, number] = [bitmap.width, bitmap.height];
    bitmap.close();
    return isTooLarge(size) ? tooManyPixels(file.name, size) : null;
  } catch {
    return broken(file.name);
  }
}

const isTooLarge = ([width, height]: [number, number]): boolean =>
  Math.max(width, height) > maxSidePx || width * height > maxPixels;

const broken = (name: string): ImageError => ({
  code: 'image.broken',
  message: `${name} cannot be read. Open it in an image program and save it again.`,
});

const tooManyPixels = (name: string, [width, height]: [number, number]): ImageError => ({
  code: 'image.too-many-pixels',
  message: `${name} is ${width} × ${height} px; ${maxSidePx} px and ${maxPixels / 1048576} million pixels are the limit. Save it smaller.`,
});

function freeName(fileName: string, taken: readonly string[]): string {
  const base =
    fileName
      .replace(/\.\w+$/, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 48) || 'image';
  let name = base;
  for (let count = 2; taken.includes(name); count++) name = `${base}-${count}`;
  return name;
}
