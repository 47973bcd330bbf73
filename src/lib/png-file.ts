import { crc32 } from './crc32.ts';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export interface PngParts {
  widthPx: number;
  heightPx: number;
  /** As in the header: 3 is a palette, 6 is RGBA; 8 bits each. */
  colourType: 3 | 6;
  /** Between header and pixels: name and content. */
  before: readonly [name: string, content: Uint8Array][];
  /** A zlib stream of rows, each with its filter before it. */
  packedRows: Uint8Array;
}

/** A PNG file (ISO/IEC 15948) of parts that are packed already; not interlaced. */
export function writePng({
  widthPx,
  heightPx,
  colourType,
  before,
  packedRows,
}: PngParts): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, widthPx);
  view.setUint32(4, heightPx);
  header.set([8, colourType, 0, 0, 0], 8);
  return joinBytes([
    signature,
    writeChunk('IHDR', header),
    ...before.map(([name, content]) => writeChunk(name, content)),
    writeChunk('IDAT', packedRows),
    writeChunk('IEND', new Uint8Array(0)),
  ]);
}

function writeChunk(name: string, content: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + content.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, content.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i);
  bytes.set(content, 8);
  view.setUint32(8 + content.length, crc32(bytes.subarray(4, 8 + content.length)));
  return bytes;
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
