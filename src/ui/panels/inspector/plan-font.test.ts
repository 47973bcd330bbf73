import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../source/parse.ts';
import type { FontRef } from '../../../template/schema.ts';
import { findFamily, listFamilyWeights, planFace, planFamily } from './plan-font.ts';

const face = (family: string, weight: number, style: FontRef['style'] = 'normal'): FontRef => ({
  family,
  weight,
  style,
  file: 'fonts/f.woff',
  sha256: '',
});
const card = [face('House', 400), face('House', 900), face('Inter', 600)];

function planFor(family: string, body: string) {
  const { tree } = parseSource(`export default () => ${body};\n`, 'jsx');
  return planFamily(family, tree!.nodes[0]!, tree!, card);
}

describe('planFamily', () => {
  it('fetches the weights that the texts below are set in, and writes the family alone', () => {
    const body = '<div><b style={{ fontWeight: 700 }}>a</b><i style={{ fontStyle: "italic" }}>b</i></div>';
    expect(planFor('DM Sans', body)).toEqual({
      faces: [
        { family: 'DM Sans', weight: 700, style: 'normal' },
        { family: 'DM Sans', weight: 400, style: 'italic' },
      ],
      styles: { fontFamily: 'DM Sans' },
    });
  });

  it('gives a text the nearest weight of a family that lacks its own', () => {
    expect(planFor('Anton', '<b style={{ fontWeight: 700 }}>a</b>')).toEqual({
      faces: [{ family: 'Anton', weight: 400, style: 'normal' }],
      styles: { fontFamily: 'Anton', fontWeight: 400 },
    });
    expect(planFor('House', '<b style={{ fontWeight: 700 }}>a</b>').styles.fontWeight).toBe(900);
  });

  it('fetches nothing that the card has, and nothing that the app has not', () => {
    expect(planFor('House', '<p>a</p>')).toEqual({ faces: [], styles: { fontFamily: 'House' } });
    expect(planFor('Inter', '<p style={{ fontWeight: 600 }}>a</p>').faces).toEqual([]);
  });
});

describe('planFace', () => {
  it('fetches a weight of the app that the card lacks', () => {
    const styles = { fontWeight: 800 };
    expect(planFace('Inter', { weight: 800, style: 'normal' }, card, styles)).toEqual({
      faces: [{ family: 'Inter', weight: 800, style: 'normal' }],
      styles,
    });
    expect(planFace('Inter', { weight: 600, style: 'normal' }, card, { fontWeight: 600 }).faces).toEqual([]);
  });
});

describe('listFamilyWeights', () => {
  it('lists those of the card and of the app, lightest first', () => {
    expect(listFamilyWeights('House', 'normal', card)).toEqual([400, 900]);
    expect(listFamilyWeights('Inter', 'normal', card)).toEqual([300, 400, 500, 600, 700, 800, 900]);
  });

  it('lists none for an italic that there is not', () => {
    expect(listFamilyWeights('House', 'italic', card)).toEqual([]);
    expect(listFamilyWeights('Anton', 'italic', card)).toEqual([]);
  });
});

describe('findFamily', () => {
  it.each([
    [`"Missing", 'inter', serif`, 'Inter'],
    [null, 'House'],
    ['dm sans, Missing', 'DM Sans'],
    ['Missing', null],
  ])('%s is %s', (list, family) => {
    expect(findFamily(list, card)).toBe(family);
  });
});
