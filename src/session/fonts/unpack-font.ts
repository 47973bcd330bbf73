import { fail, ok, type Result } from '../../lib/result.ts';
import { maxFontFileBytes } from '../../runtime/fonts/font-limits.ts';
import { openFont } from '../../runtime/fonts/font-tables.ts';
import { findFontFault } from '../../runtime/normalise/check-font.ts';
import type { FontError } from './font-error.ts';
import { writeSfnt } from './write-sfnt.ts';

export type FontFormat = 'ttf' | 'otf' | 'woff' | 'woff2';

/** Turns WOFF2 into a plain font; throws when it cannot. */
export type DecodeWoff2 = (bytes: Uint8Array) => Promise<Uint8Array>;

/**
 * A TTF or OTF of what the file holds, told by its content. Stored fonts are plain, since only their tables can be read
 * without a decoder.
 */
export async function unpackFont(
  bytes: Uint8Array<ArrayBuffer>,
  decodeWoff2: DecodeWoff2,
): Promise<Result<Uint8Array<ArrayBuffer>, FontError>> {
  if (bytes.length > maxFontFileBytes) return fail(tooLarge(bytes.length));
  const format = tellFormat(bytes);
  if (!format.ok) return format;
  const fault = findFontFault(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
  if (fault === 'large') return fail(tooLarge(null));
  if (fault === 'broken') return fail(broken);
  if (format.value === 'ttf' || format.value === 'otf') return ok(bytes);
  // Both formats say in front how long the font is once it is unpacked.
  const unpackedBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(16);
  if (unpackedBytes > maxFontFileBytes) return fail(tooLarge(unpackedBytes));
  const plain = format.value === 'woff' ? inflateWoff(bytes) : await decode(bytes, decodeWoff2);
  if (plain === null || findFontFault(new DataView(plain.buffer)) !== null) return fail(broken);
  return plain.length > maxFontFileBytes ? fail(tooLarge(plain.length)) : ok(plain);
}

const formats: Record<string, FontFormat> = {
  '\u0000\u0001\u0000\u0000': 'ttf',
  true: 'ttf',
  OTTO: 'otf',
  wOFF: 'woff',
  wOF2: 'woff2',
};

function tellFormat(bytes: Uint8Array): Result<FontFormat, FontError> {
  const head = String.fromCharCode(...bytes.subarray(0, 4));
  const format = formats[head];
  if (format) return ok(format);
  if (head === 'ttcf')
    return fail({
      code: 'font.collection',
      message: 'It is a collection of several fonts (TTC). Export one of them as TTF or OTF.',
    });
  if (head.startsWith('\u0080\u0001') || head === '%!PS')
    return fail({
      code: 'font.format',
      message: 'It is a PostScript Type 1 font, which no browser reads. Convert it to OTF.',
    });
  return fail({
    code: 'font.format',
    message: 'It is no TTF, OTF, WOFF or WOFF2 file, whatever its name says. Export it as one of these.',
  });
}

function inflateWoff(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  // The reader of tables wants a buffer of its own.
  const data = bytes.slice().buffer;
  const tables = openFont(data);
  if (!tables) return null;
  const read = tables.tags.map((tag) => ({ tag, data: tables.read(tag) }));
  if (read.some((table) => table.data === null)) return null;
  return writeSfnt(
    new DataView(data).getUint32(4),
    read.map((table) => ({ tag: table.tag, data: table.data! })),
  );
}

async function decode(bytes: Uint8Array, decodeWoff2: DecodeWoff2): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return (await decodeWoff2(bytes)).slice();
  } catch {
    return null;
  }
}

const broken: FontError = {
  code: 'font.broken',
  message: 'It is damaged or cut short. Download it again, or export it again from the font program.',
};

const tooLarge = (bytes: number | null): FontError => ({
  code: 'font.too-large',
  message: `It has ${bytes === null ? 'more than 64' : Math.ceil(bytes / 1048576)} MB once unpacked, and ${maxFontFileBytes / 1048576} MB is the limit. Export only the letters that you need.`,
});
