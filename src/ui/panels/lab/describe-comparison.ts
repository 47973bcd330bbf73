import type { Comparison } from '../../../lab/compare-classes.ts';

const count = (rows: number): string => `${rows} ${rows === 1 ? 'headline' : 'headlines'}`;

/** What an edit did to all headlines. */
export function describeComparison({ better, worse }: Comparison): string {
  if (better === 0 && worse === 0) return 'no headline is better or worse.';
  if (worse === 0) return `${count(better)} better, none worse.`;
  if (better === 0) return `${count(worse)} worse, none better.`;
  return `${count(better)} better, ${worse} worse.`;
}
