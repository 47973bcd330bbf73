import { beforeAll, describe, expect, it } from 'vitest';
import type { Runtime } from '../card.ts';
import { cardOf, inter600, inter600Sliced, openRealRuntime } from '../real-runtime.fixtures.ts';

// What normalising is for, seen through the real engine.

let runtime: Runtime;
beforeAll(async () => {
  ({ runtime } = await openRealRuntime());
});

const size = { widthPx: 400, heightPx: 200 };

const styled = (style: object) =>
  cardOf(
    `h('div', { 'data-n': 0, style: { display: 'flex', padding: 4, width: '100%', height: '100%' } }, h('p', { 'data-n': 1 }, 'good'), h('p', { 'data-n': 2, style: ${JSON.stringify(style)} }, 'wrong'))`,
  );

describe('a wrong style names its node and property, and what to write', () => {
  it.each([
    ['display', 'flexx', /display cannot be flexx\. Use one of: block, .*flex/],
    ['position', 'stiky', /Use one of: absolute, relative, static, fixed, sticky\./],
    ['flexDirection', 'sideways', /Use one of: row, column/],
    ['justifyContent', 'middle', /Use one of: center, start/],
    ['alignItems', 'middle', /Use one of: stretch, center/],
    ['flexWrap', 'yes', /Use one of: wrap, nowrap/],
    ['overflow', 'hiden', /Use one of: visible, hidden/],
    ['boxSizing', 'border', /Use one of: border-box, content-box/],
    ['textAlign', 'middle', /Use one of: left, right, center/],
    ['width', 'abc', /width cannot be abc\. Check its spelling and unit\./],
    ['height', '5 px', /height cannot be 5 px\./],
    ['padding', 'x', /padding: x.*Check this style\./],
    ['border', 'thick red line', /thick red line/],
    ['borderRadius', 'x', /borderRadius/],
    ['transform', 'rotate(abc)', /abc.*rotate/],
    ['filter', 'blurr(5px)', /blurr\(\).*filter/],
    ['background', 'notacolour', /background/],
    ['backgroundImage', 'linear(red, blue)', /linear\(red, blue\)/],
    ['zIndex', 'x', /zIndex/],
    ['flex', 'x', /flex: x/],
    ['textShadow', 'x', /textShadow: x/],
    ['_x', '1', /_x/],
  ])('%s: %s', async (name, value, message) => {
    const laidOut = await runtime.layOut(styled({ [name]: value }), {}, size);
    expect(laidOut).toMatchObject({
      ok: false,
      error: { code: 'style.invalid', ordinal: 2, style: name, message: expect.stringMatching(message) },
    });
  });

  it('color: an invalid one would be painted black', async () => {
    expect(await runtime.layOut(styled({ color: 'notacolour' }), {}, size)).toMatchObject({
      ok: false,
      error: { code: 'style.colour', ordinal: 2, style: 'color' },
    });
  });
});

describe('fonts that come in slices', () => {
  const text = cardOf(
    `h('div', { style: { display: 'flex', width: '100%', height: '100%', fontFamily: 'Inter', fontSize: 40 } }, title)`,
  );

  it('draw letters of every slice without a missing glyph', async () => {
    const laidOut = await runtime.layOut({ ...text, fonts: inter600Sliced }, { title: 'Žižek' }, size);
    expect(laidOut).toMatchObject({ ok: true, value: { missingGlyphs: [], verdict: { kind: 'fits' } } });
  });

  it('leave no card proven when a letter is in none of them, nor in a fallback font', async () => {
    const title = 'Žižek, Война \ue000';
    const laidOut = await runtime.layOut({ ...text, fonts: inter600 }, { title }, size);
    if (!laidOut.ok) throw new Error(laidOut.error.message);
    expect(laidOut.value.missingGlyphs).toEqual(['\ue000']);
    expect(laidOut.value.verdict).toMatchObject({
      kind: 'unknown',
      reason: expect.stringMatching(/^No font of this card has .* Add a font that has it\.$/),
    });
  });

  it.each(['\u202egnissecorp\u202c', 'a\u200eb', 'a\u2060b', 'a\u200db', 'a\u200bb', 'a\u00a0b'])(
    'miss nothing in %j, since nothing of it is painted',
    async (title) => {
      expect(await runtime.layOut({ ...text, fonts: inter600 }, { title }, size)).toMatchObject({
        ok: true,
        value: { missingGlyphs: [] },
      });
    },
  );
});

describe('images', () => {
  const red =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';
  const asset = {
    name: 'dot',
    mime: 'image/png',
    bytes: Uint8Array.from(atob(red), (unit) => unit.charCodeAt(0)),
  };
  const at = async (body: string) => {
    const laidOut = await runtime.layOut(cardOf(body, { assets: [asset] }), {}, size);
    if (!laidOut.ok) throw new Error(laidOut.error.message);
    const pixels = runtime.rasterise(laidOut.value.svg);
    if (!pixels.ok) throw new Error(pixels.error.message);
    return [...pixels.value.data.slice((100 * 400 + 100) * 4, (100 * 400 + 100) * 4 + 4)];
  };
  const root = `display: 'flex', width: 400, height: 200`;

  it.each([
    ['an img', `h('div', { style: { ${root} } }, h('img', { src: 'asset:dot', width: 400, height: 200 }))`],
    [
      'a background',
      `h('div', { style: { ${root}, backgroundImage: 'url(asset:dot)', backgroundSize: '400px 200px' } })`,
    ],
    [
      'a mask',
      `h('div', { style: { ${root}, backgroundColor: 'rgb(255, 0, 0)', maskImage: 'url(asset:dot)', maskSize: '400px 200px' } })`,
    ],
  ])('of the template are painted in %s', async (_, body) => {
    const [r, g, b, a] = await at(body);
    // The image is half transparent.
    expect(a).toBe(127);
    expect(r).toBeGreaterThan(200);
    expect([g, b]).toEqual([0, 0]);
  });

  it('from the network are refused before layout', async () => {
    const card = cardOf(
      `h('div', { style: { ${root} } }, h('img', { 'data-n': 1, src: 'https://example.com/a.png' }))`,
    );
    expect(await runtime.layOut(card, {}, size)).toMatchObject({
      ok: false,
      error: { code: 'asset.remote', ordinal: 1 },
    });
  });
});
