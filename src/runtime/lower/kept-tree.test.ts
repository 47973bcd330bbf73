import { describe, expect, it } from 'vitest';
import { draw, layOut } from './draw.fixtures.ts';
import { keepTree, takeTree } from './kept-tree.ts';
import { lowerSvg } from './lower.ts';
import { randomTree } from './random-tree.fixtures.ts';
import { parseSvg, serialiseSvg } from './svg-tree.ts';

const text = '<svg><g id="a"/></svg>';

describe('takeTree', () => {
  it('gives the kept tree of this text, once', () => {
    const root = parseSvg(text)!;
    keepTree(text, root);
    expect(takeTree(text)).toBe(root);
    const again = takeTree(text);
    expect(again).not.toBe(root);
    expect(again).toEqual(root);
  });

  it('gives another text its own tree', () => {
    keepTree(text, parseSvg(text)!);
    expect(serialiseSvg(takeTree('<svg/>')!)).toBe('<svg/>');
    expect(takeTree('<svg>')).toBeNull();
  });
});

it.each([1, 2, 3, 4, 5, 6])('a lowered tree is the one that its text parses to (seed %i)', async (seed) => {
  const size = { width: 200, height: 105 };
  const svg = await layOut(randomTree(seed, size), size);
  const lowered = lowerSvg(svg, { widthPx: 200, heightPx: 105 }).svg;
  const kept = takeTree(lowered)!;
  expect(kept).toEqual(parseSvg(lowered));
  expect(draw(serialiseSvg(kept))).toEqual(draw(lowered));
});
