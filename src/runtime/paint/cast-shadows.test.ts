import { describe, expect, it } from 'vitest';
import { draw, layOut, node, type TreeNode } from '../lower/draw.fixtures.ts';
import { lowerSvg } from '../lower/lower.ts';
import { makeRandom, pick, type Random, whole } from '../lower/random-tree.fixtures.ts';
import { parseSvg } from '../lower/svg-tree.ts';
import { listDrawables } from './drawables.ts';
import { differ, open, paintCold } from './paint.fixtures.ts';

const size = { width: 300, height: 158 };

async function layOutText(style: Record<string, string | number>, scale = 1): Promise<string> {
  const text = node(
    { position: 'absolute', left: 40, top: 50, fontSize: 40, color: '#fff', ...style },
    'Shadows',
  );
  const tree: TreeNode = node({ width: '100%', height: '100%', backgroundColor: '#37a' }, text);
  const svg = await layOut(tree, size);
  return lowerSvg(svg, { widthPx: size.width, heightPx: size.height, scale }).svg;
}

const countShadowed = (svg: string, scale = 1): number =>
  listDrawables(parseSvg(svg)!, { x0: 0, y0: 0, x1: size.width, y1: size.height }, scale)!.filter(
    ({ shadow }) => shadow,
  ).length;

const black: Record<string, string | number> = { textShadow: '0 2px 8px rgba(0,0,0,.5)' };

describe('a text shadow', () => {
  const cases: Record<string, Record<string, string | number>> = {
    'in black, which linear light leaves alone': black,
    'in a colour': { textShadow: '3px 2px 12px rgba(20,70,120,.45)' },
    'that is hard': { textShadow: '2px 2px 0 #a40' },
    'with the small blur of another arithmetic': { textShadow: '1px 1px 1px rgba(255,0,0,0.5)' },
    'up and to the left': { textShadow: '-6px -9px 4px #123456' },
    'of faint letters': { ...black, color: 'rgba(255,200,40,.4)' },
    'of three layers': { textShadow: '0 0 4px #ff4fd8, 0 0 12px #0af8, 0 4px 24px #7b2fff' },
    'cut by the left and the upper edge': { textShadow: '0 0 30px #000', left: -9, top: -20 },
    'cut by the right and the lower edge': { textShadow: '0 4px 30px #f06', left: 230, top: 130 },
    'wider than the canvas': { textShadow: '0 4px 40px #f06', left: -30, fontSize: 90 },
    'beside the letters, which are beside the canvas': { textShadow: '260px 0 9px #fff', left: -230 },
  };
  for (const [name, style] of Object.entries(cases)) {
    it.each([1, 2])(`has the bytes that resvg gives it, at scale %i: ${name}`, async (scale) => {
      const svg = await layOutText(style, scale);
      expect(countShadowed(svg, scale)).toBe(1);
      expect(differ(draw(svg, scale), paintCold(svg, scale))).toEqual({ largest: 0, share: 0 });
    });
  }

  const others: Record<string, Record<string, string | number>> = {
    'with an outline': { ...black, WebkitTextStroke: '2px #000' },
    'filled with a gradient': {
      ...black,
      color: 'transparent',
      backgroundImage: 'linear-gradient(90deg, red, blue)',
      backgroundClip: 'text',
    },
    turned: { ...black, transform: 'rotate(9deg)' },
    'moved by a part of a pixel': { textShadow: '0.5px 2px 8px #000' },
    'in a faint box': { ...black, opacity: 0.5 },
  };
  for (const [name, style] of Object.entries(others)) {
    it(`is left to resvg: ${name}`, async () => {
      const svg = await layOutText(style);
      expect(svg).toContain('SourceAlpha');
      expect(countShadowed(svg)).toBe(0);
      expect(differ(draw(svg), paintCold(svg)).largest).toBeLessThanOrEqual(1);
    });
  }

  it('has the bytes that resvg gives it where its region cuts it and begins beside the canvas', () => {
    const filter = `<filter id="f" x="-10" y="-10" width="60" height="50" filterUnits="userSpaceOnUse"><feGaussianBlur in="SourceAlpha" stdDeviation="4" result="b"/><feOffset in="b" dx="0" dy="3" result="o"/><feFlood flood-color="#000" flood-opacity="1" result="c"/><feComposite in="c" in2="o" operator="in" result="s"/><feMerge><feMergeNode in="s"/><feMergeNode in="SourceGraphic"/></feMerge></filter>`;
    const svg = `${open(300, 158)}<rect width="300" height="158" fill="#37a"/>${filter}<g filter="url(#f)"><path fill="#fff" d="M-30 -30L80 0L70 60L5 20Z"/></g></svg>`;
    expect(countShadowed(svg)).toBe(1);
    expect(differ(draw(svg), paintCold(svg))).toEqual({ largest: 0, share: 0 });
  });

  it('is left to resvg, memory and all, where its letters are far larger than the card', async () => {
    expect(countShadowed(await layOutText({ textShadow: '2px 2px 0 #000', fontSize: 3000 }))).toBe(0);
  });

  const seed = Number(process.env.FRIEZE_SEED ?? 20261127);
  it(`has the bytes that resvg gives it, whatever it is (seed ${seed})`, async () => {
    const random = makeRandom(seed);
    for (let turn = 0; turn < Number(process.env.FRIEZE_DEEP ?? 25); turn++) {
      const style = randomText(random);
      const svg = await layOutText(style);
      expect(countShadowed(svg), JSON.stringify(style)).toBe(1);
      expect(differ(draw(svg), paintCold(svg)), JSON.stringify(style)).toEqual({ largest: 0, share: 0 });
    }
  }, 600_000);
});

const colours = ['#000', '#fff', '#123456', '#ff4fd8', 'rgba(20,70,120,.45)', 'rgba(0,0,0,.6)', '#8fc3'];

function randomText(random: Random): Record<string, string | number> {
  const shadows = Array.from({ length: whole(random, 1, 3) }, () => {
    const blur = whole(random, 0, 40) / (random() < 0.3 ? 10 : 1);
    return `${whole(random, -12, 12)}px ${whole(random, -12, 12)}px ${blur}px ${pick(random, colours)}`;
  });
  return {
    textShadow: shadows.join(', '),
    color: pick(random, colours),
    fontSize: whole(random, 12, 90),
    left: whole(random, -80, 260),
    top: whole(random, -40, 130),
  };
}
