import type { DrawError, FontFace } from '../card.ts';

// The largest fonts in use, for Chinese, have some 30 MB.
const maxBytes = 64 * 1024 * 1024;
const maxTables = 200;

const signatures = {
  trueType: 0x00010000,
  apple: 0x74727565,
  cff: 0x4f54544f,
  woff: 0x774f4646,
  woff2: 0x774f4632,
};

const judged = new WeakMap<ArrayBuffer, 'broken' | 'large' | null>();

/** The first face that cannot be a font, or that would grow beyond 64 MB when it is unpacked; null when all are fine. */
export function findBrokenFont(fonts: readonly FontFace[]): DrawError | null {
  for (const { family, weight, data } of fonts) {
    let fault = judged.get(data);
    if (fault === undefined) {
      fault = findFontFault(new DataView(data));
      judged.set(data, fault);
    }
    if (fault)
      return {
        code: 'font.broken',
        message: `The font ${family} ${weight} ${fault === 'large' ? 'is larger than 64 MB' : 'cannot be read'}. Use a TTF, OTF, WOFF or WOFF2 file of one face.`,
        ordinal: null,
        at: null,
      };
  }
  return null;
}

export function findFontFault(view: DataView): 'broken' | 'large' | null {
  if (view.byteLength < 12) return 'broken';
  if (view.byteLength > maxBytes) return 'large';
  const signature = view.getUint32(0);
  // What is inside is compressed, and read by the engine; its size once unpacked stands in front.
  if (signature === signatures.woff2) return judgeUnpackedSize(view);
  if (signature === signatures.woff) return judgeUnpackedSize(view) ?? findTableFault(view, 44, 20, 12, 4, 8);
  if (signature !== signatures.trueType && signature !== signatures.apple && signature !== signatures.cff)
    return 'broken';
  return findTableFault(view, 12, 16, 4, 8, 12);
}

function judgeUnpackedSize(view: DataView): 'broken' | 'large' | null {
  if (view.byteLength < 44) return 'broken';
  return view.getUint32(16) > maxBytes ? 'large' : null;
}

/** Of a directory at `start` with entries of `size` bytes, which hold offset and lengths at these places. */
function findTableFault(
  view: DataView,
  start: number,
  size: number,
  countAt: number,
  offsetAt: number,
  lengthAt: number,
): 'broken' | 'large' | null {
  const count = view.getUint16(countAt);
  if (count === 0 || count > maxTables || start + count * size > view.byteLength) return 'broken';
  let unpackedBytes = 0;
  for (let at = start; at < start + count * size; at += size) {
    if (view.getUint32(at + offsetAt) + view.getUint32(at + lengthAt) > view.byteLength) return 'broken';
    // WOFF says beside the packed length how long the table will be.
    if (start === 44) unpackedBytes += view.getUint32(at + 12);
  }
  return unpackedBytes > maxBytes ? 'large' : null;
}
