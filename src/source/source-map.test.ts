import { expect, it } from 'vitest';
import { decodeMappings } from './source-map.ts';

it('decodes lines, steps back and numbers of several digits', () => {
  // A=0, C=1, D=-1, gB=16, hB=-16: worked out by hand from five bits a digit.
  expect(decodeMappings('AAAA,CAAC;;gBACgB,CADhB')).toEqual([
    [
      { column: 0, sourceLine: 0, sourceColumn: 0 },
      { column: 1, sourceLine: 0, sourceColumn: 1 },
    ],
    [],
    [
      { column: 16, sourceLine: 1, sourceColumn: 17 },
      { column: 17, sourceLine: 0, sourceColumn: 1 },
    ],
  ]);
});

it('passes over places without a source', () => {
  expect(decodeMappings('C,CAAA')).toEqual([[{ column: 2, sourceLine: 0, sourceColumn: 0 }]]);
  expect(decodeMappings('')).toEqual([[]]);
});
