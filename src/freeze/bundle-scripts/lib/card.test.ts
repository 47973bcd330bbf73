import { describe, expect, it } from 'vitest';
import { createCard, createQueue } from './card.mjs';

const template = { name: 'Post', fields: [], fonts: [], sizes: [{ id: 'card', widthPx: 2, heightPx: 1 }] };

/** Engines that note which memory they were lent; a picture is its number in every byte. */
function openCard(encode: (pixels: { data: Uint8Array }, format: string) => Promise<Uint8Array>) {
  const lent: (ArrayBuffer | null)[] = [];
  const given: ArrayBuffer[] = [];
  const runtime = {
    layOut: async () => ({ ok: true, value: { svg: '', verdict: null, verdicts: [], missingGlyphs: [] } }),
    rasterise(_svg: string, _scale: number, memory: ArrayBuffer | null) {
      lent.push(memory);
      const data = new Uint8Array(memory ?? new ArrayBuffer(8)).fill(lent.length);
      given.push(data.buffer as ArrayBuffer);
      return { ok: true, value: { widthPx: 2, heightPx: 1, data } };
    },
  };
  const parts = { template, code: '', fonts: [], assets: [] };
  return { card: createCard(runtime, parts, createQueue(), encode), lent, given };
}

describe('pixels that are encoded as another format', () => {
  it('give their memory to the next picture once they are encoded, also where two are asked for at once', async () => {
    const { card, lent, given } = openCard(async ({ data }) => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      return data.slice();
    });
    const drawn = await Promise.all(['jpeg', 'png8', 'jpeg'].map((format) => card.draw({}, { format })));
    expect(drawn.map(({ bytes }) => [...new Set(bytes)])).toEqual([[1], [2], [3]]);
    expect(lent).toEqual([null, given[0], given[0]]);
  });

  it('keep their memory when encoding failed, since the encoder may still read it', async () => {
    let count = 0;
    const { card, lent, given } = openCard(async ({ data }) => {
      if (++count === 2) throw new Error('broken');
      return data.slice();
    });
    const draw = () => card.draw({}, { format: 'jpeg' });
    await draw();
    await expect(draw()).rejects.toThrow('broken');
    await draw();
    expect(lent).toEqual([null, given[0], null]);
  });
});
