import type { CodePoints } from '../../runtime/fonts/coverage.ts';

/** Makes a face that has the given code points and no others; null when HarfBuzz cannot read it (WOFF, for one). Same input, same bytes. */
export type Subsetter = (data: ArrayBuffer, keep: CodePoints) => Uint8Array<ArrayBuffer> | null;

/** What hb-subset offers as WebAssembly. Handles are addresses; 0 is failure. */
interface HarfBuzz {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(bytes: number): number;
  free(at: number): void;
  hb_blob_create(at: number, bytes: number, mode: number, user: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, codePoint: number): void;
  hb_set_clear(set: number): void;
  hb_set_invert(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const writable = 2;
const layoutFeatures = 6;
// The box for a letter that no font has is drawn too, so its outline stays.
const notdefOutline = 0x40;

/** `wasm`: harfbuzz-subset.wasm of harfbuzzjs. */
export async function createSubsetter(wasm: Uint8Array<ArrayBuffer>): Promise<Subsetter> {
  const { instance } = await WebAssembly.instantiate(wasm);
  const harfbuzz = instance.exports as unknown as HarfBuzz;
  harfbuzz._initialize();
  return (data, keep) => subset(harfbuzz, new Uint8Array(data), keep);
}

function subset(harfbuzz: HarfBuzz, font: Uint8Array, keep: CodePoints): Uint8Array<ArrayBuffer> | null {
  const at = harfbuzz.malloc(font.length);
  new Uint8Array(harfbuzz.memory.buffer).set(font, at);
  const blob = harfbuzz.hb_blob_create(at, font.length, writable, 0, 0);
  const face = harfbuzz.hb_face_create(blob, 0);
  harfbuzz.hb_blob_destroy(blob);
  const input = harfbuzz.hb_subset_input_create_or_fail();
  const features = harfbuzz.hb_subset_input_set(input, layoutFeatures);
  // Kerning, ligatures, marks and all that a style may turn on.
  harfbuzz.hb_set_clear(features);
  harfbuzz.hb_set_invert(features);
  harfbuzz.hb_subset_input_set_flags(input, notdefOutline);
  const letters = harfbuzz.hb_subset_input_unicode_set(input);
  for (let i = 0; i < keep.length; i += 2)
    for (let letter = keep[i]!; letter <= keep[i + 1]!; letter++) harfbuzz.hb_set_add(letters, letter);
  const made = harfbuzz.hb_subset_or_fail(face, input);
  const bytes = made === 0 ? null : readFace(harfbuzz, made);
  harfbuzz.hb_subset_input_destroy(input);
  harfbuzz.hb_face_destroy(face);
  harfbuzz.free(at);
  return bytes;
}

function readFace(harfbuzz: HarfBuzz, face: number): Uint8Array<ArrayBuffer> | null {
  const blob = harfbuzz.hb_face_reference_blob(face);
  const length = harfbuzz.hb_blob_get_length(blob);
  const at = harfbuzz.hb_blob_get_data(blob, 0);
  const bytes = new Uint8Array(harfbuzz.memory.buffer).slice(at, at + length);
  harfbuzz.hb_blob_destroy(blob);
  harfbuzz.hb_face_destroy(face);
  return length === 0 ? null : bytes;
}
