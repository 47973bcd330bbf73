import { describe, expect, it } from 'vitest';
import { atRest, passRows } from './plain-rows.ts';

const rowHeight = 100;
const shown = (offsetPx: number) => [0, 1, 2, 3, 4].map((index) => Math.floor(offsetPx / rowHeight) + index);
/** Which rows are whole after these steps; `null` stands for a rest. */
function pass(...offsets: (number | null)[]): unknown[] {
  let passing = passRows(atRest, shown(0), { isScrolling: false, offsetPx: 0, rowHeight });
  let offsetPx = 0;
  for (const next of offsets) {
    offsetPx = next ?? offsetPx;
    passing = passRows(passing, shown(offsetPx), { isScrolling: next !== null, offsetPx, rowHeight });
  }
  return [...passing.whole];
}

describe('passRows', () => {
  it('shows rows whole at rest and while scrolling slowly', () => {
    expect(pass()).toEqual([0, 1, 2, 3, 4]);
    expect(pass(150, 300, 500)).toEqual([5, 6, 7, 8, 9]);
  });

  it('shows rows whole after one jump, as a key makes it', () => {
    expect(pass(2000)).toEqual([20, 21, 22, 23, 24]);
  });

  it('shows plain what comes in while rows fly past, and keeps whole what was', () => {
    expect(pass(300, 600)).toEqual([6, 7]);
    expect(pass(300, 600, 900)).toEqual([]);
    expect(pass(2000, 1700, 1400)).toEqual([]);
  });

  it('stays plain when shown again at the same place before scrolling rests', () => {
    expect(pass(300, 600, 900, 900)).toEqual([]);
  });

  it('shows them whole once it is slower or rests', () => {
    expect(pass(300, 600, 900, 950)).toEqual([9, 10, 11, 12, 13]);
    expect(pass(300, 600, 900, null)).toEqual([9, 10, 11, 12, 13]);
  });
});
