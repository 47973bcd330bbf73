import { describe, expect, it } from 'vitest';
import { boundPath, parsePath } from './path-data.ts';

const boundsOf = (data: string) => boundPath(parsePath(data)!);

describe('parsePath', () => {
  it('makes satori’s rounded box absolute', () => {
    expect(parsePath('M30,10 h40 a20,20 0 0 1 20,20 v10')).toEqual([
      { kind: 'move', x: 30, y: 10 },
      { kind: 'line', x: 70, y: 10 },
      { kind: 'arc', rx: 20, ry: 20, rotation: 0, large: false, sweep: true, x: 90, y: 30 },
      { kind: 'line', x: 90, y: 40 },
    ]);
  });

  it('takes further pairs after a move as lines, and goes on from the start after a close', () => {
    expect(parsePath('m1 2 3 4zl1 1')).toEqual([
      { kind: 'move', x: 1, y: 2 },
      { kind: 'line', x: 4, y: 6 },
      { kind: 'close' },
      { kind: 'line', x: 2, y: 3 },
    ]);
  });

  it('separates numbers by signs and points', () => {
    expect(parsePath('M1-2L.5.5 1e1-3')).toEqual([
      { kind: 'move', x: 1, y: -2 },
      { kind: 'line', x: 0.5, y: 0.5 },
      { kind: 'line', x: 10, y: -3 },
    ]);
  });

  it('refuses smooth curves, missing numbers, a start without a move, and no path at all', () => {
    for (const data of [
      'M0 0S1 1 2 2',
      'M0',
      'M0 0L1',
      'L1 1',
      '',
      'M0 0 Z 1 1',
      'M0 0A5 5 0 2 1 3 3',
      'Mx y',
    ]) {
      expect(parsePath(data), data).toBeNull();
    }
  });
});

describe('boundPath', () => {
  it('is exact for quarter arcs', () => {
    expect(boundsOf('M30,10 h40 a20,20 0 0 1 20,20 v10')).toEqual({
      box: { x0: 30, y0: 10, x1: 90, y1: 40 },
      exact: true,
    });
  });

  it('is exact for a quadratic curve that turns between its ends', () => {
    // From 0 to 0 by a control at 8 it turns half way, at 4.
    expect(boundsOf('M0 0Q5 8 10 0')).toEqual({ box: { x0: 0, y0: 0, x1: 10, y1: 4 }, exact: true });
  });

  it('holds cubics by their control points, and says so', () => {
    expect(boundsOf('M0 0C0 9 10 -3 10 0')).toEqual({ box: { x0: 0, y0: -3, x1: 10, y1: 9 }, exact: false });
  });

  it('holds the whole ellipse of other arcs', () => {
    const bounds = boundsOf('M0 0A10 10 0 1 1 3 3')!;
    expect(bounds.exact).toBe(false);
    expect(bounds.box.x0).toBeLessThan(-10);
    expect(bounds.box.y1).toBeGreaterThan(10);
  });
});
