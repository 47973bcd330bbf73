import { describe, expect, it } from 'vitest';
import { createReveal } from './code-reveal.ts';

describe('createReveal', () => {
  it('delivers at once while a panel listens', () => {
    const reveal = createReveal();
    const shown: number[] = [];
    const stop = reveal.listen((offset) => shown.push(offset));
    reveal.request(7);
    stop();
    expect(shown).toEqual([7]);
  });

  it('keeps the last request until a panel opens, and delivers it once', () => {
    const reveal = createReveal();
    const shown: number[] = [];
    reveal.request(3);
    reveal.request(9);
    reveal.listen((offset) => shown.push(offset))();
    reveal.listen((offset) => shown.push(offset))();
    expect(shown).toEqual([9]);
  });
});
