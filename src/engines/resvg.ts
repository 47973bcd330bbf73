// resvg 2.6.2's wasm, called directly. The package's own module copies the pixels of every picture twice and keeps the
// memory to itself, so that a picture put together by us could not be encoded by resvg. The names of the imports belong
// to that build; another build fails when it is started, not when it draws.

import type { PaintedImage } from '../runtime/card.ts';

interface Exports {
  memory: WebAssembly.Memory;
  resvg_new(out: number, svg: number, options: number, optionsLength: number, fonts: number): void;
  resvg_width(resvg: number): number;
  resvg_height(resvg: number): number;
  resvg_render(out: number, resvg: number): void;
  renderedimage_width(image: number): number;
  renderedimage_height(image: number): number;
  renderedimage_pixels(image: number): number;
  renderedimage_asPng(out: number, image: number): void;
  __wbg_resvg_free(resvg: number): void;
  __wbg_renderedimage_free(image: number): void;
  __wbindgen_malloc(bytes: number, align: number): number;
  __wbindgen_add_to_stack_pointer(bytes: number): number;
}

export interface Rasteriser {
  /** `isAllowed` judges the size in pixels before anything is painted; `read` gets null where it said no. */
  paint<T>(
    svg: string,
    scale: number,
    isAllowed: (widthPx: number, heightPx: number) => boolean,
    read: (image: PaintedImage | null) => T,
  ): T;
  encodePng(image: PaintedImage): Uint8Array;
}

/** Objects the wasm refers to by a number. */
class ObjectTable {
  readonly #objects: unknown[] = [undefined, null, true, false];
  readonly #free: number[] = [];

  add(object: unknown): number {
    const index = this.#free.pop() ?? this.#objects.length;
    this.#objects[index] = object;
    return index;
  }

  get<T>(index: number): T {
    return this.#objects[index] as T;
  }

  drop(index: number): void {
    if (index < 4) return;
    this.#objects[index] = undefined;
    this.#free.push(index);
  }

  take<T>(index: number): T {
    const object = this.get<T>(index);
    this.drop(index);
    return object;
  }
}

export async function openResvg(wasm: Uint8Array | WebAssembly.Module): Promise<Rasteriser> {
  const module =
    wasm instanceof WebAssembly.Module ? wasm : await WebAssembly.compile(wasm as Uint8Array<ArrayBuffer>);
  return new Resvg(module).start();
}

class Resvg implements Rasteriser {
  readonly #module: WebAssembly.Module;
  readonly #objects = new ObjectTable();
  #wasm!: Exports;
  /** While it is set, bytes that the wasm hands out are a view into its memory and not a copy. */
  #isBorrowing = false;

  constructor(module: WebAssembly.Module) {
    this.#module = module;
  }

  async start(): Promise<this> {
    const instance = await WebAssembly.instantiate(this.#module, { wbg: this.#imports() });
    this.#wasm = instance.exports as unknown as Exports;
    return this;
  }

  paint<T>(
    svg: string,
    scale: number,
    isAllowed: (widthPx: number, heightPx: number) => boolean,
    read: (image: PaintedImage | null) => T,
  ): T {
    const resvg = this.#parse(svg, scale);
    try {
      const [widthPx, heightPx] = [this.#wasm.resvg_width(resvg), this.#wasm.resvg_height(resvg)];
      if (!isAllowed(widthPx * scale, heightPx * scale)) return read(null);
      const image = this.#call((out) => this.#wasm.resvg_render(out, resvg));
      try {
        return read(this.#borrow(image));
      } finally {
        freeQuietly(() => this.#wasm.__wbg_renderedimage_free(image));
      }
    } finally {
      // Without this every picture keeps 3 MiB of wasm memory for ever.
      freeQuietly(() => this.#wasm.__wbg_resvg_free(resvg));
    }
  }

  encodePng({ data, widthPx, heightPx }: PaintedImage): Uint8Array {
    const empty = `<svg width="${widthPx}" height="${heightPx}" xmlns="http://www.w3.org/2000/svg"/>`;
    const resvg = this.#parse(empty, 1);
    try {
      const image = this.#call((out) => this.#wasm.resvg_render(out, resvg));
      try {
        this.#borrow(image).data.set(data);
        const png = this.#call((out) => this.#wasm.renderedimage_asPng(out, image));
        return this.#objects.take<Uint8Array>(png);
      } finally {
        freeQuietly(() => this.#wasm.__wbg_renderedimage_free(image));
      }
    } finally {
      freeQuietly(() => this.#wasm.__wbg_resvg_free(resvg));
    }
  }

  #parse(svg: string, scale: number): number {
    const options = this.#passString(
      JSON.stringify(scale === 1 ? {} : { fitTo: { mode: 'zoom', value: scale } }),
    );
    // The wasm drops the object too.
    const object = this.#objects.add(svg);
    return this.#call((out) => this.#wasm.resvg_new(out, object, options.address, options.length, 0));
  }

  #borrow(image: number): PaintedImage {
    this.#isBorrowing = true;
    try {
      return {
        widthPx: this.#wasm.renderedimage_width(image),
        heightPx: this.#wasm.renderedimage_height(image),
        data: this.#objects.take<Uint8Array>(this.#wasm.renderedimage_pixels(image)),
      };
    } finally {
      this.#isBorrowing = false;
    }
  }

  /** What wasm-bindgen makes of a Rust result: the value, an error object, and which of them it is. */
  #call(run: (out: number) => void): number {
    const out = this.#wasm.__wbindgen_add_to_stack_pointer(-16);
    try {
      run(out);
      const [value, error, isError] = new Int32Array(this.#wasm.memory.buffer, out, 3);
      if (isError) throw this.#objects.take<unknown>(error!);
      return value! >>> 0;
    } finally {
      this.#wasm.__wbindgen_add_to_stack_pointer(16);
    }
  }

  /** The wasm frees what it is given. */
  #passString(text: string): { address: number; length: number } {
    const bytes = new TextEncoder().encode(text);
    const address = this.#wasm.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#wasm.memory.buffer, address, bytes.length).set(bytes);
    return { address, length: bytes.length };
  }

  #readString = (address: number, length: number): string =>
    new TextDecoder().decode(new Uint8Array(this.#wasm.memory.buffer, address >>> 0, length >>> 0));

  #imports(): WebAssembly.ModuleImports {
    const objects = this.#objects;
    return {
      __wbindgen_memory: () => objects.add(this.#wasm.memory),
      __wbindgen_object_drop_ref: (index: number) => objects.drop(index),
      __wbindgen_string_new: (address: number, length: number) =>
        objects.add(this.#readString(address, length)),
      __wbindgen_string_get: (out: number, index: number) => {
        const text = objects.get<unknown>(index);
        const passed = typeof text === 'string' ? this.#passString(text) : { address: 0, length: 0 };
        new Int32Array(this.#wasm.memory.buffer, out, 2).set([passed.address, passed.length]);
      },
      __wbindgen_throw: (address: number, length: number) => {
        throw new Error(this.#readString(address, length));
      },
      __wbg_new_28c511d9baebfa89: (address: number, length: number) =>
        objects.add(new Error(this.#readString(address, length))),
      __wbg_new_16b304a2cfa7ff4a: () => objects.add([]),
      __wbg_push_a5b05aedc7234f9f: (list: number, item: number) =>
        objects.get<unknown[]>(list).push(objects.get(item)),
      __wbg_buffer_12d079cc21e14bdb: (memory: number) =>
        objects.add(objects.get<WebAssembly.Memory>(memory).buffer),
      __wbg_newwithbyteoffsetandlength_aa4a17c33a06e5cb: (buffer: number, offset: number, length: number) =>
        objects.add(new Uint8Array(objects.get<ArrayBuffer>(buffer), offset >>> 0, length >>> 0)),
      __wbg_new_63b92bc8671ed464: (bytes: number) => {
        const view = objects.get<Uint8Array>(bytes);
        return objects.add(this.#isBorrowing ? view : new Uint8Array(view));
      },
      __wbg_length_c20a40f15020d68a: (bytes: number) => objects.get<Uint8Array>(bytes).length,
      __wbg_set_a47bac70306a19a7: (into: number, from: number, at: number) =>
        objects.get<Uint8Array>(into).set(objects.get<Uint8Array>(from), at >>> 0),
      __wbg_instanceof_Uint8Array_2b3bbecd033d19f6: (index: number) =>
        objects.get<unknown>(index) instanceof Uint8Array,
      // For lists of fonts, which are never passed.
      __wbg_values_839f3396d5aac002: refuse,
      __wbg_next_196c84450b364254: refuse,
      __wbg_done_298b57d23c0fc80c: refuse,
      __wbg_value_d93c65011f51a456: refuse,
    };
  }
}

function refuse(): never {
  throw new Error('resvg is given no fonts.');
}

/** An engine that trapped still holds its objects, and throws once more when it is asked to free them. */
function freeQuietly(free: () => void): void {
  try {
    free();
  } catch {
    // The error that counts was reported, and the worker is replaced.
  }
}
