import { describe, expect, it } from 'vitest';
import { contrast } from './contrast.ts';
import { describeCheck, drawPicture } from './draw.fixtures.ts';
import { contrastRatio, luminance } from './luminance.ts';

const text = (style: string) =>
  `h('p', { 'data-n': 1, style: { margin: 0, width: 560, fontSize: 40, ${style} } }, title)`;
const grey = (byte: number) => `color: '#${byte.toString(16).padStart(2, '0').repeat(3)}'`;

describeCheck(contrast, {
  fail: [
    { name: 'light grey on white', body: text(grey(0xbb)), codes: ['contrast.low'] },
    {
      // The first grey on the way from white to black in 20 steps with 3.1 : 1: white less 9 steps of 12.75.
      name: 'white on white',
      body: text("color: '#ffffff'"),
      codes: ['contrast.none'],
      fixes: ['Use #8c8c8c'],
    },
    {
      name: 'white over a gradient that ends in white',
      body: text("color: '#ffffff'"),
      title: 'Building and scaling',
      page: "backgroundImage: 'linear-gradient(90deg, #000000 0%, #ffffff 70%)'",
      codes: ['contrast.low'],
    },
    {
      name: 'a colour that only opacity makes weak',
      body: text("color: '#000000', opacity: 0.3"),
      codes: ['contrast.low'],
    },
    {
      name: 'small text that would do if it were large',
      body: text(`${grey(0x80)}, fontSize: 18`),
      codes: ['contrast.low'],
    },
    {
      name: 'a layer that covers a word',
      body: `${text('')}, h('div', { style: { position: 'absolute', left: 0, top: 0, width: 130, height: 60, backgroundColor: '#ffffff' } })`,
      codes: ['contrast.covered'],
    },
  ],
  pass: [
    { name: 'black on white', body: text('') },
    {
      name: 'white on a dark panel of a white card',
      body: `h('div', { style: { display: 'flex', padding: 20, backgroundColor: '#202020' } }, ${text("color: '#ffffff'").replace('width: 560', 'width: 500')})`,
    },
    {
      name: 'letters filled with a dark gradient',
      body: text(
        "backgroundImage: 'linear-gradient(#000000, #402000)', backgroundClip: 'text', color: 'transparent'",
      ),
    },
  ],
  nearMiss: [
    { name: 'grey 149 on white, 3.0 : 1, at 40 px', body: text(grey(0x94)) },
    { name: 'grey 118 on white, 4.5 : 1, at 18 px', body: text(`${grey(0x76)}, fontSize: 18`) },
    {
      name: 'a bright speck behind a white title',
      body: `h('div', { style: { position: 'absolute', left: 100, top: 10, width: 5, height: 5, backgroundColor: '#ffffff' } }), ${text("color: '#ffffff'")}`,
      page: "backgroundColor: '#202020'",
    },
    {
      name: 'a faint dot between two texts',
      body: `h('p', { style: { margin: 0, color: '#dddddd' } }, '·')`,
    },
    { name: 'a layer that is switched off', body: text("color: '#ffffff', opacity: 0") },
  ],
});

describe('check contrast', () => {
  it('gives the ratios of WCAG', () => {
    // From the definition: white 1, black 0, #777777 4.48, #767676 4.54.
    expect(contrastRatio(luminance(255, 255, 255), luminance(0, 0, 0))).toBeCloseTo(21, 6);
    expect(contrastRatio(luminance(255, 255, 255), luminance(0x77, 0x77, 0x77))).toBeCloseTo(4.478, 3);
    expect(contrastRatio(luminance(255, 255, 255), luminance(0x76, 0x76, 0x76))).toBeCloseTo(4.542, 3);
  });

  it('measures a plain colour exactly', async () => {
    const drawn = await drawPicture({ name: 'grey', body: text(grey(0xbb)) });
    const [finding] = contrast.judge(drawn) as { message: string; box: { x: number } }[];
    // (1 + 0.05) / (0.4969 + 0.05) = 1.92
    expect(finding!.message).toBe('The title text has 1.9 : 1 against what is behind it, and needs 3.0 : 1.');
  });

  it('points at the worst region of a gradient', async () => {
    const drawn = await drawPicture({
      name: 'gradient',
      body: text("color: '#ffffff'"),
      title: 'Building and scaling',
      page: "backgroundImage: 'linear-gradient(90deg, #000000 0%, #ffffff 70%)'",
    });
    const [finding] = contrast.judge(drawn) as { box: { x: number } }[];
    const words = drawn.text.nodes[0]!.runs;
    expect(finding!.box.x).toBeGreaterThan(words.at(-1)!.x);
  });

  it('is unknown where the card is transparent', async () => {
    const drawn = await drawPicture({
      name: 'clear',
      body: text(''),
      page: "backgroundColor: 'transparent'",
    });
    expect(contrast.judge(drawn)).toHaveProperty('unknown');
  });

  it('counts a shadow as what is behind the letters', async () => {
    const shadow = (style: string) => ({
      name: 'shadow',
      body: text(`color: '#ffffff', ${style}`),
      page: "backgroundColor: '#bbbbbb'",
    });
    expect(contrast.judge(await drawPicture(shadow('')))).toHaveLength(1);
    expect(
      contrast.judge(
        await drawPicture(shadow("textShadow: '0 0 6px #000000, 0 0 6px #000000, 0 0 6px #000000'")),
      ),
    ).toEqual([]);
  });
});
