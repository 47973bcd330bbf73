import { describe, expect, it } from 'vitest';
import { countTyped, measureLatencies } from './keystroke-latency.mjs';

describe('measureLatencies', () => {
  it('measures each key to its own exact picture, and to the first picture that holds it', () => {
    const { draftMs, exactMs, missed } = measureLatencies(
      [0, 100],
      [
        { typed: 1, at: 20 },
        { typed: 2, at: 125 },
      ],
      [
        { typed: 1, at: 60 },
        { typed: 2, at: 190 },
      ],
    );
    expect(draftMs).toEqual([20, 25]);
    expect(exactMs).toEqual([60, 90]);
    expect(missed).toBe(0);
  });
  it('counts a key that the next one overtook as missed and as the longest wait', () => {
    const { exactMs, missed } = measureLatencies([0, 100], [], [{ typed: 2, at: 180 }]);
    expect(missed).toBe(1);
    expect(exactMs).toEqual([180, 80]);
  });
  it('takes an exact picture as the draft when no draft was painted before it', () => {
    const { draftMs } = measureLatencies([10], [{ typed: 1, at: 90 }], [{ typed: 1, at: 50 }]);
    expect(draftMs).toEqual([40]);
  });
  it('ignores pictures from before the key', () => {
    const { draftMs, missed } = measureLatencies([100], [{ typed: 5, at: 90 }], [{ typed: 1, at: 140 }]);
    expect(draftMs).toEqual([40]);
    expect(missed).toBe(0);
  });
});

describe('countTyped', () => {
  it('counts the letters of a title', () => {
    expect(countTyped.title({ values: { headline: 'four' }, field: 'headline' })).toBe(4);
  });
  it('counts the letters behind the mark in the source', () => {
    expect(countTyped.source({ code: 'h("div", null, "typed:abc")' })).toBe(3);
    expect(countTyped.source({ code: 'h("div")' })).toBeNull();
  });
  it('counts the steps of the one number that changed', () => {
    const firstCode = 'width: 680, fontSize: 64';
    expect(countTyped.number({ code: 'width: 687, fontSize: 64', firstCode })).toBe(7);
    expect(countTyped.number({ code: firstCode, firstCode })).toBe(0);
  });
});
