import { describe, expect, it } from 'vitest';
import { writePng } from './png-file.ts';

// One black pixel of a palette, written by Python's struct and zlib.
const packedRows = '789c6360000000020001';
const expected =
  '89504e470d0a1a0a0000000d494844520000000100000001080300000028cb34bb00000003504c54' +
  '45000000a77a3dda0000000a49444154789c636000000002000148afa4710000000049454e44ae426082';

describe('writePng', () => {
  it('writes the bytes that the format asks for', () => {
    const png = writePng({
      widthPx: 1,
      heightPx: 1,
      colourType: 3,
      before: [['PLTE', new Uint8Array(3)]],
      packedRows: Uint8Array.from(Buffer.from(packedRows, 'hex')),
    });
    expect(Buffer.from(png).toString('hex')).toBe(expected);
  });
});
