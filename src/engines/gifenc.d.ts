declare module 'gifenc' {
  export type Colour = [red: number, green: number, blue: number];
  export function quantize(rgba: Uint8Array | Uint8ClampedArray, maxColours: number): Colour[];
}
