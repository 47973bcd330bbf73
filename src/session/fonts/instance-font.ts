/** What is used of harfbuzz's subsetter, which also freezes variable fonts. Addresses are numbers. */
interface Harfbuzz {
  memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(bytes: number): number;
  hb_blob_create(at: number, bytes: number, mode: number, user: number, destroy: number): number;
  hb_blob_get_data(blob: number, lengthAt: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_reference_blob(face: number): number;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_keep_everything(input: number): void;
  hb_subset_input_pin_all_axes_to_default(input: number, face: number): number;
  hb_subset_input_pin_axis_location(input: number, face: number, axis: number, value: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const writable = 2;
const weightAxis = 0x77676874;

/**
 * A static font of a variable one at this weight, other axes at their default; null weight: all at their default. null
 * when the font cannot be frozen. A fresh instance of `wasm` each time, since a broken font may leave it broken.
 */
export async function instanceFont(
  wasm: WebAssembly.Module,
  font: Uint8Array,
  weight: number | null,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const { exports } = await WebAssembly.instantiate(wasm, {});
  const hb = exports as unknown as Harfbuzz;
  try {
    hb._initialize();
    return pinAxes(hb, font, weight);
  } catch {
    return null;
  }
}

function pinAxes(hb: Harfbuzz, font: Uint8Array, weight: number | null): Uint8Array<ArrayBuffer> | null {
  const at = hb.malloc(font.length);
  if (at === 0) return null;
  new Uint8Array(hb.memory.buffer, at, font.length).set(font);
  const face = hb.hb_face_create(hb.hb_blob_create(at, font.length, writable, 0, 0), 0);
  const input = hb.hb_subset_input_create_or_fail();
  if (input === 0) return null;
  hb.hb_subset_input_keep_everything(input);
  if (!hb.hb_subset_input_pin_all_axes_to_default(input, face)) return null;
  if (weight !== null && !hb.hb_subset_input_pin_axis_location(input, face, weightAxis, weight)) return null;
  const frozen = hb.hb_subset_or_fail(face, input);
  if (frozen === 0) return null;
  const blob = hb.hb_face_reference_blob(frozen);
  const bytes = hb.hb_blob_get_length(blob);
  // The memory goes with the instance.
  return new Uint8Array(hb.memory.buffer, hb.hb_blob_get_data(blob, 0), bytes).slice();
}
