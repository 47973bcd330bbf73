import { type SfntTable, writeSfnt } from '../write-sfnt.ts';
import { ByteReader } from './byte-reader.ts';
import { type RebuiltGlyphs, rebuildGlyf } from './rebuild-glyf.ts';

/** Unpacks a Brotli stream to exactly so many bytes, or throws. */
export type Unbrotli = (packed: Uint8Array, bytes: number) => Uint8Array;

interface Entry {
  tag: string;
  isTransformed: boolean;
  /** As it stands in the stream. */
  bytes: number;
}

const headerBytes = 48;
const otherTag = 63;
// In the order of the standard's table of known tags.
const knownTags = (
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT ' +
  'VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar ' +
  'fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
)
  .split(' ')
  .map((tag) => tag.replace('_', ' '));

/** The plain font that a WOFF2 file holds. Throws for what is broken, or holds several fonts. */
export function readWoff2(file: Uint8Array, unbrotli: Unbrotli, maxBytes: number): Uint8Array<ArrayBuffer> {
  const reader = new ByteReader(file);
  reader.u32();
  const flavour = reader.u32();
  reader.u32();
  const count = reader.u16();
  reader.u16();
  reader.u32();
  const packedBytes = reader.u32();
  reader.take(headerBytes - 24);
  const entries = Array.from({ length: count }, () => readEntry(reader));
  const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (total > maxBytes) throw new RangeError('It unpacks to too many bytes.');
  const stream = new ByteReader(unbrotli(reader.take(packedBytes), total));
  const tables = new Map(entries.map((entry) => [entry.tag, { ...entry, data: stream.take(entry.bytes) }]));
  return writeSfnt(flavour, restoreTables(tables));
}

function readEntry(reader: ByteReader): Entry {
  const flags = reader.u8();
  const known = knownTags[flags & 0x3f];
  const tag = (flags & 0x3f) === otherTag ? String.fromCharCode(...reader.take(4)) : (known ?? String(flags));
  const version = flags >> 6;
  // Of these two the version says that they are left as they were.
  const isTransformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
  const bytes = reader.packed32();
  return { tag, isTransformed, bytes: isTransformed ? reader.packed32() : bytes };
}

type Tables = ReadonlyMap<string, Entry & { data: Uint8Array }>;

function restoreTables(tables: Tables): SfntTable[] {
  const glyf = tables.get('glyf');
  const glyphs = glyf?.isTransformed ? rebuildGlyf(glyf.data) : null;
  return [...tables.values()].map(({ tag, data, isTransformed }) => {
    if (!isTransformed) return { tag, data: viewOf(data) };
    if (glyphs && tag === 'glyf') return { tag, data: viewOf(glyphs.glyf) };
    if (glyphs && tag === 'loca') return { tag, data: viewOf(glyphs.loca) };
    if (glyphs && tag === 'hmtx') return { tag, data: viewOf(rebuildHmtx(data, tables, glyphs)) };
    throw new RangeError(`The table ${tag} is packed in a way that is not known.`);
  });
}

const viewOf = (data: Uint8Array): DataView => new DataView(data.buffer, data.byteOffset, data.length);

/** Side bearings that are the left edges of the outlines are left out of the file (section 5.4). */
function rebuildHmtx(data: Uint8Array, tables: Tables, { xMins }: RebuiltGlyphs): Uint8Array {
  const hhea = tables.get('hhea');
  if (!hhea) throw new RangeError('There is no table hhea.');
  const widths = viewOf(hhea.data).getUint16(34);
  const count = xMins.length;
  if (widths > count) throw new RangeError('There are more widths than glyphs.');
  const reader = new ByteReader(data);
  const flags = reader.u8();
  const advances = Array.from({ length: widths }, () => reader.u16());
  const bearing = (index: number) =>
    (flags & (index < widths ? 1 : 2)) !== 0 ? xMins[index]! : reader.i16();
  const hmtx = new DataView(new ArrayBuffer(widths * 4 + (count - widths) * 2));
  for (let index = 0; index < count; index++) {
    if (index < widths) hmtx.setUint16(index * 4, advances[index]!);
    hmtx.setInt16(index < widths ? index * 4 + 2 : widths * 2 + index * 2, bearing(index));
  }
  return new Uint8Array(hmtx.buffer);
}
