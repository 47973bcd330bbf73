import { describe, expect, it } from 'vitest';
import type { Card, CardText, LaidOut } from './card.ts';
import { cardOf, openRealRuntime, titleRule } from './real-runtime.fixtures.ts';

const { runtime } = await openRealRuntime();
const size = { widthPx: 400, heightPx: 200 };

async function draw(card: Card, title: string): Promise<{ laidOut: LaidOut; text: CardText }> {
  const laidOut = await runtime.layOut(card, { title }, size);
  if (!laidOut.ok) throw new Error(laidOut.error.message);
  const text = await runtime.readText(card, laidOut.value, size);
  if (!text.ok) throw new Error(text.error.message);
  return { laidOut: laidOut.value, text: text.value };
}

const paint = (svg: string): Buffer => {
  const pixels = runtime.rasterise(svg);
  if (!pixels.ok) throw new Error(pixels.error.message);
  return Buffer.from(pixels.value.data.buffer);
};

const page = (style: string, children: string) =>
  `h('div', { 'data-n': 0, style: { display: 'flex', flexDirection: 'column', width: 400, height: 200, background: 'linear-gradient(red, blue)', fontFamily: 'Inter', fontWeight: 600, ${style} } }, ${children})`;

describe('readText', () => {
  it('names each word with its element, size and place', async () => {
    const { text } = await draw(
      cardOf(
        page(
          '',
          "h('p', { 'data-n': 1, style: { fontSize: 40, margin: 0 } }, title), h('p', { 'data-n': 2, style: { fontSize: 20, margin: 0 } }, 'Tom & <b>')",
        ),
      ),
      'One two',
    );
    expect(
      text.nodes.map(({ ordinal, runs }) => [
        ordinal,
        runs.map((run) => run.text).filter((word) => word.trim() !== ''),
        runs[0]!.fontPx,
      ]),
    ).toEqual([
      [1, ['One', 'two'], 40],
      [2, ['Tom', '&', '<', 'b', '>'], 20],
    ]);
    const [, second] = text.nodes;
    expect(second!.runs[0]!.y).toBeGreaterThan(40);
    expect(second!.runs[0]!.y + second!.runs[0]!.height).toBeLessThan(80);
  });

  it('reads the text as the rules left it', async () => {
    const card = cardOf(
      page('', "h('p', { 'data-field': 'title', style: { fontSize: 40, margin: 0 } }, title)"),
      { rules: [{ ...titleRule, maxPx: 40, minPx: 30, maxLines: 1 }] },
    );
    const { text } = await draw(card, 'A headline that is far too long for a single line');
    const words = text.nodes[0]!.runs.map((run) => run.text).join('');
    expect(words).toMatch(/^A headline.*…$/);
    expect(text.nodes[0]!.runs[0]!.fontPx).toBeLessThan(40);
  });

  it('gives the card without its words, nothing else changed', async () => {
    const words =
      "h('p', { style: { fontSize: 40, margin: 0, color: 'white', textShadow: '0 2px 4px black', textDecoration: 'underline' } }, title), h('div', { style: { width: 50, height: 50, backgroundColor: 'lime', borderRadius: 9 } })";
    const blank = words.replace('title', "' '").replace("textDecoration: 'underline'", "height: '48px'");
    const { text } = await draw(
      cardOf(page('', words.replace('margin: 0', "margin: 0, height: '48px'"))),
      'Title',
    );
    const { laidOut } = await draw(cardOf(page('', blank)), 'Title');
    expect(paint(text.behind).equals(paint(laidOut.svg))).toBe(true);
  });

  it('gives the same card without words for two texts of one height, though an ancestor gives them a shadow', async () => {
    const body = `h('div', { style: { display: 'flex', textShadow: '0 2px 4px black', WebkitTextStroke: '2px red' } }, h('p', { style: { fontSize: 40, margin: 0 } }, title))`;
    const [one, other] = [
      await draw(cardOf(page('', body)), 'One'),
      await draw(cardOf(page('', body)), 'Another one'),
    ];
    expect(one.text.behind).not.toMatch(/<filter|stroke="red"/);
    expect(one.text.behind.replace(/<mask.*?<\/mask>/g, '')).toBe(
      other.text.behind.replace(/<mask.*?<\/mask>/g, ''),
    );
  });

  it('takes a background that fills the letters away with them', async () => {
    const gradient = `h('p', { style: { margin: 0, fontSize: 40, backgroundImage: 'linear-gradient(lime, lime)', backgroundClip: 'text', color: 'transparent' } }, title)`;
    const { text } = await draw(cardOf(page('', gradient)), 'Title');
    const { laidOut } = await draw(cardOf(page('', 'null')), 'Title');
    expect(paint(text.behind).equals(paint(laidOut.svg))).toBe(true);
  });

  it('says what a box cuts off, and where a turned word ends', async () => {
    const { text } = await draw(
      cardOf(
        page(
          '',
          "h('p', { style: { margin: 0, width: 60, height: 30, overflow: 'hidden', fontSize: 40 } }, title), h('p', { style: { margin: 0, fontSize: 20, transform: 'rotate(90deg)' } }, 'Turned')",
        ),
      ),
      'Wide',
    );
    const [clipped, turned] = text.nodes;
    expect(clipped!.runs[0]!.clip).toEqual({ x: 0, y: 0, width: 60, height: 30 });
    expect(turned!.runs[0]!.isTransformed).toBe(true);
    expect(turned!.runs[0]!.height).toBeGreaterThan(turned!.runs[0]!.width);
  });
});
