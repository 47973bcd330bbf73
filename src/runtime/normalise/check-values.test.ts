import { describe, expect, it } from 'vitest';
import { findLongValue } from './check-values.ts';

describe('findLongValue', () => {
  it('allows four million characters in all fields together, and names the field that goes beyond', () => {
    const half = 'x'.repeat(2_000_000);
    expect(findLongValue({ a: half, b: half, c: 5, d: null, e: true })).toBeNull();
    expect(findLongValue({ a: half, b: half, c: 'x' })).toMatchObject({ code: 'field.too-long' });
    expect(findLongValue({ a: half, b: half, c: 'x' })?.message).toMatch(/^c is too long/);
  });

  it('counts the items of a list, empty ones too', () => {
    expect(findLongValue({ list: Array.from({ length: 1_000_000 }, () => '') })).toBeNull();
    expect(findLongValue({ list: Array.from({ length: 1_000_001 }, () => '') })?.code).toBe('field.too-long');
  });
});
