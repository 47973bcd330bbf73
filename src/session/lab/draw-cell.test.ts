import { describe, expect, it } from 'vitest';
import type { Cell } from '../../lab/cell.ts';
import type { Pool } from '../../render/pool.ts';
import type { DrawEvent, DrawRequest } from '../../render/protocol.ts';
import { drawCell } from './draw-cell.ts';

const exact = { type: 'exact', pixels: { widthPx: 1, heightPx: 1, data: new Uint8ClampedArray(4) } };
const failed = (code: string) => ({
  type: 'failed',
  error: { code, message: 'The engine was silent.', ordinal: null, at: null },
});
const done = { type: 'done' };

/** What a cell comes to when a worker says this. */
function hear(events: readonly object[]) {
  const cell: Partial<Cell> = {};
  let ended: object | null = null;
  const submit: Pool['submit'] = (_, onEvent) => {
    for (const event of events) onEvent(event as DrawEvent);
    return () => {};
  };
  drawCell({ submit } as Pool, {} as DrawRequest, {
    onCell: (change) => Object.assign(cell, change),
    onPixels: () => {},
    onEnd: (outcome) => {
      ended = outcome;
    },
  });
  return { cell, ended };
}

describe('drawCell', () => {
  it('says that a card was drawn and checked', () => {
    const { cell, ended } = hear([exact, { type: 'checks', results: [] }, done]);
    expect(cell).toMatchObject({ status: 'drawn', results: [] });
    expect(ended).toEqual({ isDrawn: true, isLost: false, unchecked: null });
  });

  it('keeps a picture whose worker went silent in the checks, and says that it was not checked and why', () => {
    const { cell, ended } = hear([exact, failed('render.silent'), done]);
    expect(cell).toMatchObject({ status: 'drawn', error: null });
    expect(ended).toMatchObject({ isDrawn: true, isLost: true });
    const { unchecked } = ended as unknown as { unchecked: object[] };
    expect(unchecked).toHaveLength(14);
    expect(unchecked[0]).toEqual({
      check: 'overflow',
      outcome: 'unknown',
      findings: [],
      reason: 'The engine was silent.',
    });
  });

  it('says of a card that could not be drawn why, and nothing of checks', () => {
    const { cell, ended } = hear([failed('style.blur'), done]);
    expect(cell).toMatchObject({ status: 'failed', error: 'The engine was silent.' });
    expect(ended).toEqual({ isDrawn: false, isLost: false, unchecked: null });
  });
});
