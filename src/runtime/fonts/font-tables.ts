import { unzlibSync } from 'fflate';

/** The tables of one face. WOFF2 is packed as a whole and has none here. */
export interface FontTables {
  read(tag: string): DataView | null;
  tags: string[];
}

const woff = 0x774f4646;
const woff2 = 0x774f4632;
const maxTableBytes = 64 * 1024 * 1024;

/** Opens a TTF, OTF or WOFF file; null for anything else. Never throws. */
export function openFont(data: ArrayBuffer): FontTables | null {
  try {
    return readDirectory(new DataView(data));
  } catch {
    return null;
  }
}

interface Entry {
  at: number;
  bytes: number;
  unpackedBytes: number;
}

function readDirectory(view: DataView): FontTables | null {
  const signature = view.getUint32(0);
  if (signature === woff2) return null;
  const isWoff = signature === woff;
  const count = view.getUint16(isWoff ? 12 : 4);
  const entries = new Map<string, Entry>();
  for (let index = 0; index < count; index++) {
    const at = isWoff ? 44 + index * 20 : 12 + index * 16;
    const bytes = view.getUint32(at + (isWoff ? 8 : 12));
    const entry = {
      at: view.getUint32(at + (isWoff ? 4 : 8)),
      bytes,
      unpackedBytes: isWoff ? view.getUint32(at + 12) : bytes,
    };
    entries.set(String.fromCharCode(...new Uint8Array(view.buffer, at, 4)), entry);
  }
  return {
    tags: [...entries.keys()],
    read(tag) {
      const entry = entries.get(tag);
      if (!entry || entry.unpackedBytes > maxTableBytes) return null;
      try {
        return readTable(view, entry);
      } catch {
        return null;
      }
    },
  };
}

function readTable(view: DataView, { at, bytes, unpackedBytes }: Entry): DataView {
  if (bytes >= unpackedBytes) return new DataView(view.buffer, at, unpackedBytes);
  const unpacked = unzlibSync(new Uint8Array(view.buffer, at, bytes), { out: new Uint8Array(unpackedBytes) });
  return new DataView(unpacked.buffer, 0, unpackedBytes);
}
