import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTicks } from './ticks.ts';

let shown: string[];
let scrolling: boolean[];
const open = () =>
  createTicks({
    show: () => shown.push('all'),
    showProgress: () => shown.push('progress'),
    onScrolling: (isScrolling) => scrolling.push(isScrolling),
  });

beforeEach(() => {
  shown = [];
  scrolling = [];
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

describe('createTicks', () => {
  it('shows many changes at once, a moment later, and the next ones again', () => {
    const ticks = open();
    for (let change = 0; change < 50; change++) ticks.ask();
    expect(shown).toEqual([]);
    vi.advanceTimersByTime(120);
    expect(shown).toEqual(['all']);
    ticks.ask();
    vi.advanceTimersByTime(120);
    expect(shown).toEqual(['all', 'all']);
  });

  it('shows nothing that nobody asked for', () => {
    open().scrolled();
    vi.advanceTimersByTime(5000);
    expect(shown).toEqual([]);
  });

  it('holds rows still while the user scrolls and for 300 ms after, and tells only how far it is', () => {
    const ticks = open();
    for (let frame = 0; frame < 60; frame++) {
      ticks.ask();
      ticks.scrolled();
      vi.advanceTimersByTime(16);
    }
    // 960 ms of scrolling: at 120, then whenever the rest that was waited for would have been over.
    expect(shown).toEqual(['progress', 'progress', 'progress']);
    vi.advanceTimersByTime(283);
    expect(shown).not.toContain('all');
    vi.advanceTimersByTime(1);
    expect(shown.filter((each) => each === 'all')).toHaveLength(1);
  });

  it('tells once that the user scrolls, and once that it is over', () => {
    const ticks = open();
    for (let frame = 0; frame < 60; frame++) {
      ticks.scrolled();
      vi.advanceTimersByTime(16);
    }
    expect(scrolling).toEqual([true]);
    vi.advanceTimersByTime(283);
    expect(scrolling).toEqual([true]);
    vi.advanceTimersByTime(1);
    expect(scrolling).toEqual([true, false]);
    ticks.scrolled();
    expect(scrolling).toEqual([true, false, true]);
  });

  it('does not forget what came while the user scrolled', () => {
    const ticks = open();
    ticks.scrolled();
    ticks.ask();
    vi.advanceTimersByTime(299);
    expect(shown).toEqual(['progress']);
    vi.advanceTimersByTime(1);
    expect(shown).toEqual(['progress', 'all']);
  });
});
