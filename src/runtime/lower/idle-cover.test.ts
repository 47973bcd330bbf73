import { describe, expect, it } from 'vitest';
import { compare, isEqual, layOut, rewriteWith, type TreeNode } from './draw.fixtures.ts';
import { type CoverFault, idleCover, uncover } from './idle-cover.ts';
import { lowerWith } from './lower.ts';
import { handWritten } from './trees.fixtures.ts';

const size = { width: 300, height: 158 };
const canvas = { widthPx: 300, heightPx: 158 };
const strip = (svg: string, fault: CoverFault = {}) =>
  rewriteWith(svg, (element, index) => uncover(element, index, canvas, fault));

describe('idleCover', () => {
  it('takes mask and clip off text that lies inside, and keeps its layer', async () => {
    const svg = await layOut(handWritten['hidden overflow, all inside']!, size);
    expect(svg).toContain('<g mask="url(#satori_om-id)" clip-path="url(#satori_cp-id)">');
    const after = strip(svg);
    expect(after.svg).toContain('<g style="isolation:isolate">');
    expect(after.svg).not.toContain(' clip-path="');
    expect(compare(svg, after.svg, size)).toEqual({ largest: 0, share: 0 });
  });

  const taken: Record<string, TreeNode> = {
    'text that is cut': handWritten['hidden overflow, text cut']!,
    'round corners': handWritten['hidden overflow, round']!,
    'nested boxes': handWritten['nested hidden overflow']!,
    pictures: handWritten['picture in a round frame']!,
  };
  for (const [name, tree] of Object.entries(taken)) {
    it(`draws the same bytes: ${name}`, async () => {
      const svg = await layOut(tree, size);
      const after = strip(svg);
      expect(after.fired).toBeGreaterThan(0);
      expect(compare(svg, after.svg, size)).toEqual({ largest: 0, share: 0 });
    });
  }

  it('would be caught if it forgot the round corners', async () => {
    const svg = await layOut(handWritten['hidden overflow, round']!, size);
    const wrong = strip(svg, { ignoreCorners: true });
    expect(isEqual(compare(svg, wrong.svg, size))).toBe(false);
  });
});

describe('what idleCover leaves alone', () => {
  const wrap = (inner: string): string =>
    `<svg width="300" height="158" viewBox="0 0 300 158">${inner}</svg>`;
  const countFired = (inner: string): number =>
    lowerWith([idleCover], wrap(inner), canvas).fired['idle-cover'] ?? 0;
  const mask = '<mask id="m"><rect x="10" y="10" width="100" height="80" fill="#fff"/></mask>';
  const inside = 'x="20" y="20" width="30" height="30" fill="red"';

  it('takes the plain one, and no layer for an opaque rect', () => {
    const svg = wrap(`${mask}<rect ${inside} mask="url(#m)"/>`);
    expect(lowerWith([idleCover], svg, canvas).svg).toBe(wrap(`${mask}<rect ${inside}/>`));
  });

  it('counts only what is on the card', () => {
    const wide = '<mask id="m"><rect x="0" y="0" width="300" height="158" fill="#fff"/></mask>';
    expect(
      countFired(`${wide}<rect x="-50" y="-50" width="900" height="900" fill="red" mask="url(#m)"/>`),
    ).toBe(1);
  });

  it.each([
    [
      'a shape that goes out by a pixel',
      `${mask}<rect x="9" y="20" width="30" height="30" fill="red" mask="url(#m)"/>`,
    ],
    [
      'a grey mask',
      `<mask id="m"><rect x="0" y="0" width="300" height="158" fill="#eee"/></mask><rect ${inside} mask="url(#m)"/>`,
    ],
    [
      'a mask with more in it',
      `<mask id="m"><rect x="0" y="0" width="300" height="158" fill="#fff"/><rect fill="#000"/></mask><rect ${inside} mask="url(#m)"/>`,
    ],
    [
      'a turned mask',
      `<mask id="m"><rect x="0" y="0" width="300" height="158" fill="#fff" transform="matrix(1,0,0,1,0,0)"/></mask><rect ${inside} mask="url(#m)"/>`,
    ],
    [
      'a mask with a region of its own',
      `<mask id="m" x="0"><rect x="0" y="0" width="300" height="158" fill="#fff"/></mask><rect ${inside} mask="url(#m)"/>`,
    ],
    ['a stroke, which a mask’s region may end', `${mask}<rect ${inside} stroke="red" mask="url(#m)"/>`],
    ['a filter on it', `${mask}<g filter="url(#f)" mask="url(#m)"><rect ${inside}/></g>`],
    [
      'an outer mask that hides',
      `<mask id="o"><rect x="0" y="0" width="30" height="30" fill="#fff"/></mask><mask id="m"><rect x="10" y="10" width="100" height="80" fill="#fff" mask="url(#o)"/></mask><rect ${inside} mask="url(#m)"/>`,
    ],
    ['a mask that is not there', `<rect ${inside} mask="url(#m)"/>`],
    [
      'a mask that refers to itself',
      `<mask id="m"><rect x="10" y="10" width="100" height="80" fill="#fff" mask="url(#m)"/></mask><rect ${inside} mask="url(#m)"/>`,
    ],
  ])('%s', (_, inner) => {
    expect(countFired(inner)).toBe(0);
  });
});
