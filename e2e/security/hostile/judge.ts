import { limitMs, type Outcome } from './drawing-host.ts';
import type { HostileCase } from './hostile-case.ts';

/** What is wrong with how a hostile card ended, in words; empty when it did no harm. */
export function judge({ expected }: Pick<HostileCase, 'expected'>, outcome: Outcome): string[] {
  const faults: string[] = [];
  if (![expected].flat().includes(outcome.code)) faults.push(`${outcome.code}: ${outcome.message}`);
  if (outcome.ms > limitMs) faults.push(`took ${Math.round(outcome.ms)} ms`);
  if (outcome.calls.length > 0) faults.push(`called ${outcome.calls.join(', ')}`);
  if (outcome.rejections.length > 0) faults.push(`left a rejection: ${outcome.rejections.join(', ')}`);
  if (outcome.polluted) faults.push('changed a prototype of the host');
  return faults;
}
