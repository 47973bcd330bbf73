import { describe, expect, it } from 'vitest';
import { boxOf } from '../lower/box.ts';
import { parseSvg } from '../lower/svg-tree.ts';
import { listDrawables } from './drawables.ts';

const canvas = boxOf(0, 0, 300, 158);
const letters =
  '<path d="M60 40L180 120L90 110Z" fill="#ffeb3b" stroke="#1a1a1a" stroke-width="4px" stroke-linejoin="round"/>';
const ground = '<rect x="0" y="0" width="300" height="158" fill="#cc7711"/>';

function bodies(...elements: string[]): string[] {
  const svg = `<svg width="300" height="158" viewBox="0 0 300 158" xmlns="http://www.w3.org/2000/svg">${elements.join('')}</svg>`;
  return listDrawables(parseSvg(svg)!, canvas, 1)!.map(({ body }) => body);
}

describe('letters with an outline', () => {
  it('are painted in one go, on a rectangle of the colour below', () => {
    expect(bodies(ground, letters)).toEqual([
      ground,
      `<rect x="56" y="36" width="128" height="88" fill="rgb(204,119,17)"/>${letters}`,
    ]);
  });

  it('look past what lies elsewhere', () => {
    const elsewhere = '<rect x="190" y="0" width="20" height="158" fill="#0af"/>';
    expect(bodies(ground, elsewhere, letters).at(-1)).toContain('rgb(204,119,17)');
  });

  it.each([
    ['nothing is below', []],
    ['something is below', [ground, '<path d="M70 50h9v9z" fill="#0af"/>']],
    ['the edge of a colour is below', [ground, '<rect x="0" y="0" width="120" height="158" fill="#0af"/>']],
    ['the colour is faint', [ground, '<rect x="0" y="0" width="300" height="158" fill="#00aaff80"/>']],
    ['its corners are round', [ground, '<rect x="0" y="0" width="300" height="158" rx="9" fill="#0af"/>']],
    ['its edge is soft', [ground, '<rect x="0.5" y="0" width="299" height="158" fill="#0af"/>']],
    ['a picture is below', ['<image x="0" y="0" width="300" height="158" href="data:,"/>']],
  ])('are painted in two turns where %s', (_, below) => {
    const painted = bodies(...below, letters);
    expect(painted).toHaveLength(below.length + 2);
    expect(painted.filter((body) => body.includes('rgb('))).toEqual([]);
  });

  it('are painted in two turns where the canvas cuts them', () => {
    expect(bodies(ground, letters.replace('M60 40', 'M-60 40'))).toHaveLength(3);
  });
});
