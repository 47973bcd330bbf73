import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from './canonical-json.ts';

describe('canonicalJson', () => {
  it('sorts keys at every depth, drops white space and undefined members', () => {
    expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'x', z: undefined })).toBe(
      '{"a":"x","b":[1,{"c":true,"d":null}]}',
    );
  });

  it('sorts by UTF-16 code unit, so that no locale has a say', () => {
    expect(canonicalJson({ ä: 1, z: 2, Z: 3, '10': 4, '9': 5, '\u{1F600}': 6, '\uFB00': 7 })).toBe(
      '{"10":4,"9":5,"Z":3,"z":2,"ä":1,"\u{1F600}":6,"\uFB00":7}',
    );
  });

  it('writes numbers and text as JSON does', () => {
    expect(canonicalJson([-0, 1e21, 0.1, 'a"\n\ud83d', '\u2028'])).toBe(
      '[0,1e+21,0.1,"a\\"\\n\\ud83d","\u2028"]',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %s', (value) => {
    expect(() => canonicalJson({ a: [value] })).toThrow(RangeError);
  });

  it('gives the same text for the same data in any order of keys, and different text for different data', () => {
    const shuffle = (value: Json): Json => {
      if (Array.isArray(value)) return value.map(shuffle);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, shuffle(member as Json)]),
      );
    };
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const data = JSON.parse(JSON.stringify(value)) as Json;
        expect(canonicalJson(shuffle(data))).toBe(canonicalJson(data));
        expect(JSON.parse(canonicalJson(data))).toEqual(data);
      }),
    );
  });
});
