import { describe, expect, it } from 'vitest';
import { refuseWithheld } from './withheld.mjs';

// а to я and Georgian ა: 0x430 is "ts" in base 36, 31 further; then 0x10d0 - 0x44f = 3201, '2gx'.
const fonts = [{ withheld: 'ts+v 2gx' }, {}];

function layOut(tree: unknown, drawn = tree, given: unknown[] = fonts) {
  const runtime = { layOut: async () => ({ ok: true, value: { tree, drawn } }), encodePng: () => null };
  return refuseWithheld(runtime, given).layOut({}, {});
}
const text = (...children: unknown[]) => ({ type: 'div', props: { children } });

describe('a bundle with subset fonts', () => {
  it.each([
    ['а', 'а'],
    ['Title я', 'я'],
    ['ა', 'ა'],
    ['А', 'а'],
  ])('refuses %s by its letter', async (title, letter) => {
    const laidOut = await layOut(text('plain', text(title)));
    expect(laidOut).toMatchObject({ ok: false, error: { code: 'font.withheld' } });
    expect(laidOut.error.message).toContain(`“${letter}”`);
  });

  it.each(['Title', 'Žižek — 12 €', 'ё', '東京', '🚀'])('draws %s', async (title) => {
    expect((await layOut(text(title, text()))).ok).toBe(true);
  });

  it('refuses a letter that is written with its mark apart', async () => {
    // й alone: 0x439 is "u1" in base 36.
    const laidOut = await layOut(text('и\u0306'), undefined, [{ withheld: 'u1' }]);
    expect(laidOut.error?.message).toContain('“й”');
    expect((await layOut(text('и'), undefined, [{ withheld: 'u1' }])).ok).toBe(true);
  });

  it('refuses what the rules cut away too, since it was measured in another font', async () => {
    expect((await layOut(text('A long я'), text('A long…'))).ok).toBe(false);
  });

  it('names the letter where a fallback font was looked for in vain, and tells other failures as they are', async () => {
    const failing = (code: string) =>
      refuseWithheld({ layOut: async () => ({ ok: false, error: { code } }) }, fonts).layOut(
        {},
        { title: 'Title я', n: 3 },
      );
    expect(await failing('font.absent')).toMatchObject({ error: { code: 'font.withheld' } });
    expect(await failing('evaluate.threw')).toEqual({ ok: false, error: { code: 'evaluate.threw' } });
  });

  it('leaves a card with whole fonts alone', async () => {
    expect((await layOut(text('я'), undefined, [{}])).ok).toBe(true);
  });
});
