import type { HostileCase } from './hostile-case.ts';
import { hostileCases } from './index.ts';

/** The first case of each class that a guard of ours stops, or else its first. */
export function sampleOfClasses(): HostileCase[] {
  const classes = [...new Set(hostileCases.map((one) => one.class))];
  return classes.map((name) => {
    const cases = hostileCases.filter((one) => one.class === name);
    return cases.find(({ guard }) => guard !== 'engine' && guard !== 'several') ?? cases[0]!;
  });
}
