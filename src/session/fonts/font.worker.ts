import subsetUrl from 'harfbuzzjs/dist/harfbuzz-subset.wasm?url';
import { fail, ok, type Result } from '../../lib/result.ts';
import { maxFontFileBytes } from '../../runtime/fonts/font-limits.ts';
import type { FontError } from './font-error.ts';
import { instanceFont } from './instance-font.ts';
import { type FaceFacts, readFace } from './read-face.ts';
import { type DecodeWoff2, unpackFont } from './unpack-font.ts';

/** A font file that was read, unpacked. */
export interface ReadFont {
  facts: FaceFacts;
  bytes: Uint8Array<ArrayBuffer>;
}

export type FontRequest =
  | { kind: 'read'; file: File }
  /** Of a variable font; null weight: all axes at their default. */
  | { kind: 'freeze'; bytes: Uint8Array<ArrayBuffer>; weight: number | null };

export type FontAnswer =
  | { kind: 'read'; font: Result<ReadFont, FontError> }
  | { kind: 'frozen'; bytes: Result<Uint8Array<ArrayBuffer>, FontError> };

async function read(file: File): Promise<Result<ReadFont, FontError>> {
  // A file of gigabytes would not fit into memory to be refused.
  const bytes = new Uint8Array(await file.slice(0, maxFontFileBytes + 1).arrayBuffer());
  const plain = await unpackFont(bytes, decodeWoff2);
  if (!plain.ok) return plain;
  const own = plain.value.slice();
  const facts = readFace(own.buffer, file.name);
  return facts.ok ? ok({ facts: facts.value, bytes: own }) : facts;
}

// Most fonts come without either, so neither is loaded before it is needed.
const decodeWoff2: DecodeWoff2 = async (bytes) => {
  const [{ decompress }, { readWoff2 }] = await Promise.all([
    import('brotli/decompress'),
    import('./woff2/read-woff2.ts'),
  ]);
  return readWoff2(bytes, decompress, maxFontFileBytes);
};

async function freeze(
  bytes: Uint8Array,
  weight: number | null,
): Promise<Result<Uint8Array<ArrayBuffer>, FontError>> {
  const response = await fetch(new URL(subsetUrl, self.location.href));
  const wasm = await WebAssembly.compile(await response.arrayBuffer());
  const frozen = await instanceFont(wasm, bytes, weight);
  return frozen
    ? ok(frozen)
    : fail({
        code: 'font.variable',
        message: 'It is a variable font that cannot be frozen at one weight. Use its static files.',
      });
}

async function answer(request: FontRequest): Promise<FontAnswer> {
  return request.kind === 'read'
    ? { kind: 'read', font: await read(request.file) }
    : { kind: 'frozen', bytes: await freeze(request.bytes, request.weight) };
}

self.onmessage = async ({ data }: MessageEvent<FontRequest>) => {
  try {
    self.postMessage(await answer(data));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const failed = fail({
      code: 'font.unreadable',
      message: `It could not be read (${reason}). Choose it again.`,
    } as const);
    self.postMessage(
      data.kind === 'read' ? { kind: 'read', font: failed } : { kind: 'frozen', bytes: failed },
    );
  }
};
