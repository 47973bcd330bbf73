import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLru } from './lru.ts';

const sizeOf = (value: { size: number }) => value.size;

describe('createLru', () => {
  it('gives back what was set last under a key', () => {
    const lru = createLru(100, sizeOf);
    lru.set('a', { size: 1 });
    lru.set('a', { size: 2 });
    expect(lru.get('a')).toEqual({ size: 2 });
    expect(lru.get('b')).toBeUndefined();
    expect(lru.bytes).toBe(2);
  });

  it('lets go of what was used longest ago', () => {
    const lru = createLru(10, sizeOf);
    lru.set('a', { size: 4 });
    lru.set('b', { size: 4 });
    lru.get('a');
    lru.set('c', { size: 4 });
    expect(['a', 'b', 'c'].map((key) => lru.get(key) !== undefined)).toEqual([true, false, true]);
  });

  it('forgets what it is told to, with its bytes', () => {
    const lru = createLru(10, sizeOf);
    lru.set('a', { size: 4 });
    lru.delete('a');
    lru.delete('b');
    expect([lru.get('a'), lru.bytes]).toEqual([undefined, 0]);
  });

  it('does not keep what is too large, and lets nothing else suffer twice', () => {
    const lru = createLru(10, sizeOf);
    lru.set('a', { size: 11 });
    expect(lru.get('a')).toBeUndefined();
    expect(lru.bytes).toBe(0);
  });

  it('never holds more than its limit, and counts what it holds', () => {
    const step = fc.record({
      key: fc.constantFrom('a', 'b', 'c', 'd'),
      size: fc.nat(12),
      reads: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const lru = createLru(20, sizeOf);
        const last = new Map<string, number>();
        for (const { key, size, reads } of steps) {
          if (reads) lru.get(key);
          else {
            lru.set(key, { size });
            last.set(key, size);
          }
          expect(lru.bytes).toBeLessThanOrEqual(20);
        }
        const held = ['a', 'b', 'c', 'd'].map((key) => lru.get(key)).filter((value) => value !== undefined);
        expect(held.reduce((sum, { size }) => sum + size, 0)).toBe(lru.bytes);
        for (const key of last.keys()) {
          const value = lru.get(key);
          if (value) expect(value.size).toBe(last.get(key));
        }
      }),
    );
  });
});
