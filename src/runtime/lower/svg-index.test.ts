import { describe, expect, it } from 'vitest';
import { findPlacement, findReferred, hasCanvasUnits, indexSvg, urlId } from './svg-index.ts';
import { parseSvg } from './svg-tree.ts';

const indexOf = (inner: string) => indexSvg(parseSvg(`<svg>${inner}</svg>`)!);

describe('indexSvg', () => {
  it('finds what an attribute refers to, when it is of that kind', () => {
    const index = indexOf('<mask id="m"/><g id="g" mask="url(#m)" filter="url(#m)"/>');
    const group = index.byId.get('g')!;
    expect(findReferred(index, group, 'mask', 'mask')).toBe(index.byId.get('m'));
    expect(findReferred(index, group, 'filter', 'filter')).toBeNull();
    expect(index.uses.get('m')).toBe(2);
  });

  it('knows no element for an id that is there twice', () => {
    expect(indexOf('<mask id="m"/><mask id="m"/>').byId.has('m')).toBe(false);
  });

  it('counts references in every form, so that nothing shared is taken for unshared', () => {
    const index = indexOf('<a href="#i"/><g style="mask:url(\'#i\')" filter="url(#i) url(#j)"/>');
    expect([index.uses.get('i'), index.uses.get('j')]).toEqual([3, 1]);
  });

  it('reads url(#id) and nothing around it', () => {
    expect(['url(#a)', 'none', 'url(#a) blur(2px)', undefined].map(urlId)).toEqual(['a', null, null, null]);
  });
});

describe('findPlacement', () => {
  const placementOf = (inner: string) => {
    const index = indexOf(inner);
    return findPlacement(index, index.byId.get('x')!);
  };

  it('is plain at the root, in bare groups and in layers', () => {
    const plain = { filtered: false, masked: false };
    expect(placementOf('<g><rect id="x"/></g>')).toEqual(plain);
    expect(placementOf('<g opacity=".5"><rect id="x"/></g>')).toEqual(plain);
  });

  it('sees filters and masks around', () => {
    expect(placementOf('<g filter="url(#f)"><g mask="url(#m)"><rect id="x"/></g></g>')).toEqual({
      filtered: true,
      masked: true,
    });
  });

  it('is unknown in definitions, under transforms and in nested viewports', () => {
    expect(placementOf('<mask><rect id="x"/></mask>')).toBeNull();
    expect(placementOf('<g transform="scale(2)"><rect id="x"/></g>')).toBeNull();
    expect(placementOf('<g style="transform:none"><rect id="x"/></g>')).toBeNull();
    expect(placementOf('<svg><rect id="x"/></svg>')).toBeNull();
  });
});

describe('hasCanvasUnits', () => {
  it('wants size and view box to be the canvas', () => {
    const check = (attributes: string) =>
      hasCanvasUnits(parseSvg(`<svg ${attributes}/>`)!, { widthPx: 12, heightPx: 6 });
    expect(check('width="12" height="6" viewBox="0 0 12 6"')).toBe(true);
    expect(check('width="12" height="6" viewBox="0 0 24 12"')).toBe(false);
    expect(check('width="12" height="6"')).toBe(false);
  });
});
