import { describe, expect, it } from 'vitest';
import { judgeBudget } from './judge-budget.ts';

describe('judgeBudget', () => {
  it('is fine up to and with 80 % of the limit', () => {
    expect(judgeBudget(240, 300)).toBe('ok');
    expect(judgeBudget(241, 300)).toBe('warn');
  });

  it('warns up to and with the limit itself', () => {
    expect(judgeBudget(300, 300)).toBe('warn');
    expect(judgeBudget(301, 300)).toBe('err');
  });
});
