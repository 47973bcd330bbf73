import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('base64', () => {
  // RFC 4648, section 10.
  it.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foobar', 'Zm9vYmFy'],
  ])('writes %j as %j and reads it back', (text, encoded) => {
    expect(toBase64(bytes(text))).toBe(encoded);
    expect(fromBase64(encoded)).toEqual(bytes(text));
  });

  it('uses the standard alphabet', () => {
    expect(toBase64(new Uint8Array([0xfb, 0xef, 0xff]))).toBe('++//');
  });

  it('returns every byte, also across the chunks it works in', () => {
    const long = Uint8Array.from({ length: 100_001 }, (_, i) => (i * 31) % 256);
    expect(fromBase64(toBase64(long))).toEqual(long);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
        expect(fromBase64(toBase64(data))).toEqual(new Uint8Array(data));
      }),
    );
  });

  it('refuses what is not base64', () => {
    expect(() => fromBase64('a*b=')).toThrow();
  });
});
