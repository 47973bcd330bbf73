/**
 * Word lengths, in letters, of all words that begin at `start` of `text`, shortest first. Reads the dictionaries of ICU:
 * a header, eight indexes, and a trie of bytes, each the letter less the first of its script.
 */
export interface Dictionary {
  wordLengths(text: string, start: number): number[];
}

/** Throws when the bytes are no such dictionary. */
export function openDictionary(bytes: Uint8Array<ArrayBuffer>): Dictionary {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = view.getUint16(0, true);
  if (String.fromCharCode(...bytes.subarray(12, 16)) !== 'Dict')
    throw new Error('These bytes are no dictionary.');
  const trie = bytes.subarray(header + view.getInt32(header, true));
  const firstLetter = view.getInt32(header + 20, true) & 0x1fffff & ~0x1000000;
  return { wordLengths: (text, start) => walk(trie, firstLetter, text, start) };
}

const linearBranch = 5;
const minLinearMatch = 0x10;
const minValue = 0x20;

function walk(trie: Uint8Array, firstLetter: number, text: string, start: number): number[] {
  const lengths: number[] = [];
  const cursor: Cursor = { trie, at: 0, matchLeft: 0 };
  for (let index = start; index < text.length; index++) {
    const letter = text.charCodeAt(index) - firstLetter;
    if (letter < 0 || letter > 0xfd) break;
    const step = advance(cursor, letter);
    if (step === 'no') break;
    if (step !== 'on') lengths.push(index - start + 1);
    if (step === 'last') break;
  }
  return lengths;
}

interface Cursor {
  trie: Uint8Array;
  at: number;
  /** Bytes still to compare of a run without branches. */
  matchLeft: number;
}

/** `word` and `last` when a word ends here, `last` when none is longer. */
type Step = 'no' | 'on' | 'word' | 'last';

function advance(cursor: Cursor, byte: number): Step {
  const { trie } = cursor;
  if (cursor.matchLeft === 0) {
    for (;;) {
      const node = trie[cursor.at++]!;
      if (node < minLinearMatch) return branch(cursor, node, byte);
      if (node < minValue) {
        cursor.matchLeft = node - minLinearMatch + 1;
        break;
      }
      if (node & 1) return 'no';
      skipValue(cursor, node);
    }
  }
  if (trie[cursor.at] !== byte) return 'no';
  cursor.at++;
  cursor.matchLeft--;
  return cursor.matchLeft > 0 ? 'on' : look(cursor);
}

/** What stands after the byte that was matched. */
function look({ trie, at }: Cursor): Step {
  const node = trie[at]!;
  if (node < minValue) return 'on';
  return node & 1 ? 'last' : 'word';
}

function branch(cursor: Cursor, node: number, byte: number): Step {
  const { trie } = cursor;
  let length = (node === 0 ? trie[cursor.at++]! : node) + 1;
  while (length > linearBranch) {
    if (byte < trie[cursor.at++]!) {
      length >>= 1;
      const delta = readDelta(cursor);
      cursor.at += delta;
    } else {
      length -= length >> 1;
      readDelta(cursor);
    }
  }
  for (; length > 1; length--) {
    const isHere = trie[cursor.at++] === byte;
    const lead = trie[cursor.at]!;
    if (isHere) {
      if (lead & 1) return 'last';
      cursor.at++;
      const delta = readValue(cursor, lead >> 1);
      cursor.at += delta;
      return look(cursor);
    }
    cursor.at++;
    skipValue(cursor, lead);
  }
  return trie[cursor.at++] === byte ? look(cursor) : 'no';
}

function readBytes(cursor: Cursor, count: number): number {
  let value = 0;
  for (let index = 0; index < count; index++) value = value * 256 + cursor.trie[cursor.at++]!;
  return value;
}

function readDelta(cursor: Cursor): number {
  const lead = cursor.trie[cursor.at++]!;
  if (lead < 0xc0) return lead;
  if (lead < 0xf0) return ((lead - 0xc0) << 8) + readBytes(cursor, 1);
  if (lead < 0xfe) return ((lead - 0xf0) << 16) + readBytes(cursor, 2);
  return readBytes(cursor, lead === 0xfe ? 3 : 4);
}

function readValue(cursor: Cursor, lead: number): number {
  if (lead < 0x51) return lead - 0x10;
  if (lead < 0x6c) return ((lead - 0x51) << 8) + readBytes(cursor, 1);
  if (lead < 0x7e) return ((lead - 0x6c) << 16) + readBytes(cursor, 2);
  return readBytes(cursor, lead === 0x7e ? 3 : 4);
}

const skipValue = (cursor: Cursor, node: number): void => {
  readValue(cursor, node >> 1);
};
