export interface SfntTable {
  /** Four letters. */
  tag: string;
  data: DataView;
}

/** A TTF or OTF file of these tables; `flavour` is its first word, which says how outlines are written. */
export function writeSfnt(flavour: number, tables: readonly SfntTable[]): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const start = 12 + sorted.length * 16;
  const size = sorted.reduce((sum, { data }) => sum + padded(data.byteLength), start);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  writeHead(view, flavour, sorted.length);
  let at = start;
  for (const [index, { tag, data }] of sorted.entries()) {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) bytes[entry + letter] = tag.charCodeAt(letter);
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), at);
    view.setUint32(entry + 4, sumWords(view, at, padded(data.byteLength)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, data.byteLength);
    at += padded(data.byteLength);
  }
  writeAdjustment(view, sorted);
  return bytes;
}

/** `head` holds what makes the sum of the whole file a number of the standard. */
function writeAdjustment(view: DataView, sorted: readonly SfntTable[]) {
  const index = sorted.findIndex(({ tag, data }) => tag === 'head' && data.byteLength >= 12);
  if (index < 0) return;
  const entry = 12 + index * 16;
  const at = view.getUint32(entry + 8);
  view.setUint32(at + 8, 0);
  view.setUint32(entry + 4, sumWords(view, at, padded(view.getUint32(entry + 12))));
  view.setUint32(at + 8, (0xb1b0afba - sumWords(view, 0, view.byteLength)) >>> 0);
}

function writeHead(view: DataView, flavour: number, count: number) {
  const power = 2 ** Math.floor(Math.log2(Math.max(count, 1)));
  view.setUint32(0, flavour);
  view.setUint16(4, count);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, (count - power) * 16);
}

const padded = (bytes: number): number => (bytes + 3) & ~3;

function sumWords(view: DataView, from: number, bytes: number): number {
  let sum = 0;
  for (let at = from; at < from + bytes; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
