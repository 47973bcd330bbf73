import { beforeAll, describe, expect, it } from 'vitest';
import type { Pixels, Runtime } from '../runtime/card.ts';
import { cardOf, openRealRuntime, titleRule } from '../runtime/real-runtime.fixtures.ts';

let runtime: Runtime;
beforeAll(async () => {
  ({ runtime } = await openRealRuntime());
});

const size = { widthPx: 400, heightPx: 300 };

async function draw(title: string, width = 380) {
  const body = `h('div', { style: { display: 'flex', width: '100%', height: '100%', paddingTop: 60, boxSizing: 'border-box' } }, h('div', { 'data-field': 'title', style: { fontFamily: 'Inter', fontWeight: 600, fontSize: 100, lineHeight: 1.2, width: ${width} } }, title))`;
  const laidOut = await runtime.layOut(cardOf(body, { rules: [titleRule] }), { title }, size);
  if (!laidOut.ok) throw new Error(laidOut.error.message);
  const pixels = runtime.rasterise(laidOut.value.svg);
  if (!pixels.ok) throw new Error(pixels.error.message);
  return { ...laidOut.value, pixels: pixels.value };
}

function topRow({ widthPx, data }: Pixels): number {
  let at = 3;
  while (at < data.length && data[at]! < 128) at += 4;
  return Math.floor(at / 4 / widthPx);
}

describe('marks', () => {
  it('of Thai stand one above the other: the tone of ที่ reaches higher than the vowel of ที', async () => {
    const vowel = topRow((await draw('ที')).pixels);
    const tone = topRow((await draw('ที่')).pixels);
    expect(vowel - tone).toBeGreaterThan(10);
  });

  it('of Arabic stand above the letter: the fatha of بَ is higher than the letter, which has its dot below', async () => {
    const letter = topRow((await draw('ب')).pixels);
    const marked = topRow((await draw('بَ')).pixels);
    expect(letter - marked).toBeGreaterThan(10);
  });

  it('come from the face of their letter: x with U+0337 has both in one face of the chain', async () => {
    const drawn = await draw('x\u0337');
    expect(drawn.missingGlyphs).toEqual([]);
    expect(drawn.chainFiles).toEqual(['fonts/dejavu-sans-all-700.ttf']);
  });
});

describe('emoji', () => {
  it('alone on their lines are counted as lines', async () => {
    const { verdicts } = await draw('🚀🔥🎉', 130);
    expect(verdicts[0]!.verdict).toMatchObject({ kind: 'overflows' });
    expect((await draw('🚀🔥', 130)).verdicts[0]!.verdict).toMatchObject({ kind: 'fits', lines: 2 });
  });

  it('beside words stand on their line', async () => {
    expect((await draw('Go 🚀')).verdicts[0]!.verdict).toMatchObject({ kind: 'fits', lines: 1 });
  });
});
