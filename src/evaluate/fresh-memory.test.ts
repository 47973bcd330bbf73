import { describe, expect, it } from 'vitest';
import { copyMemory } from './fresh-memory.ts';

const megabyte = 1024 * 1024;

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Data, a stack of 5 MB that fills from its end, data, and what was never handed out. */
function openMemory() {
  const memory = new WebAssembly.Memory({ initial: 128 });
  const bytes = new Uint8Array(memory.buffer);
  bytes.fill(1, 0, 1000);
  bytes.fill(2, 5 * megabyte, 5 * megabyte + 1000);
  return { memory, bytes, was: bytes.slice() };
}

describe('a memory that is put back', () => {
  it('holds what it held: data and a little after it, the end of the stack, and data after that', () => {
    const { memory, bytes, was } = openMemory();
    const fresh = copyMemory(memory);
    bytes.fill(9, 0, 5000);
    bytes.fill(9, 4 * megabyte, 5 * megabyte + 1000);
    fresh.putBack();
    expect(isSame(bytes.subarray(4 * megabyte), was.subarray(4 * megabyte))).toBe(true);
    expect(isSame(bytes.subarray(0, 5000), was.subarray(0, 5000))).toBe(true);
  });

  it('is put back after a memory has grown, too', () => {
    const { memory, bytes, was } = openMemory();
    const fresh = copyMemory(memory);
    bytes.fill(9, 4 * megabyte, 5 * megabyte + 1000);
    memory.grow(1);
    fresh.putBack();
    expect(isSame(new Uint8Array(memory.buffer, 0, was.length), was)).toBe(true);
  });

  it('is copied whole where no run of zeros is longer than the end of a stack', () => {
    const memory = new WebAssembly.Memory({ initial: 32 });
    const bytes = new Uint8Array(memory.buffer);
    bytes[0] = 1;
    bytes[megabyte] = 1;
    const was = bytes.slice();
    const fresh = copyMemory(memory);
    bytes.fill(9, 0, megabyte + 1);
    fresh.putBack();
    expect(isSame(bytes, was)).toBe(true);
  });

  it('of zeros alone stays as it is', () => {
    const memory = new WebAssembly.Memory({ initial: 1 });
    copyMemory(memory).putBack();
    expect(new Uint8Array(memory.buffer).every((byte) => byte === 0)).toBe(true);
  });
});
