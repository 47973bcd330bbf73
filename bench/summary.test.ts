import { describe, expect, it } from 'vitest';
import { summariseRatios, summariseTemplate } from './summary.mjs';

const sample = (pixelsMs: number, pngMs = 2 * pixelsMs) => ({
  pixelsMs,
  pngMs,
  parts: { layoutMs: pixelsMs / 2 },
});

describe('summariseTemplate', () => {
  const template = { id: 'card', tags: ['flat'], blind: true };
  it('gives medians, the 95th percentile of pixels and the medians of parts', () => {
    const runs = [{ name: 'plain', error: null, samples: [sample(10), sample(30), sample(20)] }];
    expect(summariseTemplate({ template, runs })).toEqual({
      template: 'card',
      tags: ['flat'],
      blind: true,
      plain: { pixelsMs: 20, pngMs: 40, p95Ms: 30, samples: 3, parts: { layoutMs: 10 } },
    });
  });
  it('gives null and the reason for a renderer that failed', () => {
    const runs = [{ name: 'takumi', error: 'No such style.', samples: [] }];
    expect(summariseTemplate({ template, runs })).toMatchObject({
      takumi: null,
      errors: { takumi: 'No such style.' },
    });
  });
});

describe('summariseRatios', () => {
  const row = (plain: number, frieze: number, takumi: number | null, tags: string[], blind: boolean) => ({
    plain: sample(plain),
    frieze: sample(frieze),
    takumi: takumi === null ? null : sample(takumi),
    tags,
    blind,
  });
  const rows = [
    row(80, 10, 5, ['shadow'], true),
    row(40, 20, null, ['flat'], false),
    row(10, 20, 10, ['gradient'], false),
  ];
  it('takes the geometric mean of the ratios, of all and of a part', () => {
    const ratios = summariseRatios(rows);
    // 8 · 2 · 1/2 = 8, whose cube root is 2.
    expect(ratios.plainOverFrieze).toBe(2);
    expect(ratios.plainOverFriezeBlind).toBe(8);
    // 8 · 1/2 = 4
    expect(ratios.plainOverFriezeGradientShadow).toBe(2);
  });
  it('leaves out what a renderer could not draw', () => {
    expect(summariseRatios(rows).friezeOverTakumi).toBe(2);
  });
});
