import { beforeAll, describe, expect, it } from 'vitest';
import { sha256Hex } from '../lib/hash.ts';
import type { Values } from '../template/schema.ts';
import type { Card, Runtime } from './card.ts';
import { hostileHeadlines, realHeadlines } from './headlines.fixtures.ts';
import { cardOf, inter600Sliced, openRealRuntime, titleRule } from './real-runtime.fixtures.ts';

let runtime: Runtime;
beforeAll(async () => {
  ({ runtime } = await openRealRuntime());
});

const size = { widthPx: 480, heightPx: 252 };
const box = `{ display: 'flex', flexWrap: 'wrap', boxSizing: 'border-box', width: '100%', height: '100%', padding: 20, backgroundColor: 'white', color: 'black', fontFamily: 'Inter', fontSize: 28 }`;

async function drawPng(card: Card, values: Values): Promise<string> {
  const laidOut = await runtime.layOut(card, values, size);
  if (!laidOut.ok) throw new Error(laidOut.error.message);
  const png = runtime.encodePng(laidOut.value.svg);
  if (!png.ok) throw new Error(png.error.message);
  return sha256Hex(png.value);
}

const titleCard = cardOf(`h('div', { style: ${box} }, title)`, { fonts: inter600Sliced });
/** The same card with the text written in its code. */
const constantCard = (text: string) =>
  cardOf(`h('div', { style: ${box} }, ${JSON.stringify(text)})`, { fonts: inter600Sliced });

// What the documented preparation makes of the hostile headlines, by hand; all others stay as they are.
const prepared = new Map([
  ['   ', ''],
  ['\t\n', ''],
  ['zero\u200bwidth\u200dspace\ufeff here', 'zero\u200bwidth\u200dspace here'],
  ['a\u0000b', 'ab'],
  ['\ud83d lone surrogate', '\ufffd lone surrogate'],
  ['\u2028;alert(1)//', ';alert(1)//'],
]);

describe('field values are text, never code', () => {
  it.each([...hostileHeadlines, '{title}', '$', '%s %d', '\\n\\u0041', '\u2028;alert(1)//'])(
    '%j draws the same bytes as the same text in the card',
    async (title) => {
      const composed = (prepared.get(title) ?? title).normalize('NFC');
      expect(await drawPng(titleCard, { title })).toBe(await drawPng(constantCard(composed), {}));
    },
  );

  it('the comparison can fail', async () => {
    expect(await drawPng(titleCard, { title: 'null' })).not.toBe(await drawPng(constantCard('nul1'), {}));
  });
});

describe('the same inputs', () => {
  const title = realHeadlines[12]!;
  const card = cardOf(
    `h('div', { style: ${box} }, h('h1', { 'data-field': 'title', style: { display: 'block', margin: 0, width: 300, fontSize: 28 } }, title))`,
    {
      rules: [{ ...titleRule, maxLines: 2 }],
    },
  );

  it('give the same bytes, whatever was drawn between', async () => {
    const first = await drawPng(card, { title });
    await drawPng(titleCard, { title: 'Žofie Černá' });
    await runtime.layOut(cardOf(`h('div', { style: { width: 'abc' } })`), {}, size);
    await runtime.layOut(cardOf(`(() => { for (;;); })()`), {}, size);
    expect(await drawPng(card, { title })).toBe(first);
  });

  it('give the same bytes in every time zone', async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Kiritimati';
      expect(new Date('2026-11-18T12:00:00Z').getHours()).toBe(2);
      const east = await drawPng(card, { title });
      process.env.TZ = 'America/Los_Angeles';
      expect(new Date('2026-11-18T12:00:00Z').getHours()).toBe(4);
      expect(await drawPng(card, { title })).toBe(east);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('make no request and give the page its fetch back', async () => {
    const { fetch } = globalThis;
    await drawPng(card, { title });
    await runtime.layOut(cardOf(`h('div', { style: { width: 'abc' } })`), {}, size);
    expect(globalThis.fetch).toBe(fetch);
  });
});

describe('layOut', () => {
  it('reports the box of each element with its ordinal, repeated elements once per copy', async () => {
    const card = cardOf(
      `h('div', { 'data-n': 0, style: { display: 'flex', width: '100%', height: '100%' } }, [1, 2].map(() => h('div', { 'data-n': 1, style: { width: 50, height: 20 } })), h('div', { style: { width: 10 } }))`,
    );
    const laidOut = await runtime.layOut(card, {}, size);
    if (!laidOut.ok) throw new Error(laidOut.error.message);
    expect(laidOut.value.boxes).toEqual([
      { ordinal: 0, instance: 0, x: 0, y: 0, width: 480, height: 252 },
      { ordinal: 1, instance: 1, x: 0, y: 0, width: 50, height: 20 },
      { ordinal: 1, instance: 2, x: 50, y: 0, width: 50, height: 20 },
      { ordinal: null, instance: 3, x: 100, y: 0, width: 10, height: 252 },
    ]);
  });

  it('gives the card its size, and its tokens as variables that the root may replace', async () => {
    const card = cardOf(
      `h('div', { style: { display: 'flex', '--b': '#00ff00', width: size.width, height: size.height } }, h('div', { style: { width: size.width / 2, height: '100%', backgroundColor: 'var(--a)' } }), h('div', { style: { flex: 1, backgroundColor: 'var(--b)' } }))`,
      { tokens: { a: '#ff0000', b: '#0000ff' } },
    );
    const laidOut = await runtime.layOut(card, {}, size);
    if (!laidOut.ok) throw new Error(laidOut.error.message);
    const pixels = runtime.rasterise(laidOut.value.svg);
    if (!pixels.ok) throw new Error(pixels.error.message);
    const at = (x: number) => [...pixels.value.data.slice((100 * 480 + x) * 4, (100 * 480 + x) * 4 + 4)];
    expect(at(10)).toEqual([255, 0, 0, 255]);
    expect(at(470)).toEqual([0, 255, 0, 255]);
  });

  it.each([
    ['a token that holds a URL', { tokens: { a: 'url(http://leak.invalid/a.png)' } }, 'asset.remote'],
    ['a broken font', { fonts: [{ ...inter600Sliced[0]!, data: new ArrayBuffer(9) }] }, 'font.broken'],
    [
      'an image that claims too much',
      {
        assets: [
          {
            name: 'a',
            mime: 'image/gif',
            bytes: new Uint8Array([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 0xff, 0xff, 0xff, 0xff]),
          },
        ],
      },
      'asset.too-large',
    ],
  ])('refuses %s before layout', async (_, changes, code) => {
    const card = cardOf(`h('div', { style: { backgroundImage: 'var(--a)' } }, 'x')`, changes);
    expect(await runtime.layOut(card, {}, size)).toMatchObject({ ok: false, error: { code } });
  });

  it('refuses values of more than four million characters, and blurs that take seconds', async () => {
    const card = cardOf(`h('div', { style: { width: 90, height: 90, filter: 'blur(2000px)' } })`);
    expect(await runtime.layOut(card, { title: 'x'.repeat(4_000_001) }, size)).toMatchObject({
      ok: false,
      error: { code: 'field.too-long' },
    });
    expect(await runtime.layOut(card, {}, size)).toMatchObject({ ok: false, error: { code: 'style.blur' } });
  });

  it.each([
    ['filter', 'blur(401px)', 'blur(400px)'],
    ['boxShadow', '0 0 801px red', '0 0 800px red'],
    ['textShadow', '0 0 801px red', '0 0 800px red'],
  ])(
    'names the node whose %s is too large a blur, and not one with the largest that it names',
    async (name, above, most) => {
      const withBlur = (value: string) =>
        cardOf(
          `h('div', { 'data-n': 0, style: { display: 'flex' } }, h('p', { 'data-n': 1, style: { ${name}: '${value}' } }, 'x'))`,
        );
      expect(await runtime.layOut(withBlur(above), {}, size)).toMatchObject({
        ok: false,
        error: { code: 'style.blur', ordinal: 1, style: name },
      });
      const held = await runtime.layOut(withBlur(most), {}, size);
      expect(held.ok ? '' : held.error.code).not.toBe('style.blur');
    },
  );

  it('leads an error of the layout back to its node', async () => {
    const card = cardOf(
      `h('div', { 'data-n': 0, style: { display: 'flex' } }, h('p', { 'data-n': 1, 'data-field': 'title', style: { textAlign: 'middle' } }, title))`,
      { rules: [titleRule] },
    );
    expect(await runtime.layOut(card, { title: 'x' }, size)).toMatchObject({
      ok: false,
      error: { code: 'style.invalid', ordinal: 1, style: 'textAlign' },
    });
  });

  it('draws at twice the size when asked', async () => {
    const laidOut = await runtime.layOut(titleCard, { title: 'x' }, size);
    if (!laidOut.ok) throw new Error(laidOut.error.message);
    expect(runtime.rasterise(laidOut.value.svg, 2)).toMatchObject({
      ok: true,
      value: { widthPx: 960, heightPx: 504 },
    });
    expect(runtime.rasterise(laidOut.value.svg, 100)).toMatchObject({
      ok: false,
      error: { code: 'engine.too-large' },
    });
    expect(runtime.rasterise('no svg')).toMatchObject({ ok: false, error: { code: 'engine.raster' } });
  });

  it('gives straight alpha, as a canvas takes it', async () => {
    const laidOut = await runtime.layOut(
      cardOf(
        `h('div', { style: { width: '100%', height: '100%', backgroundColor: 'rgba(200, 100, 50, 0.5)' } })`,
      ),
      {},
      size,
    );
    if (!laidOut.ok) throw new Error(laidOut.error.message);
    const pixels = runtime.rasterise(laidOut.value.svg);
    if (!pixels.ok) throw new Error(pixels.error.message);
    const [r, g, b, a] = pixels.value.data;
    expect([
      Math.abs(r! - 200) < 2,
      Math.abs(g! - 100) < 2,
      Math.abs(b! - 50) < 2,
      Math.abs(a! - 128) < 2,
    ]).toEqual([true, true, true, true]);
  });
});
