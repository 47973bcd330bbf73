import { describe, expect, it } from 'vitest';
import { compare, isEqual, layOut, rewriteWith } from './draw.fixtures.ts';
import { filterLight, keepLight, type LightFault } from './filter-light.ts';
import { lowerWith } from './lower.ts';
import { box, card, handWritten } from './trees.fixtures.ts';

const size = { width: 300, height: 158 };
const canvas = { widthPx: 300, heightPx: 158 };
const keep = (svg: string, fault: LightFault = {}) =>
  rewriteWith(svg, (element) => keepLight(element, fault));

describe('filterLight', () => {
  for (const colour of ['rgba(0,0,0,.3)', '#fff', '#f0f8', 'red']) {
    it(`draws the same bytes for ${colour}, inset and not`, async () => {
      const tree = card(
        {},
        box({ borderRadius: 9, boxShadow: `3px 4px 12px ${colour}, inset 2px 2px 9px ${colour}` }),
      );
      const svg = await layOut(tree, size);
      const after = keep(svg);
      expect(after.fired).toBe(2);
      expect(compare(svg, after.svg, size)).toEqual({ largest: 0, share: 0 });
    });
  }

  it('leaves other colours, which come back from linear light coarser', async () => {
    const svg = await layOut(handWritten['coloured shadow']!, size);
    expect(keep(svg).fired).toBe(0);
  });

  it('would be caught if it took them', async () => {
    const svg = await layOut(handWritten['coloured shadow']!, size);
    const wrong = keep(svg, { anyColour: true });
    expect(wrong.fired).toBe(1);
    expect(isEqual(compare(svg, wrong.svg, size))).toBe(false);
  });

  it('leaves filters that let the source’s colours through', async () => {
    for (const name of ['text shadow', 'drop shadow', 'chain of filters']) {
      const svg = await layOut(handWritten[name]!, size);
      expect(lowerWith([filterLight], svg, canvas)).toEqual({ svg, fired: {} });
    }
  });
});
