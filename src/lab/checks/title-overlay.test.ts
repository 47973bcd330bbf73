import { expect, it } from 'vitest';
import { describeCheck, drawPicture } from './draw.fixtures.ts';
import { titleOverlay } from './title-overlay.ts';

// The lowest 18 % of 315 px begin at 258.3 px.
const at = (top: number, text = 'Ada') =>
  `h('p', { 'data-n': 1, style: { position: 'absolute', margin: 0, left: 20, top: ${top}, fontSize: 20, lineHeight: 1.21 } }, '${text}')`;

describeCheck(titleOverlay, {
  fail: [
    { name: 'a byline in the lower corner', body: at(280), codes: ['title-overlay.covered'] },
    { name: 'a line that reaches into the strip', body: at(250), codes: ['title-overlay.covered'] },
    {
      name: 'two lines in the strip, said once',
      body: `${at(262)}, ${at(285)}`,
      codes: ['title-overlay.covered'],
    },
  ],
  pass: [
    { name: 'a title at the top', body: at(20) },
    { name: 'a square card, which is shown small', body: at(280), size: { widthPx: 315, heightPx: 315 } },
    {
      name: 'a picture in the strip',
      body: "h('div', { style: { position: 'absolute', top: 270, width: 100, height: 40, backgroundColor: 'red' } })",
    },
  ],
  nearMiss: [
    { name: 'a line that ends just above', body: at(238) },
    { name: 'capitals whose font keeps room below them', body: at(238, 'HELLO') },
    { name: 'a blank in the strip', body: at(285, ' ') },
  ],
});

it('check title-overlay: does not give an estimate for a fact', async () => {
  const [finding] = titleOverlay.judge(await drawPicture({ name: 'low', body: at(280) })) as {
    message: string;
    severity: string;
  }[];
  expect(finding!.severity).toBe('note');
  expect(finding!.message).toContain('X publishes no exact box');
});
