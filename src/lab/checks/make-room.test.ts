import { describe, expect, it } from 'vitest';
import type { Finding } from './check.ts';
import { drawPicture, type Picture } from './draw.fixtures.ts';
import { image } from './image.ts';
import { safeArea } from './safe-area.ts';
import { titleOverlay } from './title-overlay.ts';

// Of 600 x 315 px, a crop to 2 : 1 keeps y 7.5 to 307.5; the strip of X's title begins at 258.3 px.
const line = (style: string) =>
  `h('p', { 'data-n': 1, style: { margin: 0, fontSize: 20, lineHeight: 1.2, ${style} } }, 'HI')`;
const column = (style: string, first = '') =>
  `h('div', { 'data-n': 5, style: { display: 'flex', flexDirection: 'column', justifyContent: 'space-between', width: 600, height: 315, ${style} } }, h('p', { style: { margin: 0, fontSize: 20, lineHeight: 1.2, ${first} } }, 'AB'), h('p', { 'data-n': 1, style: { margin: 0, fontSize: 20, lineHeight: 1.2 } }, 'CD'))`;

async function fixOf(judge: typeof safeArea, code: string, picture: Omit<Picture, 'name'>) {
  const judged = judge.judge(await drawPicture({ name: code, ...picture })) as Finding[];
  const finding = judged.find((each) => each.code === code);
  expect(finding, 'finds it').toBeDefined();
  return finding!.fix;
}

describe('makeRoom', () => {
  // Capitals of 20 px in a line of 24 px stand 4.8 to 19.2 px below its top.
  it('moves what is placed from the top down, by whole pixels', async () => {
    const body = line("position: 'absolute', top: -2, left: 280");
    expect(await fixOf(safeArea, 'safe-area.2-1', { body })).toEqual({
      kind: 'style',
      label: 'Use top 3 px',
      ordinal: 1,
      set: { top: 3 },
      remove: [],
    });
  });

  it('moves what is placed from the bottom up', async () => {
    const body = line("position: 'absolute', bottom: 10, left: 20");
    // Its letters end at 315 - 10 - 24 + 19.2 = 300.2, which is 42 px too low.
    expect(await fixOf(titleOverlay, 'title-overlay.covered', { body })).toMatchObject({
      set: { bottom: 52 },
    });
  });

  it('grows the padding of a column that has free room', async () => {
    const body = column("padding: '30px 10px 20px'");
    // The last line ends at 295, its letters at 290.2: 32 px too low.
    expect(await fixOf(titleOverlay, 'title-overlay.covered', { body })).toMatchObject({
      label: 'Keep 52 px free below',
      ordinal: 5,
      set: { paddingBottom: 52 },
    });
  });

  it.each([
    ['a column that is full', column('padding: 20', 'height: 250')],
    ['two columns', `${line("position: 'absolute', bottom: 4")}, ${column('padding: 20')}`],
    ['an element between two edges', line("position: 'absolute', top: 270, bottom: 10")],
    ['a place in percent', line("position: 'absolute', bottom: '5%'")],
  ])('leaves %s to the designer', async (_, body) => {
    expect(await fixOf(titleOverlay, 'title-overlay.covered', { body })).toBeUndefined();
  });

  it('leaves what stands at the sides to the designer', async () => {
    const body = line("position: 'absolute', top: 100, left: 20");
    expect(await fixOf(safeArea, 'safe-area.1-1', { body })).toBeUndefined();
  });
});

describe('moveElement', () => {
  const red = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" fill="red"/></svg>')}`;
  const placed = (style: string) =>
    `h('img', { 'data-n': 1, src: '${red}', width: 60, height: 60, style: { position: 'absolute', ${style} } })`;

  it('brings an image in along both axes', async () => {
    const fix = await fixOf(image, 'image.off-card', { body: placed("left: 700, bottom: '-80px'") });
    expect(fix).toMatchObject({ set: { left: 540, bottom: 0 } });
  });

  it('leaves an image in the flow to the designer', async () => {
    const body = `h('div', { style: { display: 'flex', flexShrink: 0, paddingLeft: 640 } }, h('img', { 'data-n': 1, src: '${red}', width: 60, height: 60, style: { flexShrink: 0 } }))`;
    expect(await fixOf(image, 'image.off-card', { body })).toBeUndefined();
  });
});
