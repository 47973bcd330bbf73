import { beforeAll, describe, expect, it } from 'vitest';
import { type Engine, markProperty, type Pixels, type Runtime } from '../runtime/card.ts';
import { cardOf, inter600, openRealRuntime, titleRule } from '../runtime/real-runtime.fixtures.ts';

let runtime: Runtime;
let engine: Engine;
beforeAll(async () => {
  ({ runtime, engine } = await openRealRuntime());
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

describe('marked words', () => {
  const text = 'Words of a text that wraps, שלום עולם and 🚀 more to the very end';
  const layOut = (style: Record<string, string | number>, measure: boolean, mark: boolean) =>
    engine.layout(
      {
        type: 'div',
        props: {
          style: { display: 'flex', width: '100%', height: '100%', fontFamily: 'Inter', fontSize: 31 },
          children: [
            {
              type: 'div',
              props: {
                style: { width: 263, ...style, ...(mark ? { [markProperty]: 'mine' } : {}) },
                children: [text],
              },
            },
          ],
        },
      },
      { ...size, fonts: inter600, images: { '🚀': 'data:image/png;base64,AA==' }, measure },
    );

  const styles: Record<string, string | number>[] = [
    {},
    { textAlign: 'center' },
    { textAlign: 'right', letterSpacing: 1.3 },
    { textAlign: 'justify', textIndent: 17 },
    { direction: 'rtl' },
    { direction: 'rtl', textAlign: 'center' },
    { display: 'block', textAlign: 'center' },
    { backgroundClip: 'text', color: 'transparent', backgroundImage: 'linear-gradient(red, blue)' },
    { textShadow: '1px 2px 3px red', opacity: 0.5 },
  ];
  for (const style of styles)
    it(`are told alike while drawing and while measuring, and draw nothing: ${JSON.stringify(style)}`, async () => {
      const [drawn, measured, plain] = await Promise.all([
        layOut(style, false, true),
        layOut(style, true, true),
        layOut(style, false, false),
      ]);
      if (!drawn.ok || !measured.ok || !plain.ok) throw new Error('not laid out');
      expect(drawn.value.svg).toBe(plain.value.svg);
      expect(plain.value.runs).toEqual([]);
      expect(drawn.value.runs.length).toBeGreaterThan(12);
      expect(drawn.value.runs.map(({ text: word, y }) => `${word} ${y}`)).toEqual(
        measured.value.runs.map(({ text: word, y }) => `${word} ${y}`),
      );
      for (const [index, run] of drawn.value.runs.entries()) {
        expect(run.x).toBeCloseTo(measured.value.runs[index]!.x, 6);
        expect(run.width).toBeCloseTo(measured.value.runs[index]!.width, 6);
      }
    });

  it('stand where they are painted: the first at the left, the last ends with the ink', async () => {
    const laidOut = await layOut({ width: 390, fontSize: 20 }, false, true);
    if (!laidOut.ok) throw new Error(laidOut.error.message);
    const first = laidOut.value.runs[0]!;
    expect(first).toMatchObject({ text: 'Words', x: 0, mark: 'mine' });
    expect(Math.max(...laidOut.value.runs.map(({ x, width }) => x + width))).toBeLessThan(390);
  });
});
