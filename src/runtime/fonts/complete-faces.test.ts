import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inter600, readChainFile } from '../real-runtime.fixtures.ts';
import { completeFaces } from './complete-faces.ts';

const readModule = (path: string) =>
  new Uint8Array(readFileSync(new URL(`../../../node_modules/${path}`, import.meta.url)));

const card = (text: string, weight = 600) => ({
  type: 'div',
  props: { style: { fontFamily: 'Inter', fontWeight: weight }, children: [text] },
});
const filesFor = async (text: string, weight?: number) => {
  const complete = await completeFaces(inter600, card(text, weight), '…', readChainFile);
  return complete.ok ? complete.value.files : complete.error.code;
};

describe('what the chain adds', () => {
  it.each([
    ['Größenwahn', []],
    ['Война и мир', ['fonts/noto-sans-cyrillic-700.woff']],
    ['Ο Καπετάν Μιχάλης', ['fonts/noto-sans-greek-700.woff']],
    ['ألف ليلة', ['fonts/noto-sans-arabic-arabic-700.woff']],
    ['אהבה', ['fonts/noto-sans-hebrew-hebrew-700.woff']],
    ['गोदान', ['fonts/noto-sans-devanagari-devanagari-700.woff']],
    ['สี่แผ่นดิน', ['fonts/noto-sans-thai-thai-700.woff']],
    ['We ❤️ it 🚀', ['emoji/1f680.svg', 'emoji/2764.svg']],
    ['𝐀', ['fonts/noto-sans-math-latin-400.woff']],
  ])('%s needs these files and no others', async (text, files) => {
    expect(await filesFor(text)).toEqual(files);
  });

  it('takes the weight of the text', async () => {
    expect(await filesFor('Война', 400)).toEqual(['fonts/noto-sans-cyrillic-400.woff']);
  });

  it('draws Han as Japanese beside kana, as Korean beside Hangul, and as Chinese alone', async () => {
    const families = async (text: string) =>
      new Set(((await filesFor(text)) as string[]).map((file) => /noto-sans-(..)-/.exec(file)![1]));
    expect(await families('百年の孤独')).toEqual(new Set(['jp']));
    expect(await families('百年孤独')).toEqual(new Set(['sc']));
    expect(await families('百年 고독')).toEqual(new Set(['kr']));
  });

  it('is the same whatever was drawn before, down to the array', async () => {
    const draw = (text: string) => completeFaces(inter600, card(text), '', readChainFile);
    const first = await draw('Война');
    await draw('אהבה');
    const again = await draw('мир');
    expect(first.ok && again.ok && first.value.faces === again.value.faces).toBe(true);
  });

  it('gives plain letters to a card whose only font has none', async () => {
    const han = readModule('@fontsource/noto-sans-sc/files/noto-sans-sc-4-400-normal.woff');
    const own = [{ family: 'Han', weight: 400, style: 'normal' as const, data: han.buffer }];
    const complete = await completeFaces(own, card('Go to 42', 400), '', readChainFile);
    expect(complete.ok && complete.value.files).toEqual(['fonts/noto-sans-latin-400.woff']);
  });

  it('is refused, with the name of the font, where the file did not travel', async () => {
    const complete = await completeFaces(inter600, card('ລາວ'), '', async () => null);
    expect(complete).toMatchObject({
      ok: false,
      error: { code: 'font.absent', message: expect.stringContaining('Noto Sans Lao') },
    });
  });
});
