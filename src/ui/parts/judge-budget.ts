/** Fine up to 80 % of the limit, a warning up to 100 %, an error above. */
export function judgeBudget(value: number, limit: number): 'ok' | 'warn' | 'err' {
  if (value > limit) return 'err';
  return value > limit * 0.8 ? 'warn' : 'ok';
}
