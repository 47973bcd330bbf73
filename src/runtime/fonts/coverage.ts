import { openFont } from './font-tables.ts';

/** Code points as sorted, separate ranges: first and last of each, one after the other. */
export type CodePoints = readonly number[];

const known = new WeakMap<ArrayBuffer, CodePoints | null>();

/** The code points a face has a glyph for; null where its table cannot be read (WOFF2 is packed as a whole). */
export function readCoverage(data: ArrayBuffer): CodePoints | null {
  let coverage = known.get(data);
  if (coverage === undefined) {
    coverage = readCmap(data);
    known.set(data, coverage);
  }
  return coverage;
}

export function covers(ranges: CodePoints, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle * 2 + 1]! < codePoint) low = middle + 1;
    else high = middle;
  }
  return low * 2 < ranges.length && ranges[low * 2]! <= codePoint;
}

function readCmap(data: ArrayBuffer): CodePoints | null {
  const cmap = openFont(data)?.read('cmap');
  if (!cmap) return null;
  try {
    const at = findSubtable(cmap);
    if (at === null) return null;
    const ranges: number[] = [];
    const add = (codePoint: number) => {
      if (ranges.at(-1) === codePoint - 1) ranges[ranges.length - 1] = codePoint;
      else if (ranges.length === 0 || codePoint > ranges.at(-1)!) ranges.push(codePoint, codePoint);
    };
    if (cmap.getUint16(at) === 12) readGroups(cmap, at, add);
    else readSegments(cmap, at, add);
    return ranges;
  } catch {
    return null;
  }
}

/** Format 12 (all of Unicode) before format 4 (its first 65 536 code points); no others are in use for Unicode. */
function findSubtable(cmap: DataView): number | null {
  let best: number | null = null;
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const at = cmap.getUint32(4 + index * 8 + 4);
    const platform = cmap.getUint16(4 + index * 8);
    const format = cmap.getUint16(at);
    if (platform !== 0 && platform !== 3) continue;
    if (format === 12) return at;
    if (format === 4) best = at;
  }
  return best;
}

function readGroups(cmap: DataView, at: number, add: (codePoint: number) => void) {
  const count = cmap.getUint32(at + 12);
  for (let index = 0; index < count; index++) {
    const group = at + 16 + index * 12;
    const first = cmap.getUint32(group);
    const last = Math.min(cmap.getUint32(group + 4), 0x10ffff);
    const glyph = cmap.getUint32(group + 8);
    for (let codePoint = first; codePoint <= last; codePoint++)
      if (glyph + codePoint - first !== 0) add(codePoint);
  }
}

function readSegments(cmap: DataView, at: number, add: (codePoint: number) => void) {
  const doubled = cmap.getUint16(at + 6);
  for (let index = 0; index < doubled; index += 2) {
    const last = cmap.getUint16(at + 14 + index);
    const first = cmap.getUint16(at + 16 + doubled + index);
    const delta = cmap.getUint16(at + 16 + doubled * 2 + index);
    const offsetAt = at + 16 + doubled * 3 + index;
    const offset = cmap.getUint16(offsetAt);
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint++) {
      const listed = offset === 0 ? codePoint : cmap.getUint16(offsetAt + offset + (codePoint - first) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) add(codePoint);
    }
  }
}
