import type { Check, CheckResult, DrawnFixture, FindingSeverity } from './check.ts';
import { overflow } from './overflow.ts';

/** In the order they are shown. */
export const checks: readonly Check[] = [overflow];

/** All checks over one drawn fixture; a check that breaks is unknown and stops no other. */
export function runChecks(drawn: DrawnFixture, chosen: readonly Check[] = checks): CheckResult[] {
  return chosen.map((check) => runCheck(check, drawn));
}

function runCheck({ id, judge }: Check, drawn: DrawnFixture): CheckResult {
  try {
    const judged = judge(drawn);
    if (!Array.isArray(judged))
      return { check: id, outcome: 'unknown', findings: [], reason: judged.unknown };
    return { check: id, outcome: judged.length === 0 ? 'pass' : 'fail', findings: judged };
  } catch (error) {
    return { check: id, outcome: 'unknown', findings: [], reason: `The check broke: ${error}.` };
  }
}

const rank: Record<FindingSeverity, number> = { err: 2, warn: 1, note: 0 };

/** The worst that the checks found; null when they found nothing. */
export function worstSeverity(results: readonly CheckResult[]): FindingSeverity | null {
  const found = results.flatMap(({ findings }) => findings.map(({ severity }) => severity));
  return found.reduce<FindingSeverity | null>(
    (worst, next) => (worst === null || rank[next] > rank[worst] ? next : worst),
    null,
  );
}
