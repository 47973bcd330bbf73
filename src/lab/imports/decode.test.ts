import { describe, expect, it } from 'vitest';
import { createDecoder, decodeFile } from './decode.ts';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

const utf16 = (text: string, isBig = false): number[] =>
  [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });

describe('decodeFile', () => {
  it('takes the mark off UTF-8', () => {
    expect(decodeFile(bytes([0xef, 0xbb, 0xbf], 'Größe'))).toEqual({ text: 'Größe', notes: [] });
  });

  it('reads UTF-16 of both orders, with a mark and without', () => {
    const text = 'title\nGröße\n';
    for (const file of [
      bytes([0xff, 0xfe], utf16(text)),
      bytes([0xfe, 0xff], utf16(text, true)),
      bytes(utf16(text)),
      bytes(utf16(text, true)),
    ])
      expect(decodeFile(file)).toEqual({ text, notes: ['It is in UTF-16.'] });
  });

  it('reads what is no UTF-8 as Windows-1252, and says so', () => {
    expect(decodeFile(bytes('Gr', [0xf6, 0xdf], 'e ', [0x80], '5'))).toEqual({
      text: 'Größe €5',
      notes: ['It is not in UTF-8 and was read as Windows-1252. Look at its accents.'],
    });
  });

  it('reads each line of a mixed file as what it is, and names the first', () => {
    const file = bytes('title\nGröße\nCaf', [0xe9], '\nNaïve\nd', [0xe9], 'j', [0xe0], '\n');
    expect(decodeFile(file)).toEqual({
      text: 'title\nGröße\nCafé\nNaïve\ndéjà\n',
      notes: [
        'It mixes encodings: 2 lines are not in UTF-8, the first is line 3. They were read as Windows-1252.',
      ],
    });
  });
});

describe('createDecoder', () => {
  it('gives the same text in slices of any length, also through a letter and a mark', () => {
    const text = 'a\nGröße 🎉\nlast';
    for (const file of [bytes([0xef, 0xbb, 0xbf], text), bytes([0xff, 0xfe], utf16('a\nGröße x\nlast'))]) {
      const whole = decodeFile(file).text;
      for (const size of [3, 4, 7, 11]) {
        const decoder = createDecoder();
        let found = '';
        for (let at = 0; at < file.length; at += size)
          found += decoder.decode(file.subarray(at, at + size), at + size >= file.length);
        expect(found).toBe(whole);
      }
    }
  });
});
