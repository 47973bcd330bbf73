import { expect, it } from 'vitest';
import { describeCheck, drawPicture } from './draw.fixtures.ts';
import { cropOf, safeArea } from './safe-area.ts';

// Of 600 x 315 px, a crop to 2 : 1 keeps y 7.5 to 307.5, one to 1 : 1 keeps x 142.5 to 457.5.
const at = (left: number, top: number, text = 'HI') =>
  `h('p', { 'data-n': 1, style: { position: 'absolute', margin: 0, left: ${left}, top: ${top}, fontSize: 20, lineHeight: 1.21 } }, '${text}')`;
const square = { widthPx: 315, heightPx: 315 };

describeCheck(safeArea, {
  fail: [
    { name: 'a title at the left edge', body: at(20, 100), codes: ['safe-area.1-1'] },
    { name: 'a line at the upper edge', body: at(280, 0), codes: ['safe-area.2-1'] },
    { name: 'a line in the lower corner', body: at(20, 295), codes: ['safe-area.2-1', 'safe-area.1-1'] },
    {
      name: 'a line on the last pixels',
      body: at(280, 291.8, 'gj'),
      codes: ['safe-area.1.91-1', 'safe-area.2-1'],
    },
  ],
  pass: [
    { name: 'a word in the middle', body: at(280, 140) },
    { name: 'a square card', body: at(2, 2), size: square },
    { name: 'no text', body: "h('div', { style: { width: 600, height: 315, backgroundColor: 'red' } })" },
  ],
  nearMiss: [
    { name: 'at the left edge of the square', body: at(143, 140) },
    { name: 'under the upper edge of 2 : 1', body: at(280, 4) },
    { name: 'above the lower edge of 2 : 1', body: at(280, 287) },
  ],
});

it('check safe-area: keeps the middle of the card, as wide or as high as it is', () => {
  expect(cropOf({ widthPx: 1200, heightPx: 630 }, 1)).toEqual({ x: 285, y: 0, width: 630, height: 630 });
  expect(cropOf({ widthPx: 1200, heightPx: 630 }, 2)).toEqual({ x: 0, y: 15, width: 1200, height: 600 });
});

it('check safe-area: tells of a margin only where the text is on the card', async () => {
  const cureOf = async (left: number, top: number) =>
    safeArea.judge(await drawPicture({ name: 'a word', body: at(left, top) }));
  expect(await cureOf(280, 0)).toMatchObject([{ cure: expect.stringMatching(/^Keep text 8 px away/) }]);
  expect(await cureOf(-8, 140)).toMatchObject(
    ['safe-area.1.91-1', 'safe-area.2-1', 'safe-area.1-1'].map((code) => ({
      code,
      cure: 'The text leaves the card itself. Make it fit there first.',
    })),
  );
});
