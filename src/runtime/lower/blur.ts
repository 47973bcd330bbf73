// The arithmetic of resvg 2.6.2's feGaussianBlur, so that we know to the pixel how far a blur reaches and what it
// leaves. From a standard deviation of 2 upwards it is five box blurs in each direction, rounded to bytes after each; below,
// a recursive filter in doubles. (resvg: crates/resvg/src/filter/box_blur.rs and iir_blur.rs, MPL-2.0.)

const steps = 5;
/** resvg takes the boxes from here upwards. */
const boxFrom = 2;
/** Below this resvg does not blur at all. */
const blurFrom = 0.05;
/** The recursive filter has no end; 0.27 to this power is below a double's last bit. */
const recursiveReach = 40;

export type BlurKind = 'none' | 'recursive' | 'boxes';

export function blurKind(deviation: number): BlurKind {
  return deviation < blurFrom ? 'none' : deviation < boxFrom ? 'recursive' : 'boxes';
}

/** The radii of the five boxes, in the order resvg runs them. */
export function boxRadii(deviation: number): number[] {
  const f = Math.fround;
  const sigma = f(deviation);
  const twelve = f(f(12 * sigma) * sigma);
  let lower = Math.floor(f(f(Math.sqrt(f(twelve / steps))) + 1));
  if (lower % 2 === 0) lower--;
  const above = f(f(f(twelve - steps * lower * lower) - 4 * steps * lower) - 3 * steps);
  const count = Math.round(f(above / (-4 * lower - 4)));
  return Array.from({ length: steps }, (_, step) => (lower + (step < count ? 0 : 2) - 1) / 2);
}

/** No pixel further than this, in px along either axis, can change the result of the blur at a pixel. */
export function blurReach(deviation: number): number {
  const kind = blurKind(deviation);
  if (kind === 'none') return 0;
  if (kind === 'recursive') return recursiveReach;
  return boxRadii(deviation).reduce((sum, radius) => sum + radius, 0);
}

const spills = new Map<number, number>();

/**
 * How far, in px, paint can show beyond the edge of what was blurred. Less than the reach, since every box rounds
 * to bytes: a half plane of full opacity is the most there can be on one side of an edge, so it is blurred and looked at.
 */
export function blurSpill(deviation: number): number {
  const kind = blurKind(deviation);
  if (kind === 'none') return 0;
  // Six deviations out, the recursive filter is far below 1/255, and it rounds down.
  if (kind === 'recursive') return 12;
  const known = spills.get(deviation);
  if (known !== undefined) return known;
  const reach = blurReach(deviation);
  // Twice the reach of paint, so that the far end of the half plane does not count at its edge.
  const edge = 2 * reach;
  const line = {
    width: edge + reach + 1,
    height: 1,
    data: new Uint8Array(edge + reach + 1).fill(255, 0, edge),
  };
  for (const radius of boxRadii(deviation)) boxRows(line, radius, meanTable(radius));
  let last = line.width;
  while (last > edge && line.data[last - 1] === 0) last--;
  spills.set(deviation, last - edge);
  return last - edge;
}

/** One channel, 0-255. */
export interface Plane {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Blurs in place. What is outside the plane counts as 0. */
export function blurPlane(plane: Plane, deviation: number): void {
  const kind = blurKind(deviation);
  if (kind === 'recursive') blurRecursively(plane, deviation);
  if (kind !== 'boxes') return;
  const radii = boxRadii(deviation);
  const tables = new Map([...new Set(radii)].map((radius) => [radius, meanTable(radius)]));
  for (const radius of radii) {
    boxColumns(plane, radius, tables.get(radius)!);
    boxRows(plane, radius, tables.get(radius)!);
  }
}

/** Mean by sum, as resvg rounds it: in single precision, halves to even. */
function meanTable(radius: number): Uint8Array {
  const size = 2 * radius + 1;
  const share = Math.fround(1 / size);
  const table = new Uint8Array(255 * size + 1);
  const shift = 12582912;
  for (let sum = 0; sum < table.length; sum++)
    table[sum] = Math.fround(Math.fround(Math.fround(sum * share) + shift) - shift);
  return table;
}

function boxRows({ width, height, data }: Plane, radius: number, means: Uint8Array): void {
  if (radius === 0) return;
  // Padded with zeros, so that the loop has no cases for the ends.
  const row = new Uint8Array(width + 2 * radius + 1);
  for (let start = 0; start < width * height; start += width) {
    row.set(data.subarray(start, start + width), radius + 1);
    let sum = 0;
    for (let x = 1; x <= 2 * radius; x++) sum += row[x]!;
    for (let x = 0; x < width; x++) {
      sum += row[x + 2 * radius + 1]! - row[x]!;
      data[start + x] = means[sum]!;
    }
  }
}

function boxColumns({ width, height, data }: Plane, radius: number, means: Uint8Array): void {
  if (radius === 0) return;
  const sums = new Int32Array(width);
  const none = new Uint8Array(width);
  const rowAt = (y: number): Uint8Array => (y < height ? data.subarray(y * width, (y + 1) * width) : none);
  for (let y = 0; y < Math.min(radius, height); y++) {
    const enter = rowAt(y);
    for (let x = 0; x < width; x++) sums[x]! += enter[x]!;
  }
  // The rows as they were that a box above still holds; the one that leaves it makes room for the present one.
  const held = new Uint8Array((radius + 1) * width);
  for (let y = 0; y < height; y++) {
    const enter = rowAt(y + radius);
    const row = rowAt(y);
    const leave = held.subarray((y % (radius + 1)) * width, ((y % (radius + 1)) + 1) * width);
    for (let x = 0; x < width; x++) {
      const sum = sums[x]! + enter[x]! - leave[x]!;
      sums[x] = sum;
      leave[x] = row[x]!;
      row[x] = means[sum]!;
    }
  }
}

/** Four rounds of a first-order filter there and back, rows first. */
function blurRecursively({ width, height, data }: Plane, deviation: number): void {
  const rounds = 4;
  const sigma = Math.fround(deviation);
  const lambda = (sigma * sigma) / (2 * rounds);
  const nu = (1 + 2 * lambda - Math.sqrt(1 + 4 * lambda)) / (2 * lambda);
  const values = Float64Array.from(data, (byte) => byte / 255);
  for (let y = 0; y < height; y++) {
    const first = y * width;
    for (let round = 0; round < rounds; round++) {
      for (let i = first + 1; i < first + width; i++) values[i]! += nu * values[i - 1]!;
      for (let i = first + width - 1; i > first; i--) values[i - 1]! += nu * values[i]!;
    }
  }
  for (let round = 0; round < rounds; round++) {
    for (let i = width; i < values.length; i++) values[i]! += nu * values[i - width]!;
    for (let i = values.length - 1; i >= width; i--) values[i - width]! += nu * values[i]!;
  }
  let scale = Math.sqrt(nu * nu) / Math.sqrt(lambda * lambda);
  for (let doubling = 0; doubling < 3; doubling++) scale *= scale;
  for (let i = 0; i < data.length; i++) data[i] = values[i]! * scale * 255;
}
