import { describe, expect, it } from 'vitest';
import { headlineAt, scriptOf } from './headlines.mjs';

describe('headlineAt', () => {
  it.each(['latin', 'japanese', 'arabic'])('never repeats a headline in %s', (script) => {
    const seen = new Set(Array.from({ length: 5000 }, (_, index) => headlineAt(index, script)));
    expect(seen.size).toBe(5000);
  });
  it('changes more than one phrase from one headline to the next', () => {
    expect(headlineAt(0)).toBe('How we moved background jobs without stopping the world');
    // 367 = 3 + 13 * (6 + 11 * 2)
    expect(headlineAt(1)).toBe('Rewriting the type checker in a team of four');
  });
  it('numbers what comes after the last combination', () => {
    expect(headlineAt(13 * 11 * 9)).toBe('How we moved background jobs without stopping the world 2');
  });
});

describe('scriptOf', () => {
  it('tells Japanese and Arabic from the rest', () => {
    expect(scriptOf('東京の本屋')).toBe('japanese');
    expect(scriptOf('المدن الصغيرة')).toBe('arabic');
    expect(scriptOf('Žluťoučký kůň')).toBe('latin');
  });
});
