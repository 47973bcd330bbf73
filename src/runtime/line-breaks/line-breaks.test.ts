import { beforeAll, describe, expect, it } from 'vitest';
import { readChainFile } from '../real-runtime.fixtures.ts';
import { dictionaryBreaks, dictionaryFiles, loadDictionaries } from './dictionary-breaks.ts';
import { openDictionary } from './dictionary-trie.ts';
import { unspacedBreaks, writeBreaks, writeTreeBreaks } from './line-breaks.ts';

const thai = 'เราย้ายฐานข้อมูลขนาดใหญ่โดยไม่หยุดให้บริการได้อย่างไร';
const samples = { thai, lao: 'ສະບາຍດີຊາວໂລກ', khmer: 'សួស្តីពិភពលោក', burmese: 'မင်္ဂလာပါကမ္ဘာလောက' };

const split = (text: string, at: readonly number[]) =>
  [0, ...at].map((from, index) => text.slice(from, at[index]));

beforeAll(async () => {
  expect(await loadDictionaries(Object.values(samples).join(), readChainFile)).toBeNull();
});

describe('R4.6 words of scripts that have no spaces', () => {
  it('are found in Thai by a dictionary', () => {
    expect(split(thai, dictionaryBreaks(thai))).toEqual([
      'เรา',
      'ย้าย',
      'ฐาน',
      'ข้อมูล',
      'ขนาด',
      'ใหญ่',
      'โดย',
      'ไม่',
      'หยุด',
      'ให้',
      'บริการ',
      'ได้',
      'อย่างไร',
    ]);
  });

  it('are found in Lao, Khmer and Burmese', () => {
    expect(split(samples.lao, dictionaryBreaks(samples.lao))).toEqual(['ສະບາຍດີ', 'ຊາວ', 'ໂລກ']);
    expect(split(samples.khmer, dictionaryBreaks(samples.khmer))).toEqual(['សួស្តី', 'ពិភពលោក']);
    expect(split(samples.burmese, dictionaryBreaks(samples.burmese)).join('|')).toContain('ကမ္ဘာ');
  });

  it('never begin with a repetition mark, and a mark is never torn off its letter', () => {
    const text = 'เด็กๆไปเที่ยว';
    expect(split(text, dictionaryBreaks(text))[0]).toBe('เด็กๆ');
    for (const at of dictionaryBreaks(text)) expect(text[at]).not.toMatch(/\p{M}/u);
  });

  it('take U+200B in the tree, and only there', () => {
    expect(writeBreaks('เราย้าย')).toBe('เรา\u200bย้าย');
    expect(writeBreaks('plain text')).toBe('plain text');
    const tree = { type: 'div', props: { children: ['เราย้าย', { type: 'b', props: { children: ['ab'] } }] } };
    expect(writeTreeBreaks(tree).props.children![0]).toBe('เรา\u200bย้าย');
    const latin = { type: 'div', props: { children: ['ab'] } };
    expect(writeTreeBreaks(latin)).toBe(latin);
  });

  it('need a dictionary for each script that a text has, and say which is not here', async () => {
    expect(dictionaryFiles('ab')).toEqual([]);
    expect(dictionaryFiles(`${thai} ${samples.lao}`)).toEqual([
      'dictionaries/thai.dict',
      'dictionaries/lao.dict',
    ]);
    expect(() => openDictionary(new Uint8Array(64))).toThrow('no dictionary');
  });
});

describe('R4.7 a text in a script without spaces', () => {
  it.each([
    ['十倍速く、する「ため」に。', ['十', '倍', '速', 'く、', 'す', 'る', '「た', 'め」', 'に。']],
    ['二十GB的数据', ['二', '十', 'GB', '的', '数', '据']],
    ['state-of-the-art 数据', ['state-of-the-art 数', '据']],
  ])('may be cut where a line may break: %s', (text, pieces) => {
    expect(split(text, unspacedBreaks(text))).toEqual(pieces);
  });

  it.each(['state-of-the-art', 'https://example.com/a/b', 'Привет, мир', '카프카', 'a👩‍👩‍👧b'])(
    'which %s is not',
    (text) => {
      expect(unspacedBreaks(text)).toEqual([]);
    },
  );
});
