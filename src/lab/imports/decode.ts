/** Turns the bytes of a file into text, whole lines at a time, so that a large file can come in slices. */
export interface Decoder {
  decode(bytes: Uint8Array, isLast: boolean): string;
  /** What a reader should know; complete once the last bytes are in. */
  notes(): string[];
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const lineFeed = 0x0a;
const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

export function createDecoder(): Decoder {
  let encoding: Encoding | null = null;
  let kept: Uint8Array = new Uint8Array(0);
  let line = 1;
  let hasBegun = false;
  const lines = { utf8: 0, latin: 0, firstLatin: 0 };

  function take(bytes: Uint8Array): string {
    if (encoding === 'utf-16be') return new TextDecoder('utf-16le').decode(swapPairs(bytes));
    if (encoding === 'utf-16le') return new TextDecoder('utf-16le').decode(bytes);
    const whole = decodeUtf8(bytes);
    if (whole !== null) {
      line += countLines(bytes);
      if (bytes.some((byte) => byte > 0x7f)) lines.utf8++;
      return whole;
    }
    // Some editors save one paste in another encoding: each line is read as what it is.
    return splitLines(bytes).map(takeLine).join('');
  }

  function takeLine(bytes: Uint8Array): string {
    const text = decodeUtf8(bytes);
    if (text === null) {
      lines.latin++;
      lines.firstLatin ||= line;
    } else if (bytes.some((byte) => byte > 0x7f)) lines.utf8++;
    line++;
    return text ?? decodeLatin(bytes);
  }

  return {
    decode(bytes, isLast) {
      encoding ??= detectEncoding(bytes);
      const all = joinBytes(kept, bytes);
      const end = isLast ? all.length : endOfLastLine(all, encoding);
      kept = all.slice(end);
      const text = take(all.subarray(0, end));
      if (hasBegun || text === '') return text;
      hasBegun = true;
      return text.replace(/^\uFEFF/, '');
    },
    notes() {
      if (encoding && encoding !== 'utf-8') return [`It is in ${encodingNames[encoding]}.`];
      if (lines.latin === 0) return [];
      return lines.utf8 === 0
        ? ['It is not in UTF-8 and was read as Windows-1252. Look at its accents.']
        : [
            `It mixes encodings: ${lines.latin} ${lines.latin === 1 ? 'line is' : 'lines are'} not in UTF-8, the first is line ${lines.firstLatin}. ${lines.latin === 1 ? 'It was' : 'They were'} read as Windows-1252.`,
          ];
    },
  };
}

/** A whole file at once. */
export function decodeFile(bytes: Uint8Array): { text: string; notes: string[] } {
  const decoder = createDecoder();
  const text = decoder.decode(bytes, true);
  return { text, notes: decoder.notes() };
}

/** By its mark; without one, text in UTF-16 has a zero in nearly every second byte. */
function detectEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2]!++;
  const many = head.length / 5;
  if (head.length >= 4 && zeros[1]! > many && zeros[0]! === 0) return 'utf-16le';
  if (head.length >= 4 && zeros[0]! > many && zeros[1]! === 0) return 'utf-16be';
  return 'utf-8';
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// Windows-1252 from 0x80 to 0x9F; the rest is that of Unicode. Node's own decoder leaves these out.
const latinMarks = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const decodeLatin = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? latinMarks[byte - 0x80]! : String.fromCharCode(byte),
  ).join('');

function endOfLastLine(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'utf-8') return bytes.lastIndexOf(lineFeed) + 1;
  const at = encoding === 'utf-16le' ? 0 : 1;
  for (let index = (bytes.length & ~1) - 2; index >= 0; index -= 2) {
    if (bytes[index + at] === lineFeed && bytes[index + 1 - at] === 0) return index + 2;
  }
  return 0;
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found < 0 ? bytes.length : found + 1;
    parts.push(bytes.subarray(start, end));
    start = end;
  }
  return parts;
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte === lineFeed) count++;
  return count;
}

function joinBytes(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

function swapPairs(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length & ~1);
  for (let index = 0; index < swapped.length; index += 2) {
    swapped[index] = bytes[index + 1]!;
    swapped[index + 1] = bytes[index]!;
  }
  return swapped;
}
