import { ByteReader } from './byte-reader.ts';

export interface RebuiltGlyphs {
  glyf: Uint8Array<ArrayBuffer>;
  loca: Uint8Array<ArrayBuffer>;
  /** The left edge of each glyph, 0 for one that draws nothing. */
  xMins: Int16Array;
}

interface Streams {
  contours: ByteReader;
  points: ByteReader;
  flags: ByteReader;
  glyphs: ByteReader;
  composites: ByteReader;
  bboxBits: Uint8Array;
  bboxes: ByteReader;
  instructions: ByteReader;
  /** Which simple glyphs overlap themselves; null when none says so. */
  overlaps: Uint8Array | null;
}

/** Puts the tables `glyf` and `loca` together again from the streams that WOFF2 takes them apart into (its section 5.1). */
export function rebuildGlyf(table: Uint8Array): RebuiltGlyphs {
  const reader = new ByteReader(table);
  reader.u16();
  const options = reader.u16();
  const count = reader.u16();
  const isLong = reader.u16() !== 0;
  const sizes = Array.from({ length: 7 }, () => reader.u32());
  const [contours, points, flags, glyphs, composites, bbox, instructions] = sizes.map((bytes) =>
    reader.take(bytes),
  ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  const bitmapBytes = 4 * ((count + 31) >> 5);
  const streams: Streams = {
    contours: new ByteReader(contours),
    points: new ByteReader(points),
    flags: new ByteReader(flags),
    glyphs: new ByteReader(glyphs),
    composites: new ByteReader(composites),
    bboxBits: bbox.subarray(0, bitmapBytes),
    bboxes: new ByteReader(bbox.subarray(bitmapBytes)),
    instructions: new ByteReader(instructions),
    overlaps: (options & 1) !== 0 ? reader.take((count + 7) >> 3) : null,
  };
  return joinGlyphs(count, isLong, streams);
}

const hasBit = (bits: Uint8Array, index: number): boolean =>
  (bits[index >> 3]! & (0x80 >> (index & 7))) !== 0;

function joinGlyphs(count: number, isLong: boolean, streams: Streams): RebuiltGlyphs {
  const made: Uint8Array[] = [];
  const xMins = new Int16Array(count);
  const offsets = [0];
  for (let index = 0; index < count; index++) {
    const glyph = rebuildGlyph(streams, index);
    if (glyph.length >= 10) xMins[index] = new DataView(glyph.buffer).getInt16(2);
    made.push(glyph);
    offsets.push(offsets[index]! + glyph.length);
  }
  const glyf = new Uint8Array(offsets[count]!);
  for (const [index, glyph] of made.entries()) glyf.set(glyph, offsets[index]!);
  const loca = new Uint8Array(offsets.length * (isLong ? 4 : 2));
  const view = new DataView(loca.buffer);
  for (const [index, offset] of offsets.entries())
    if (isLong) view.setUint32(index * 4, offset);
    else view.setUint16(index * 2, offset >> 1);
  return { glyf, loca, xMins };
}

function rebuildGlyph(streams: Streams, index: number): Uint8Array<ArrayBuffer> {
  const contours = streams.contours.u16();
  if (contours === 0) return new Uint8Array(0);
  const bbox = hasBit(streams.bboxBits, index) ? streams.bboxes.take(8) : null;
  if (contours === 0xffff) return rebuildComposite(streams, bbox);
  return rebuildSimple(streams, contours, bbox, streams.overlaps !== null && hasBit(streams.overlaps, index));
}

const composite = { words: 1, scale: 8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100 };

function rebuildComposite(streams: Streams, bbox: Uint8Array | null): Uint8Array<ArrayBuffer> {
  if (!bbox) throw new RangeError('A composite glyph has no box.');
  const parts: Uint8Array[] = [new Uint8Array([0xff, 0xff]), bbox];
  let hasInstructions = false;
  let flags: number = composite.more;
  while ((flags & composite.more) !== 0) {
    const head = streams.composites.take(2);
    flags = (head[0]! << 8) | head[1]!;
    const scales = (flags & composite.scale) !== 0 ? 2 : (flags & composite.twoScales) !== 0 ? 4 : 0;
    const bytes =
      2 + ((flags & composite.words) !== 0 ? 4 : 2) + ((flags & composite.matrix) !== 0 ? 8 : scales);
    parts.push(head, streams.composites.take(bytes));
    hasInstructions ||= (flags & composite.instructions) !== 0;
  }
  if (hasInstructions) {
    const bytes = streams.glyphs.packed16();
    parts.push(new Uint8Array([bytes >> 8, bytes & 0xff]), streams.instructions.take(bytes));
  }
  return join(parts);
}

interface Point {
  dx: number;
  dy: number;
  isOn: boolean;
}

function rebuildSimple(
  streams: Streams,
  contours: number,
  bbox: Uint8Array | null,
  overlaps: boolean,
): Uint8Array<ArrayBuffer> {
  const head = new DataView(new ArrayBuffer(10 + contours * 2));
  head.setInt16(0, contours);
  let total = 0;
  for (let contour = 0; contour < contours; contour++) {
    total += streams.points.packed16();
    head.setUint16(10 + contour * 2, total - 1);
  }
  if (total > streams.flags.rest) throw new RangeError('A glyph has more points than there are.');
  const points = Array.from({ length: total }, () => readPoint(streams.flags.u8(), streams.glyphs));
  const bytes = streams.glyphs.packed16();
  if (bbox) new Uint8Array(head.buffer).set(bbox, 2);
  else writeBox(head, points);
  return join([
    new Uint8Array(head.buffer),
    new Uint8Array([bytes >> 8, bytes & 0xff]),
    streams.instructions.take(bytes),
    ...writePoints(points, overlaps),
  ]);
}

const signed = (flag: number, value: number): number => ((flag & 1) !== 0 ? value : -value);

/** One step of an outline; how its numbers are packed stands in the flag (table of section 5.2). */
function readPoint(byte: number, data: ByteReader): Point {
  const isOn = (byte & 0x80) === 0;
  const flag = byte & 0x7f;
  if (flag < 10) return { isOn, dx: 0, dy: signed(flag, ((flag & 14) << 7) + data.u8()) };
  if (flag < 20) return { isOn, dx: signed(flag, (((flag - 10) & 14) << 7) + data.u8()), dy: 0 };
  if (flag < 84) {
    const [high, low] = [flag - 20, data.u8()];
    return {
      isOn,
      dx: signed(flag, 1 + (high & 0x30) + (low >> 4)),
      dy: signed(flag >> 1, 1 + ((high & 0x0c) << 2) + (low & 0x0f)),
    };
  }
  if (flag < 120) {
    const high = flag - 84;
    return {
      isOn,
      dx: signed(flag, 1 + (Math.floor(high / 12) << 8) + data.u8()),
      dy: signed(flag >> 1, 1 + (((high % 12) >> 2) << 8) + data.u8()),
    };
  }
  if (flag < 124) {
    const [first, middle, last] = [data.u8(), data.u8(), data.u8()];
    return {
      isOn,
      dx: signed(flag, (first << 4) + (middle >> 4)),
      dy: signed(flag >> 1, ((middle & 0x0f) << 8) + last),
    };
  }
  return { isOn, dx: signed(flag, data.u16()), dy: signed(flag >> 1, data.u16()) };
}

function writeBox(head: DataView, points: readonly Point[]): void {
  let [x, y] = [0, 0];
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (const { dx, dy } of points) {
    x += dx;
    y += dy;
    box.left = Math.min(box.left, x);
    box.bottom = Math.min(box.bottom, y);
    box.right = Math.max(box.right, x);
    box.top = Math.max(box.top, y);
  }
  if (points.length === 0) return;
  head.setInt16(2, box.left);
  head.setInt16(4, box.bottom);
  head.setInt16(6, box.right);
  head.setInt16(8, box.top);
}

const simple = { onCurve: 1, shortX: 2, shortY: 4, repeat: 8, sameX: 16, sameY: 32, overlap: 64 };

/** Flags, x and y as TrueType packs them. */
function writePoints(points: readonly Point[], overlaps: boolean): Uint8Array[] {
  const flags: number[] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  let last = -1;
  let repeats = 0;
  for (const [index, { dx, dy, isOn }] of points.entries()) {
    const flag =
      (isOn ? simple.onCurve : 0) |
      (overlaps && index === 0 ? simple.overlap : 0) |
      writeStep(dx, simple.shortX, simple.sameX, xs) |
      writeStep(dy, simple.shortY, simple.sameY, ys);
    if (flag === last && repeats < 255) {
      repeats++;
      if (repeats === 1) flags.push(1);
      else flags[flags.length - 1] = repeats;
      flags[flags.length - 2] = flag | simple.repeat;
    } else {
      flags.push(flag);
      repeats = 0;
    }
    last = flag;
  }
  return [flags, xs, ys].map((bytes) => new Uint8Array(bytes));
}

function writeStep(step: number, short: number, same: number, bytes: number[]): number {
  if (step === 0) return same;
  if (Math.abs(step) < 256) {
    bytes.push(Math.abs(step));
    return short | (step > 0 ? same : 0);
  }
  bytes.push((step >> 8) & 0xff, step & 0xff);
  return 0;
}

/** Padded to four bytes, where the next glyph may begin. */
function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = parts.reduce((sum, part) => sum + part.length, 0);
  const joined = new Uint8Array((bytes + 3) & ~3);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
